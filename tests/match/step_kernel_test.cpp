#include "core/match/step_kernel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <random>
#include <vector>

namespace crib {
namespace {

// Term by term.
float log_odds_of(const LinkStep& step, const StepInputs& inputs) {
  float log_odds = step.outer_bias;
  for (std::size_t h = 0; h < kStepHidden; ++h) {
    float hidden = step.inner_bias[h];
    for (std::size_t i = 0; i < kStepInputs; ++i)
      hidden += std::clamp((inputs[i] - step.mean[i]) / step.scale[i], -6.0F, 6.0F) * step.inner[i][h];
    hidden = std::clamp(hidden, -3.0F, 3.0F);
    log_odds += step.outer[h] * hidden * (27 + hidden * hidden) / (27 + 9 * hidden * hidden);
  }
  return log_odds;
}

// The rest of the suite sees only the widest that this processor has.
TEST(StepKernel, GivesTheSameBitsForEverySetOfInstructions) {
  std::mt19937 random(91);
  std::normal_distribution<float> spread(0, 4);
  for (const LinkStep& step : news_model().steps)
    for (std::size_t count = 0; count < 40; ++count) {
      std::vector<StepInputs> rows(count);
      for (StepInputs& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) row[i] = step.mean[i] + spread(random) * step.scale[i];
      std::vector<float> plain(count);
      weigh_step(Instructions::kPlain)(step, rows.data(), count, plain.data());
      for (std::size_t k = 0; k < count; ++k) EXPECT_NEAR(plain[k], log_odds_of(step, rows[k]), 1e-3F);
      for (const Instructions set : {Instructions::kAvx2, Instructions::kAvx512}) {
        if (!can_run(set)) continue;
        std::vector<float> wide(count);
        weigh_step(set)(step, rows.data(), count, wide.data());
        for (std::size_t k = 0; k < count; ++k)
          EXPECT_EQ(std::bit_cast<std::uint32_t>(wide[k]), std::bit_cast<std::uint32_t>(plain[k])) << k << " of " << count;
      }
    }
}

}  // namespace
}  // namespace crib
