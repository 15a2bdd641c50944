// The inner loop of the link model's later steps, once for every set of vector instructions; the results are the same.
#pragma once

#include <array>
#include <cstddef>

#include "core/base/instructions.hpp"
#include "core/match/link_model.hpp"

namespace crib {

using StepInputs = std::array<float, kStepInputs>;

// log_odds[k] = what the step says of inputs[k], for every k below count.
using WeighStep = void(const LinkStep& step, const StepInputs* inputs, std::size_t count, float* log_odds);

// Pre: can_run(instructions).
WeighStep* weigh_step(Instructions instructions);

}  // namespace crib
