// Exact overlap of two shingle sets.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/sketch/shingle.hpp"

namespace crib {

using ShingleSet = std::vector<std::uint64_t>;  // ascending, distinct

ShingleSet shingle_set(const ShingledDocument& document);
ShingleSet shingle_set(const TokenizedDocument& document, const Vocabulary& vocabulary, const ShingleOptions& options = {});

struct SetOverlap {
  std::uint32_t shared{}, left{}, right{};  // sizes: of the intersection and of the two sets
  bool operator==(const SetOverlap&) const = default;
};

// All 0 where there is nothing to share: a set without members overlaps with none.
constexpr double jaccard(SetOverlap o) {
  return o.shared == 0 ? 0 : o.shared / (double{1} * o.left + o.right - o.shared);
}
constexpr double left_containment(SetOverlap o) { return o.shared == 0 ? 0 : double{1} * o.shared / o.left; }
constexpr double right_containment(SetOverlap o) { return o.shared == 0 ? 0 : double{1} * o.shared / o.right; }

// Pre: both ascending and distinct.
SetOverlap overlap(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right);

// The overlap where its Jaccard index is at least `bound`, and nothing as soon as it can't be. Bound in 0..1.
std::optional<SetOverlap> overlap_at_least(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right,
                                           double bound);

}  // namespace crib
