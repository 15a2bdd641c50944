// Regions to token spans: where the shared wording really begins and ends.
//
// Exact runs are chained (gap-limited, in order); where they carry the region its borders are theirs, else the borders
// are those of sentences. A long exact copy beside reworded text is peeled off as a passage of its own.
#pragma once

#include "core/match/region.hpp"

namespace crib {

struct TokenRegion {
  Span left, right;          // tokens
  Region region;             // where it came from
  float covered{};           // share of the left tokens in any common run of the region
  std::uint32_t longest_run{};
  bool is_exact = false;         // exact runs gave the borders
  bool is_look_back_met = false;  // a run further back might have been chained
};

struct BoundaryOptions {
  std::uint32_t reach = 0;        // units beside the region into which a chain may lead
  std::uint32_t spill = 5;        // tokens; a run that goes on this far beyond takes the passage with it
  std::uint32_t max_gap = 40;     // tokens between chained runs (quality notes, 10.4)
  std::uint32_t look_back = 64;   // runs before a run that it may be chained to; bounds the work on repeated text
  float covered = 0.75F;          // of the left side, above which the chain gives the borders
  float chained = 0.60F;          // share of the covered tokens that the chain must hold
  std::uint32_t peel = 40;        // tokens; a chain this long and dense is peeled off a region that is not covered
  float peel_density = 0.80F;
  float peel_rest = 0.40F;        // covered share of the rest, below which the chain stands alone
};

// The region's passage; after peeling, that of the chain alone.
TokenRegion find_boundaries(const PairView& pair, const Region& region, const BoundaryOptions& options = {});

}  // namespace crib
