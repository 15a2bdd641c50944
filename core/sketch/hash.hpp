// Bit mixing for hashes that are hashes already.
#pragma once

#include <bit>
#include <cstdint>

namespace crib {

// Bijective; every bit of the input reaches every bit of the output. Constants: MurmurHash3's finaliser, variant 13 of
// Stafford (2011).
constexpr std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

// The sequence of SplitMix64 (Steele, Lea and Flood 2014).
constexpr std::uint64_t split_mix(std::uint64_t& state) { return mix(state += 0x9E3779B97F4A7C15ULL); }

}  // namespace crib
