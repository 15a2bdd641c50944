// The inner loop of MinHash, once for every set of vector instructions; the results are the same.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/instructions.hpp"

namespace crib {

inline constexpr std::uint32_t kMinHashBlock = 32;  // slots of one call

// minima[j] = min(minima[j], factor[j] * h + offset[j] mod 2^32) for the low half h of every shingle, j < kMinHashBlock.
using LowerMinima = void(const std::uint32_t* factor, const std::uint32_t* offset, const std::uint64_t* shingles,
                         std::size_t count, std::uint32_t* minima);

// Pre: can_run(instructions).
LowerMinima* lower_minima(Instructions instructions);

}  // namespace crib
