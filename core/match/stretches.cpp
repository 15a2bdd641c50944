#include "core/match/stretches.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/match/overlaps.hpp"

namespace crib {
namespace {

std::uint32_t tokens_in(const Profile& p, Span units) {
  return p.units[units.end - 1].tokens.end - p.units[units.begin].tokens.begin;
}

std::uint32_t linked_left_units(const PairView& pair, const Region& region) {
  std::uint32_t count = 0, before = kNoPartner;
  for (const auto k : region.links) {
    count += pair.links.all[k].left != before;
    before = pair.links.all[k].left;
  }
  return count;
}

// Regions that tell much of the source in few words; a plain region that holds most of one is left to itself.
std::vector<Region> find_condensed(const PairView& pair, const std::vector<std::uint32_t>& seeds,
                                   const std::vector<Region>& plain, const CondenseOptions& options) {
  const auto best = [&](const Region& region) { return best_left_cosines(pair, region); };
  std::vector<Region> condensed;
  for (Region& region : keep_better(chain(pair, seeds, options.chain), best)) {
    const auto left = tokens_in(pair.left, region.left), right = tokens_in(pair.right, region.right);
    bool is_condensed = right >= options.min_ratio * left && linked_left_units(pair, region) >= options.min_units;
    for (const Region& other : plain)
      if (overlaps(other.left, region.left) && tokens_in(pair.left, other.left) > options.compact * left &&
          tokens_in(pair.right, other.right) < options.min_ratio * tokens_in(pair.left, other.left))
        is_condensed = false;
    if (is_condensed) condensed.push_back(std::move(region));
  }
  return condensed;
}

// Reworded passages side by side that tell of places far apart in the source condense it together.
void join_condensed(const PairView& pair, const CondenseOptions& options, std::vector<Proposal>& proposed) {
  std::vector<Proposal> joined;
  for (Proposal& next : proposed) {
    if (!joined.empty()) {
      TokenRegion &last = joined.back().passage, &now = next.passage;
      const Span left = hull(last.left, now.left), right = hull(last.right, now.right);
      const bool is_beside = now.region.left.begin <= last.region.left.end + options.join_gap && !overlaps(last.left, now.left);
      if (is_beside && std::max(last.covered, now.covered) < options.max_covered && length(right) >= options.min_ratio * length(left)) {
        absorb(pair, now, last);
        last.covered = std::max(last.covered, now.covered);
        joined.back().log_odds = std::max(joined.back().log_odds, next.log_odds);
        continue;
      }
    }
    joined.push_back(std::move(next));
  }
  proposed = std::move(joined);
}

// What the rest of two texts has in common tells a topic from a passage, but takes nothing from a copy.
bool is_copy(const TokenRegion& passage, const PassageEvidence& evidence, const StretchOptions& options) {
  return passage.covered >= options.copied && evidence[0] >= std::log1p(options.copied_mass);
}

}  // namespace

std::vector<TokenRegion> propose_stretches(const PairView& pair, const std::vector<float>& log_odds, const StretchOptions& options,
                                           const BoundaryOptions& boundaries) {
  const auto best = [&](const Region& region) { return best_left_cosines(pair, region); };
  auto regions = keep_better(chain(pair, pick_seeds(pair.links, log_odds, options.seeds), options.chain), best);
  const auto scattered = pick_seeds(pair.links, log_odds, options.condense.seeds);
  for (Region& condensed : find_condensed(pair, scattered, regions, options.condense)) {
    std::erase_if(regions, [&](const Region& r) { return overlaps(r.left, condensed.left); });
    regions.push_back(std::move(condensed));
  }
  std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) { return a.left < b.left; });
  std::vector<TokenRegion> passages;
  for (const Region& region : regions) add_passage(pair, find_boundaries(pair, region, boundaries), passages);
  return passages;
}

std::vector<Proposal> find_stretches(const PairView& pair, const std::vector<float>& log_odds, const StretchOptions& options,
                                     const BoundaryOptions& boundaries) {
  std::vector<Proposal> found;
  auto passages = propose_stretches(pair, log_odds, options, boundaries);
  const auto evidence = gather_evidence(pair, log_odds, passages);
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const double weight = weigh_evidence(evidence[p], options.filter);
    if (weight >= options.min_log_odds || is_copy(passages[p], evidence[p], options)) found.push_back({std::move(passages[p]), weight});
  }
  join_condensed(pair, options.condense, found);
  return found;
}

}  // namespace crib
