// What an aligned passage makes of quotations.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/sentence_match.hpp"

namespace crib {

// Words that differ inside one utterance; the same words with another speaker; a report put into quotation marks
// (different), and a quotation that is only reported (less exact).
std::vector<Change> find_quotation_changes(const FactSide& left, const FactSide& right, const Passage& passage,
                                           const SentenceMatch& sentences);

}  // namespace crib
