// Exact common runs of stems: seeds looked up by their hash, merged along their diagonal, extended as far as they go.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/profile.hpp"

namespace crib {

inline constexpr std::uint32_t kGramTokens = 3;  // the shortest run that is looked up: quality notes, 10.4

struct Run {
  std::uint32_t left{}, right{};  // first token on each side
  std::uint32_t tokens{};         // the same number on both sides
};

struct RunOptions {
  std::uint32_t min_tokens = 3;      // quality notes, 10.4
  std::uint32_t max_occurrences = 8; // of one gram on each side; the first ones are looked up, the rest counted
};

struct Runs {
  std::vector<Run> all;           // by left, then right; maximal
  std::uint32_t longest{};        // tokens of the longest run
  std::uint64_t grams_capped{};   // distinct grams with more occurrences than max_occurrences
};

// Calls function(piece, left unit, right unit) for each part of the run that lies in one unit on either side.
template <typename Function>
void for_each_piece(const Profile& left, const Profile& right, const Run& run, const Function& function) {
  for (std::uint32_t t = 0; t < run.tokens;) {
    const auto i = left.unit_of[run.left + t], j = right.unit_of[run.right + t];
    std::uint32_t end = t + 1;
    while (end < run.tokens && left.unit_of[run.left + end] == i && right.unit_of[run.right + end] == j) ++end;
    function(Run{run.left + t, run.right + t, end - t}, i, j);
    t = end;
  }
}

Runs find_runs(const Profile& left, const Profile& right, const RunOptions& options = {});

}  // namespace crib
