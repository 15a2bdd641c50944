// What differs in meaning inside an aligned passage.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/one_statement.hpp"

namespace crib {

// Figures, dates, names, negations, hedges, attributions that were dropped, speakers and quoted words. What says the
// same in other words is no change. By left span, each difference once.
std::vector<Change> find_changes(const FactSide& left, const FactSide& right, const Passage& passage, Between between);

}  // namespace crib
