// One place in the left document is explained once: of regions that overlap there, the better one stays.
#pragma once

#include <functional>
#include <vector>

#include "core/match/region.hpp"

namespace crib {

// Quality of a region against an overlapping one (Sanchez-Perez 2014): q = o + (1 - o) * n, where o is the mean best cosine
// of the units both claim, n that of the others. `best`: cosine by left unit of a region; asked only of regions that overlap.
// Regions are returned by left.begin, disjoint on the left.
std::vector<Region> keep_better(std::vector<Region> regions, const std::function<std::vector<float>(const Region&)>& best);

}  // namespace crib
