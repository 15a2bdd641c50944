// Things that two documents count in two ways where no passage holds both counts.
#pragma once

#include <vector>

#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// "thousands of Corvid looms" in one, "hundreds of thousands of Corvid looms" in the other: the same noun after the same
// name, in sentences that have another name in common, or the same noun alone beside two names in common. Only where one
// side gives but a magnitude, since exact numbers mostly count parts of a thing, and only where no count of it is in both.
// Each thing once, by left span.
std::vector<Change> find_recounts(const FactSide& left, const FactSide& right, const std::vector<JudgedPassage>& passages);

}  // namespace crib
