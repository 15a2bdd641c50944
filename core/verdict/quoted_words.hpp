// One quotation in two texts: the same, shortened, or altered.
#pragma once

#include <cstdint>
#include <vector>

#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

enum class QuoteMatch : std::uint8_t {
  kUnrelated,  // share too few words to be one utterance
  kSame,
  kShortened,  // the left one leaves words out at an end or at an ellipsis
  kAltered     // words differ
};

struct QuoteComparison {
  QuoteMatch match{};
  std::vector<Change> words;  // of an altered one: kQuotedWord, each stretch that differs
  double kept = 0;            // share of the left one's words that the right one has in this order
};

// Spelling ("capitalise", "provisiion"), contractions and the way figures are written ("20 dlrs", "$20") are no
// difference. Spans are quotations in tokens. An utterance is the same where its longest common subsequence covers half
// of the shorter one; origin: versions of one remark differ in 40-60 % of their words (notes on quality, section 5).
// The right utterance may stand in several quotations: "…," she said. "…"
QuoteComparison compare_quotations(const FactSide& left, Span left_tokens, const FactSide& right,
                                   const std::vector<Span>& right_tokens);

}  // namespace crib
