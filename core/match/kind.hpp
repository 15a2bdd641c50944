// How a passage was reworked: word for word, edited, told anew, or quoted; and how alike its two sides are.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

struct KindOptions {
  double verbatim = 0.97;  // share of words in common, in order, from which a passage is word for word
  double edited = 0.60;    // the same, from which it is edited rather than told anew
  double quoted = 0.80;    // share of the common words inside quotation marks on both sides, from which it is a quotation
};

struct Comparison {
  Kind kind{};
  double similarity{};      // 0..1: mean of the share of stems in common and the share in common in the same order
  std::vector<Edit> edits;  // tokens of the documents; words compared as folded, not as stems
};

Comparison compare_passage(const TokenizedDocument& left, const TokenizedDocument& right, const Vocabulary& vocabulary,
                           const Passage& passage, const KindOptions& options = {});

}  // namespace crib
