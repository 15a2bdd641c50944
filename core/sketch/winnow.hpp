// Winnowed fingerprints (Schleimer, Wilkerson and Aiken 2003): about 2 / (window + 1) of the shingles, chosen so that
// every run of window + k - 1 tokens that two documents share leaves at least one fingerprint in both.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace crib {

struct WinnowOptions {
  std::uint32_t window = 8;  // shingles; performance notes, 2d: finds all planted reuses of 30 % and more
};

// Positions in `shingles`, ascending: of each window's smallest hash, the rightmost of equal ones. A shorter sequence
// is one window.
std::vector<std::uint32_t> winnow(std::span<const std::uint64_t> shingles, const WinnowOptions& options = {});

// The hashes at those positions, ascending and distinct.
std::vector<std::uint64_t> fingerprints(std::span<const std::uint64_t> shingles, const WinnowOptions& options = {});

}  // namespace crib
