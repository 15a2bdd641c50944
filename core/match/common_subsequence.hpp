// The longest common subsequence of two runs of words, by bit rows: 64 cells of the table a step (Crochemore et al. 2001,
// Hyyro 2004).
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/base/ids.hpp"

namespace crib {

// Two runs of words, each word as its number among the distinct ones of the left run; those of the right alone share the next one.
struct NumberedWords {
  std::vector<TermId> left, right;
  std::uint32_t distinct{};
};

NumberedWords number_words(std::vector<TermId> left, std::vector<TermId> right);

// The same words, told apart less finely: `of_left` and `of_right` say what each is now, and what was one word stays one.
NumberedWords merge_words(const NumberedWords& words, std::span<const TermId> of_left, std::span<const TermId> of_right);

// How many words it has, of such numbers.
std::uint32_t count_common(std::span<const TermId> left, std::span<const TermId> right, std::uint32_t distinct);

// How many words both have in any order, each as often as it stands in both.
std::uint32_t count_shared(const NumberedWords& words);

// Its positions, left and right, of any words. Of the longest ones the one that passes over left words first, wherever it may pass
// over either.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(std::span<const TermId> left, std::span<const TermId> right);
// The same of such numbers.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(std::span<const TermId> left, std::span<const TermId> right,
                                                                 std::uint32_t distinct);

}  // namespace crib
