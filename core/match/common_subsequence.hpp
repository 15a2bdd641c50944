// The longest common subsequence of two runs of words, by bit rows: 64 cells of the table a step (Crochemore et al. 2001,
// Hyyro 2004).
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/base/ids.hpp"

namespace crib {

// How many words it has.
std::uint32_t count_common(std::span<const TermId> left, std::span<const TermId> right);

// Its positions, left and right. Of the longest ones the one that passes over left words first, wherever it may pass over either.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(std::span<const TermId> left, std::span<const TermId> right);

}  // namespace crib
