#include "core/match/step_kernel.hpp"

#include <algorithm>
#include <cstring>

namespace crib {
namespace {

constexpr std::size_t kLanes = 8, kRegisters = kStepHidden / kLanes;
static_assert(kStepHidden == 16 && kStepInputs >= kLanes);
using Lanes [[gnu::vector_size(kLanes * sizeof(float))]] = float;
using Half [[gnu::vector_size(kLanes / 2 * sizeof(float))]] = float;

[[gnu::always_inline]] inline void load(const float* values, Lanes& lanes) { std::memcpy(&lanes, values, sizeof lanes); }

// As deviations from the mean. The last lanes overlap those before them.
[[gnu::always_inline]] inline void standardise(const LinkStep& step, const float* raw, float* inputs) {
  for (std::size_t i = 0; i < kStepInputs; i += kLanes) {
    const std::size_t at = std::min(i, kStepInputs - kLanes);
    Lanes value, mean, scale;
    load(raw + at, value), load(step.mean.data() + at, mean), load(step.scale.data() + at, scale);
    value = (value - mean) / scale;
    value = value < -6.0F ? Lanes{} - 6.0F : value;
    value = value > 6.0F ? Lanes{} + 6.0F : value;
    std::memcpy(inputs + at, &value, sizeof value);
  }
}

// Close to the hyperbolic tangent, without an exponential, and times the outer weight.
[[gnu::always_inline]] inline void squash(const float* outer, Lanes& hidden) {
  Lanes weights;
  load(outer, weights);
  hidden = hidden < -3.0F ? Lanes{} - 3.0F : hidden;
  hidden = hidden > 3.0F ? Lanes{} + 3.0F : hidden;
  const Lanes squares = hidden * hidden;
  hidden = hidden * (27.0F + squares) / (27.0F + 9.0F * squares) * weights;
}

// In this order for every set of instructions.
[[gnu::always_inline]] inline float sum(const Lanes* terms) {
  Half quarters[2 * kRegisters];
  std::memcpy(quarters, terms, sizeof quarters);
  const Half sums = (quarters[0] + quarters[1]) + (quarters[2] + quarters[3]);
  return (sums[0] + sums[2]) + (sums[1] + sums[3]);
}

// Of several links at a time: their sums wait for each other's terms, not for their own.
template <std::size_t kLinks>
[[gnu::always_inline]] inline void weigh(const LinkStep& step, const StepInputs* raw, float* log_odds) {
  StepInputs inputs[kLinks];
  Lanes hidden[kLinks][kRegisters];
  for (std::size_t k = 0; k < kLinks; ++k) {
    standardise(step, raw[k].data(), inputs[k].data());
    for (std::size_t r = 0; r < kRegisters; ++r) load(step.inner_bias.data() + r * kLanes, hidden[k][r]);
  }
  for (std::size_t i = 0; i < kStepInputs; ++i) {
    Lanes inner[kRegisters];
    for (std::size_t r = 0; r < kRegisters; ++r) load(step.inner[i].data() + r * kLanes, inner[r]);
    for (std::size_t k = 0; k < kLinks; ++k)
      for (std::size_t r = 0; r < kRegisters; ++r) hidden[k][r] += inputs[k][i] * inner[r];
  }
  for (std::size_t k = 0; k < kLinks; ++k) {
    for (std::size_t r = 0; r < kRegisters; ++r) squash(step.outer.data() + r * kLanes, hidden[k][r]);
    log_odds[k] = step.outer_bias + sum(hidden[k]);
  }
}

template <std::size_t kLinks>
[[gnu::always_inline]] inline void weigh_all(const LinkStep& step, const StepInputs* inputs, std::size_t count, float* log_odds) {
  std::size_t k = 0;
  for (; k + kLinks <= count; k += kLinks) weigh<kLinks>(step, inputs + k, log_odds + k);
  for (; k < count; ++k) weigh<1>(step, inputs + k, log_odds + k);
}

void weigh_plain(const LinkStep& step, const StepInputs* inputs, std::size_t count, float* log_odds) {
  weigh_all<2>(step, inputs, count, log_odds);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void weigh_avx2(const LinkStep& step, const StepInputs* inputs, std::size_t count, float* log_odds) {
  weigh_all<4>(step, inputs, count, log_odds);
}
#endif

}  // namespace

WeighStep* weigh_step(Instructions instructions) {
#if defined(__x86_64__)
  if (instructions != Instructions::kPlain) return weigh_avx2;
#endif
  return weigh_plain;
}

}  // namespace crib
