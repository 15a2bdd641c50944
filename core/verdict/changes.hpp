// What differs in meaning inside an aligned passage.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// Figures, dates, names, negations, hedges, attributions that were dropped, speakers and quoted words. What says the
// same in other words is no change. By left span, each difference once.
std::vector<Change> find_changes(const FactSide& left, const FactSide& right, const Passage& passage);

// Takes back the changes of figures, dates, names and speakers of a whole pair where more than `most_slips` differ and
// fewer agree: two stories in one form, say of two companies' results, not one story's slips.
void drop_changes_of_form(const FactSide& left, const FactSide& right, std::uint32_t most_slips,
                          std::vector<JudgedPassage>& passages);

}  // namespace crib
