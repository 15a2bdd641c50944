// Links to regions: pick seeds, cluster them by closeness on both sides, validate, tidy the edges.
//
// After Sanchez-Perez et al. (PAN 2014, 2015), with the link model's pairs as seeds, loose links beside a seed (hysteresis),
// mutual best and homogeneity (quality notes, 10.2 and 10.3).
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/region.hpp"

namespace crib {

struct SeedOptions {
  float min_log_odds = 0;     // of a link, by the link model
  float loose_log_odds = -2;  // of a link beside a seed
  std::uint32_t reach = 2;    // units; how far beside
};

struct ChainOptions {
  std::uint32_t max_gap = 4;          // units between neighbours of a region, tried down to 0
  std::uint32_t right_gap_factor = 1; // the gap on the right side is this many times as wide
  float min_fragment_cosine = 0.15F;  // of a region as a whole
  float mutual_best = 0.80F;          // a link below this share of the best of its left unit is dropped
  float homogeneity = 0.50F;          // an edge unit below this share of the region's median is dropped
};

// Links that are likely, and those less likely within reach of one on both sides, again and again (hysteresis). `log_odds`: of
// every link. Positions in links.all, ascending.
std::vector<std::uint32_t> pick_seeds(const Links& links, const std::vector<float>& log_odds, const SeedOptions& options = {});

// Links whose units stand side by side, at most max_gap units apart on both sides, as regions by left.begin.
std::vector<Region> join_neighbours(const Links& links, const std::vector<std::uint32_t>& taken, std::uint32_t max_gap);

// Regions by left.begin; they may overlap on either side.
std::vector<Region> chain(const PairView& pair, const std::vector<std::uint32_t>& seeds, const ChainOptions& options = {});

}  // namespace crib
