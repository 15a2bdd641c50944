// Two documents with what alignment finds out about them before it looks for passages.
#pragma once

#include "core/match/align.hpp"

namespace crib::bench {

struct ComparedPair {
  AlignInput left, right;
  Lexicon lexicon;
  Links links;
  Runs runs;

  PairView view() const { return {left.profile, right.profile, lexicon, links, runs}; }
};

inline ComparedPair compare_pair(const AlignInput& left, const AlignInput& right, const AlignOptions& options = {}) {
  ComparedPair pair{left, right, weigh_pair(left.profile, right.profile, options.lexicon), {}, {}};
  pair.links = link_units(left.profile, right.profile, pair.lexicon, options.links);
  pair.runs = find_runs(left.profile, right.profile, options.runs);
  return pair;
}

}  // namespace crib::bench
