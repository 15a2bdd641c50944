// Exact copies: passages of words that stand in both documents in the same order, and those that links between sentences cannot
// show: of a text without a rare word, or of one that repeats itself, so that every word stands in too many sentences to bring
// two of them together.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/boundaries.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

struct CopyOptions {
  std::uint32_t min_run = 7;     // tokens of an exact run, and
  float min_run_mass = 15.0F;    // summed weight of its stems, from which it is a copy (quality notes, 10.2)
  std::uint32_t long_run = 40;   // tokens of a run that is a copy where its words were too common to link sentences
  double log_odds = 10;          // what a copy weighs against rivals: more than the model gives
};

// Pairs of units that a copy runs through, without evidence. The profiles are of words.
Links link_copied_units(const Profile& left, const Profile& right, const Runs& runs, const LexiconOptions& lexicon,
                        const CopyOptions& options = {});

// Copies side by side as passages, by left.begin, one for every place on the left. The pair's links are those of copied units.
std::vector<TokenRegion> find_copies(const PairView& pair, const LexiconOptions& lexicon, const BoundaryOptions& boundaries);

// Where two documents hold the same words in the same order: all of their prose, as one region or, where there is none, nothing.
std::vector<TokenRegion> whole_copy(const PairView& pair, const TokenizedDocument& left, const TokenizedDocument& right);

// Exact runs of at least `min_tokens` whose left side `taken` leaves free; the longest first, each place once, then by place.
std::vector<TokenRegion> long_runs(const PairView& pair, std::vector<Span> taken, std::uint32_t min_tokens);

}  // namespace crib
