// Figures, dates and names that an aligned passage changes.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/sentence_match.hpp"

namespace crib {

// Facts of the two sides are paired by value first, then by the words around them; what finds its equal elsewhere in
// the other document, in at least as similar words, was moved rather than changed. By left span.
std::vector<Change> find_fact_changes(const FactSide& left, const FactSide& right, const Passage& passage,
                                      const SentenceMatch& sentences);

}  // namespace crib
