// What differs between two runs of words.
//
// Common head and tail first, then words that stand once on each side as anchors (patience diff), then the longest common
// subsequence between anchors, under a budget; beyond the budget a stretch counts as changed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"
#include "core/match/common_subsequence.hpp"
#include "core/match/passage.hpp"

namespace crib {

struct WordDiff {
  std::vector<Edit> edits;    // in order; positions count from the begin of each input
  std::uint32_t equal{};      // words in common, in order
};

struct DiffOptions {
  std::uint64_t max_cells = 1U << 20;  // words times words of which the longest common subsequence is looked for
};

WordDiff diff_words(const NumberedWords& words, const DiffOptions& options = {});

// WordDiff::equal alone.
std::uint32_t count_equal(const NumberedWords& words, const DiffOptions& options = {});

}  // namespace crib
