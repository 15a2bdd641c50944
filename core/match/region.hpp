// A region: neighbouring links, and the rectangle of units they span. Regions grow into passages.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/span.hpp"
#include "core/match/links.hpp"
#include "core/match/runs.hpp"

namespace crib {

// Everything known about one pair of documents before chaining; views, alive as long as the pair is being aligned.
struct PairView {
  const Profile& left;
  const Profile& right;
  const Lexicon& lexicon;
  const Links& links;
  const Runs& runs;
};

struct Region {
  Span left, right;                 // units
  std::vector<std::uint32_t> links; // positions in Links::all, ascending
};

// Smallest rectangle around the region's links. Pre: it has some.
void fit_to_links(Region& region, const Links& links);

// Cosine of the summed rows of the two unit ranges, of the pair's weights.
float fragment_cosine(const PairView& pair, Span left_units, Span right_units);

// Summed weight of the run's stems.
float run_mass(const Profile& left, const Lexicon& lexicon, const Run& run);

// Calls function(piece, link) for each part of the run that lies in one linked pair of units; link: a position in Links::all.
template <typename Function>
void for_each_piece(const PairView& pair, const Run& run, const Function& function) {
  for_each_piece(pair.left, pair.right, run, [&](const Run& piece, std::uint32_t left, std::uint32_t right) {
    if (const auto k = pair.links.find(left, right); k != kNoPartner) function(piece, k);
  });
}

// Best cosine of each left unit of the region against its right units (links of any strength).
std::vector<float> best_left_cosines(const PairView& pair, const Region& region);

}  // namespace crib
