// One place in the left document is explained once: of regions that overlap there, the better one stays.
#pragma once

#include <vector>

#include "core/match/region.hpp"

namespace crib {

// Quality of a region against an overlapping one (Sanchez-Perez 2014): q = o + (1 - o) * n, where o is the mean best cosine
// of the units both claim, n that of the others. Regions are returned by left.begin, disjoint on the left.
std::vector<Region> keep_better(const PairView& pair, std::vector<Region> regions);

}  // namespace crib
