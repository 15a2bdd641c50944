// Two documents to the passages they share.
//
//   links, runs -> seeds -> regions -> boundaries -> evidence -> passages        wide: long stretches, whatever the text
//   links, runs -> link model ------> regions -> boundaries -> passages          news: sentence by sentence
#pragma once

#include <vector>

#include "core/match/boundaries.hpp"
#include "core/match/chain.hpp"
#include "core/match/evidence.hpp"
#include "core/match/kind.hpp"
#include "core/match/link_model.hpp"
#include "core/match/links.hpp"
#include "core/match/passage.hpp"
#include "core/match/runs.hpp"

namespace crib {

// A stretch that condenses far more of the source: scattered links on the right, close together on the left.
struct CondenseOptions {
  bool enabled = false;
  ChainOptions chain{4, 8, 0.20F, 0.5F, 0.3F};
  double min_ratio = 2.5;       // right tokens over left tokens
  std::uint32_t min_units = 3;  // units with a link, on the left
  std::uint32_t join_gap = 4;   // units between two passages that condense the source together
  float max_covered = 0.75F;    // share of the words of either that may stand in common runs
  double compact = 0.4;         // share of the left side that a plain region may hold before it stands by itself
};

// Which sentence pairs are taken, for news: by the link model.
struct NewsOptions {
  bool enabled = true;
  LinkModel model = news_model();
  float min_log_odds = -1.5F;   // recall against precision: bench/README.md
  LinkModelOptions links;
  float peer_min_log_odds = -0.5F, peer_min_local = -4.0F;  // the same between two articles: between_articles()
  float rival = 1.0F;           // log-odds below the best link of a sentence, from which another of its links is dropped
  float story = 0.0F;           // log-odds that the best link of the pair must reach, or no second story is brought in
  std::uint32_t max_gap = 0;    // units between neighbours of a passage
};

struct AlignOptions {
  NewsOptions news;
  LexiconOptions lexicon;
  LinkOptions links;
  RunOptions runs;
  SeedOptions seeds;
  ChainOptions chain;
  CondenseOptions condense;
  BoundaryOptions boundaries;
  KindOptions kind;
  EvidenceModel model;
  double min_log_odds = 0;          // of a region of the wide search
  std::uint32_t min_bytes = 100; // of a region of the wide search, on either side
  std::uint32_t copy = 40;       // tokens; an exact run this long is a passage where words were too common to link sentences
  double copy_log_odds = 10;     // what an exact copy weighs against rivals: more than the model gives
};

// Two articles of which neither is a declared source of the other: more evidence is asked for, since two reports of one
// event share its words without sharing anyone's wording.
AlignOptions between_articles(AlignOptions options);

// A document as alignment needs it; views.
struct AlignInput {
  const Document& document;
  const TokenizedDocument& tokens;
  const Profile& profile;
};

struct Scored {
  TokenRegion region;
  PassageEvidence evidence;  // all zero where the link model decided
  double log_odds{};         // of being a reused passage
};

// What could be a passage, before the filter; for fitting the filter.
std::vector<Scored> propose_passages(const PairView& pair, const AlignOptions& options);

// How often a limit was met.
struct AlignCaps {
  std::uint64_t features{};  // LinkOptions::max_units
  std::uint64_t common{};    // LinkOptions::max_meetings
  std::uint64_t grams{};     // RunOptions::max_occurrences
  std::uint64_t chains{};    // BoundaryOptions::look_back
};

struct Alignment {
  std::vector<Passage> passages;  // by left.begin; in news a sentence may match several places, so left spans may overlap
  AlignCaps caps;
};

Alignment align(const AlignInput& left, const AlignInput& right, const Vocabulary& vocabulary,
                           const AlignOptions& options = {});

}  // namespace crib
