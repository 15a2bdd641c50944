#include "core/match/align.hpp"

#include "core/match/overlaps.hpp"

namespace crib {

std::vector<Scored> propose_passages(const PairView& pair, const AlignOptions& options) {
  std::vector<Scored> proposed;
  const auto seeds = pick_seeds(pair, options.seeds);
  for (const Region& region : keep_better(pair, chain(pair, seeds, options.chain)))
    for (TokenRegion& tokens : find_boundaries(pair, region, options.boundaries)) {
      const PassageEvidence evidence = gather_evidence(pair, tokens);
      proposed.push_back({std::move(tokens), evidence});
    }
  return proposed;
}

std::vector<Passage> align(const AlignInput& left, const AlignInput& right, const AlignOptions& options) {
  const Lexicon lexicon = weigh_pair(left.profile, right.profile, options.lexicon);
  const Links links = link_units(left.profile, right.profile, lexicon, options.links);
  const Runs runs = find_runs(left.profile, right.profile, options.runs);
  const PairView pair{left.profile, right.profile, lexicon, links, runs};
  std::vector<Passage> passages;
  for (const Scored& scored : propose_passages(pair, options)) {
    const double chance = weigh_evidence(scored.evidence, options.model);
    if (chance < options.min_chance) continue;
    Passage passage{bytes_of(left.tokens, scored.region.left), bytes_of(right.tokens, scored.region.right),
                    scored.region.left, scored.region.right, Kind::kRewritten, chance};
    if (length(passage.left) < options.min_bytes || length(passage.right) < options.min_bytes) continue;
    passages.push_back(passage);
  }
  return passages;
}

}  // namespace crib
