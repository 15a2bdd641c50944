#include "core/sketch/winnow.hpp"

#include <algorithm>
#include <cassert>

namespace crib {

std::vector<std::uint32_t> winnow(std::span<const std::uint64_t> shingles, const WinnowOptions& options) {
  assert(options.window >= 1);
  std::vector<std::uint32_t> chosen;
  if (shingles.empty()) return chosen;
  const std::size_t window = std::min<std::size_t>(options.window, shingles.size());
  chosen.reserve(2 * shingles.size() / (window + 1) + 1);

  std::size_t smallest = 0;
  for (std::size_t end = 1; end <= shingles.size(); ++end) {
    if (shingles[end - 1] <= shingles[smallest]) smallest = end - 1;
    if (end < window) continue;
    const std::size_t begin = end - window;
    if (smallest < begin) {
      smallest = begin;
      for (std::size_t i = begin + 1; i < end; ++i)
        if (shingles[i] <= shingles[smallest]) smallest = i;
    }
    if (chosen.empty() || chosen.back() != smallest) chosen.push_back(static_cast<std::uint32_t>(smallest));
  }
  return chosen;
}

std::vector<std::uint64_t> fingerprints(std::span<const std::uint64_t> shingles, const WinnowOptions& options) {
  const std::vector<std::uint32_t> chosen = winnow(shingles, options);
  std::vector<std::uint64_t> hashes;
  hashes.reserve(chosen.size());
  for (const std::uint32_t position : chosen) hashes.push_back(shingles[position]);
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace crib
