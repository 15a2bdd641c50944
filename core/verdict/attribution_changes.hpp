// What an aligned passage makes of who says a statement.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// Attributions that were dropped, and indirect statements given to somebody else.
std::vector<Change> find_attribution_changes(const FactSide& left, const FactSide& right, const Passage& passage);

}  // namespace crib
