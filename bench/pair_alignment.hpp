// Pairs aligned from their tokens alone, for timing: nothing is kept from one pair to the next.
#pragma once

#include <vector>

#include "core/match/align.hpp"
#include "core/text/document.hpp"

namespace crib::bench {

struct SharedSpans {
  Span left, right;  // bytes
};

// Documents 0 and 1, 2 and 3, …: profiles and alignment, on one thread.
std::vector<std::vector<SharedSpans>> align_neighbours(const Corpus& corpus, const std::vector<TokenizedDocument>& documents,
                                                       const Vocabulary& vocabulary, const Background& background,
                                                       const AlignOptions& options);

// The same by the best local alignment of words (Smith and Waterman 1981), plainly: time and memory left × right.
std::vector<std::vector<SharedSpans>> smith_waterman_neighbours(const std::vector<TokenizedDocument>& documents);

}  // namespace crib::bench
