// Exact copies that links between sentences cannot show: of a text without a rare word, or of one that repeats itself, so that
// every word stands in too many sentences to bring two of them together.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/boundaries.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

// Where two documents hold the same words in the same order: all of their prose, as one region or, where there is none, nothing.
std::vector<TokenRegion> whole_copy(const PairView& pair, const TokenizedDocument& left, const TokenizedDocument& right);

// Exact runs of at least `min_tokens` whose left side `taken` leaves free; the longest first, each place once, then by place.
std::vector<TokenRegion> long_runs(const PairView& pair, std::vector<Span> taken, std::uint32_t min_tokens);

}  // namespace crib
