// What could be a passage of two documents, and how sure that is; what every way of searching ends in.
#pragma once

#include <vector>

#include "core/match/boundaries.hpp"

namespace crib {

struct Proposal {
  TokenRegion passage;
  double log_odds{};  // of being reused
};

// Makes `passage` the smallest one that holds `next` as well, with the links of both.
void absorb(const PairView& pair, const TokenRegion& next, TokenRegion& passage);

// Borders may grow over a neighbour's words: passages that overlap on both sides, in the same order, become one. `next` does
// not begin, on the left, before those added before it.
void add_passage(const PairView& pair, TokenRegion next, std::vector<TokenRegion>& passages);

}  // namespace crib
