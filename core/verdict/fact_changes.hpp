// Figures, dates and names that an aligned passage changes.
#pragma once

#include <optional>
#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/one_statement.hpp"
#include "core/verdict/sentence_match.hpp"

namespace crib {

// Facts of the two sides are paired by value first, then by the words around them; what finds its equal elsewhere in
// the other document, in at least as similar words, was moved rather than changed. By left span.
std::vector<Change> find_fact_changes(const FactSide& left, const FactSide& right, const Passage& passage,
                                      const SentenceMatch& sentences, Between between);

// The bytes of a figure with the words that make it less exact: "more than 40".
Span shown(const Words& words, const Figure& figure);

// How one figure stands for the other; nothing where they are equal, or no slip makes one of the other.
std::optional<ChangeDegree> changed_figure(const Figure& left, const Figure& right);

}  // namespace crib
