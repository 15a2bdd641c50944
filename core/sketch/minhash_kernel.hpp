// The inner loop of MinHash, once for every set of vector instructions; the results are the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crib {

enum class Instructions : std::uint8_t { kPlain, kAvx2, kAvx512 };

std::string_view name_of(Instructions instructions);  // "AVX2"
bool can_run(Instructions instructions);  // on this processor
Instructions best_instructions();         // widest that can run

inline constexpr std::uint32_t kMinHashBlock = 32;  // slots of one call

// minima[j] = min(minima[j], factor[j] * h + offset[j] mod 2^32) for the low half h of every shingle, j < kMinHashBlock.
using LowerMinima = void(const std::uint32_t* factor, const std::uint32_t* offset, const std::uint64_t* shingles,
                         std::size_t count, std::uint32_t* minima);

// Pre: can_run(instructions).
LowerMinima* lower_minima(Instructions instructions);

}  // namespace crib
