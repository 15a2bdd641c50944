// Every pair of documents above a Jaccard index, without an estimate: what MinHash is measured by, and the better choice
// where no pair may be missed.
#pragma once

#include <vector>

#include "core/sketch/lsh.hpp"
#include "core/sketch/shingle.hpp"

namespace crib {

// Pairs with jaccard >= threshold, by left, then right; threshold in (0, 1].
//
// By the prefix filter (Chaudhuri, Ganti and Kaushik 2006): with the shingles of all documents in one order, rarest
// first, a pair must share one of the first |x| - ceil(t |x|) + 1 of either. A shingle that occurs once in all can't be
// shared, so most documents are out before anything is sorted. Linear but for the pairs that share a shingle of their
// prefixes: m identical documents are m² / 2 pairs.
std::vector<DocPair> join_by_jaccard(const std::vector<ShingledDocument>& documents, double threshold,
                                     unsigned threads = 0);

}  // namespace crib
