// Links to regions: pick seeds, cluster them by closeness on both sides, validate, tidy the edges.
//
// After Sanchez-Perez et al. (PAN 2014, 2015), with seeds of three kinds, loose links beside a seed (hysteresis), mutual
// best and homogeneity (quality notes, 10.2 and 10.3).
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/region.hpp"

namespace crib {

struct SeedOptions {
  float min_cosine = 0.25F, min_dice = 0.28F;               // a plain seed
  std::uint32_t min_shared = 6;                             // a short unit inside a long one:
  float min_containment = 0.50F;                            //   this many shared content stems, this share of their mass
  std::uint32_t min_run = 7;                                // tokens; an exact run seeds every pair of units it touches
  float min_run_mass = 15.0F;                               // summed weight of the run's stems
  float loose_cosine = 0.15F, loose_dice = 0.18F;           // beside a seed
  std::uint32_t reach = 2;                                  // units; how far beside
};

struct ChainOptions {
  std::uint32_t max_gap = 3;          // units between neighbours of a region, tried down to 0
  std::uint32_t right_gap_factor = 1; // the gap on the right side is this many times as wide
  float min_fragment_cosine = 0.25F;  // of a region as a whole
  float mutual_best = 0.80F;          // a link below this share of the best of its left unit is dropped
  float homogeneity = 0.50F;          // an edge unit below this share of the region's median is dropped
};

// Positions in pair.links.all, ascending.
std::vector<std::uint32_t> pick_seeds(const PairView& pair, const SeedOptions& options = {});

// Links whose units stand side by side, at most max_gap units apart on both sides, as regions by left.begin.
std::vector<Region> join_neighbours(const Links& links, const std::vector<std::uint32_t>& taken, std::uint32_t max_gap);

// Regions by left.begin; they may overlap on either side.
std::vector<Region> chain(const PairView& pair, const std::vector<std::uint32_t>& seeds, const ChainOptions& options = {});

}  // namespace crib
