#include "core/sketch/jaccard.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace crib {
namespace {

constexpr std::size_t kStride = 64;  // members between two looks at the bound

SetOverlap sizes(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right) {
  return {0, static_cast<std::uint32_t>(left.size()), static_cast<std::uint32_t>(right.size())};
}

// Hashes lie evenly: dealt out by their highest bits, about four to a place, they are nearly in order.
ShingleSet sorted(const std::vector<std::uint64_t>& hashes) {
  constexpr std::size_t kWorthDealing = 64;
  if (hashes.size() < kWorthDealing) {
    ShingleSet few = hashes;
    std::sort(few.begin(), few.end());
    return few;
  }
  ShingleSet set(hashes.size());
  const int shift = 64 - static_cast<int>(std::bit_width(hashes.size() / 4));
  std::vector<std::uint32_t> end((std::size_t{1} << (64 - shift)) + 1);
  for (const std::uint64_t hash : hashes) ++end[(hash >> shift) + 1];
  std::partial_sum(end.begin(), end.end(), end.begin());
  for (const std::uint64_t hash : hashes) set[end[hash >> shift]++] = hash;
  std::uint32_t begin = 0;
  for (const std::uint32_t stop : std::span(end).first(end.size() - 1)) {
    std::sort(set.begin() + begin, set.begin() + stop);
    begin = stop;
  }
  return set;
}

}  // namespace

ShingleSet shingle_set(const ShingledDocument& document) {
  ShingleSet set = sorted(document.hashes);
  set.erase(std::unique(set.begin(), set.end()), set.end());
  return set;
}

ShingleSet shingle_set(const TokenizedDocument& document, const Vocabulary& vocabulary, const ShingleOptions& options) {
  return shingle_set(shingle(document, vocabulary, options));
}

SetOverlap overlap(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right) {
  return *overlap_at_least(left, right, 0);
}

std::optional<SetOverlap> overlap_at_least(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right,
                                           double bound) {
  SetOverlap o = sizes(left, right);
  // J >= t  <=>  shared >= t / (1 + t) * (|A| + |B|); the last word below is jaccard's, rounding decides nothing.
  const double needed = bound / (1 + bound) * static_cast<double>(left.size() + right.size()) - 1e-6;
  std::size_t l = 0, r = 0;
  while (l < left.size() && r < right.size()) {
    if (static_cast<double>(o.shared + std::min(left.size() - l, right.size() - r)) < needed) return std::nullopt;
    for (std::size_t step = 0; step < kStride && l < left.size() && r < right.size(); ++step) {
      const std::uint64_t a = left[l], b = right[r];
      o.shared += a == b;
      l += a <= b;
      r += b <= a;
    }
  }
  if (jaccard(o) < bound) return std::nullopt;
  return o;
}

}  // namespace crib
