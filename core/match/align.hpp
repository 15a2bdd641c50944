// Two documents to the passages they share.
//
//   links, runs -> link model -> news       -> boundaries -> passages
//                             -> stretches  -> boundaries -> evidence -> passages
//          runs               -> copies     -> boundaries -> passages
#pragma once

#include <vector>

#include "core/match/boundaries.hpp"
#include "core/match/copies.hpp"
#include "core/match/kind.hpp"
#include "core/match/link_model.hpp"
#include "core/match/links.hpp"
#include "core/match/news.hpp"
#include "core/match/passage.hpp"
#include "core/match/runs.hpp"
#include "core/match/stretches.hpp"

namespace crib {

enum class Search : std::uint8_t {
  kNews,       // sentence by sentence
  kStretches,  // long stretches, whatever the text
  kCopies      // the same words in the same order, and nothing else
};

struct AlignOptions {
  Search search = Search::kNews;
  LexiconOptions lexicon;
  LinkOptions links;
  RunOptions runs;
  LinkModel model = news_model();
  LinkModelOptions weighing;
  NewsOptions news;
  StretchOptions stretches;
  CopyOptions copies;
  BoundaryOptions boundaries;
  KindOptions kind;
  std::uint32_t min_bytes = 0;   // of a passage, on either side
  double min_similarity = 0;     // of a passage whose log-odds are below
  double sure_log_odds = 0;      //   these
};

// What align() looks at of a document, searching so.
constexpr ProfileDepth depth_of(Search search) { return search == Search::kCopies ? ProfileDepth::kWords : ProfileDepth::kEverything; }

// Two articles of which neither is a declared source of the other: more evidence is asked for, since two reports of one
// event share its words without sharing anyone's wording.
AlignOptions between_articles(AlignOptions options);

// A document as alignment needs it; views.
struct AlignInput {
  const Document& document;
  const TokenizedDocument& tokens;
  const Profile& profile;
};

// How often a limit was met.
struct AlignCaps {
  std::uint64_t features{};  // LinkOptions::max_units
  std::uint64_t common{};    // LinkOptions::max_meetings
  std::uint64_t grams{};     // RunOptions::max_occurrences
  std::uint64_t chains{};    // BoundaryOptions::look_back
};

// Two documents with what is found out about them before passages are looked for; alive as long as the profiles.
struct LinkedPair {
  const Profile& left;
  const Profile& right;
  Lexicon lexicon;  // none for Search::kCopies
  Runs runs;
  Links links;

  PairView view() const { return {left, right, lexicon, links, runs}; }
};

LinkedPair link_pair(const Profile& left, const Profile& right, const AlignOptions& options = {});

struct Alignment {
  std::vector<Passage> passages;  // by left.begin; in news a sentence may match several places, so left spans may overlap
  AlignCaps caps;
};

Alignment align(const AlignInput& left, const AlignInput& right, const Vocabulary& vocabulary, const AlignOptions& options = {});

}  // namespace crib
