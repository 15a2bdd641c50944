// The inner loop of MinHash, once for every set of vector instructions; the results are the same.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/instructions.hpp"

namespace crib {

inline constexpr std::uint32_t kMinHashLanes = 8;   // of a group: one register of AVX2, wider ones bring nothing
inline constexpr std::uint32_t kMinHashGroups = 4;  // of a block
inline constexpr std::uint32_t kMinHashBlock = kMinHashGroups * kMinHashLanes;  // slots

// One number for each slot of a block. A group's slots see the same shingles.
struct alignas(32) MinHashBlock {
  std::uint32_t slots[kMinHashGroups][kMinHashLanes];
};

// The group of its block that a shingle falls into: two bits of its high half for each block.
constexpr std::uint32_t group_of(std::uint64_t shingle, std::uint32_t block) {
  return static_cast<std::uint32_t>(shingle >> (32 + 2 * (block % 16))) % kMinHashGroups;
}

// row[(lane * kMinHashGroups + group) * blocks + block] = min of factor * h mod 2^32 over the low halves h of the shingles
// in the group, of all shingles where it has none; the factor is that of the slot. Row: blocks * kMinHashBlock;
// all ones without shingles.
using FindMinima = void(const MinHashBlock* factors, std::uint32_t blocks, const std::uint64_t* shingles,
                        std::size_t count, std::uint32_t* row);

// Pre: can_run(instructions).
FindMinima* find_minima(Instructions instructions);

}  // namespace crib
