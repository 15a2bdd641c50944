// Reuse in long stretches, whatever the text: neighbouring links chained into regions and judged as wholes; scattered links of
// a stretch that condenses much of the source are brought together.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/chain.hpp"
#include "core/match/evidence.hpp"
#include "core/match/proposal.hpp"

namespace crib {

// A stretch that condenses far more of the source: scattered links on the right, close together on the left.
struct CondenseOptions {
  SeedOptions seeds{-3, -3};
  ChainOptions chain{4, 1000, 0.2F, 0.5F, 0.3F};
  double min_ratio = 2.5;       // right tokens over left tokens
  std::uint32_t min_units = 3;  // units with a link, on the left
  std::uint32_t join_gap = 4;   // units between two passages that condense the source together
  float max_covered = 0.75F;    // share of the words of either that may stand in common runs
  double compact = 0.4;         // share of the left side that a plain region may hold before it stands by itself
};

struct StretchOptions {
  SeedOptions seeds;
  ChainOptions chain;
  CondenseOptions condense;
  EvidenceModel filter = passage_model();
  double min_log_odds = 0.5;    // of a stretch; or
  float copied = 0.5F;          // so much of its left side in common runs, and
  double copied_mass = 90;      // so much shared content: of pages copied in parts, which have no rest to be held against
};

// What could be a passage, before the filter, by left.begin; `log_odds`: of every link, by the link model.
std::vector<TokenRegion> propose_stretches(const PairView& pair, const std::vector<float>& log_odds, const StretchOptions& options,
                                           const BoundaryOptions& boundaries);

std::vector<Proposal> find_stretches(const PairView& pair, const std::vector<float>& log_odds, const StretchOptions& options,
                                     const BoundaryOptions& boundaries);

}  // namespace crib
