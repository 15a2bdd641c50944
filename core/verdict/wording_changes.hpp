// Small words that an aligned passage changes and that turn a statement.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/sentence_match.hpp"

namespace crib {

// Negations put in or taken out, hedges made certain and the reverse, and a beginning for an end by the same date. In a
// retold sentence only where the word denied or hedged stands in both.
std::vector<Change> find_wording_changes(const FactSide& left, const FactSide& right, const Passage& passage,
                                         const SentenceMatch& sentences);

}  // namespace crib
