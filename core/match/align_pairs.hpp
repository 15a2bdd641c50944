// Alignment of many pairs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/cap_hit.hpp"
#include "core/match/align.hpp"
#include "core/match/candidates.hpp"

namespace crib {

struct PairOptions {
  AlignOptions sourced;                // an article and a declared source
  AlignOptions peers;                  // two documents of one role
  bool left_is_made_of_right = false;  // of two of one role, in the order given; else their order says nothing
  std::uint32_t min_words = 0;         // words; a passage of fewer words in the article is left out, of two peers: in either
  unsigned threads = 0;
};

struct Aligned {
  std::vector<Match> matches;  // in the order of the pairs
  std::vector<CapHit> caps;    // those that were met
};

// A source is always read as what the article may be made of, whichever side it stands on. `progress`, where given, is
// called now and then with (pairs done, pairs), by one thread at a time.
Aligned align_pairs(const Corpus& corpus, const TokenizedCorpus& tokens, const std::vector<Candidate>& pairs,
                    const PairOptions& options, const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace crib
