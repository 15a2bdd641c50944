#include "core/match/news.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/match/chain.hpp"

namespace crib {
namespace {

// The region's links between headlines, between a headline and the story, and within the story, as far as there are any.
// A sentence that is linked in the last way needs no headline.
std::vector<Region> part_title(const PairView& pair, const Region& region) {
  const auto titles = [&](std::uint32_t k) -> std::size_t {
    const Link& link = pair.links.all[k];
    return (pair.left.units[link.left].is_title ? 1U : 0U) + (pair.right.units[link.right].is_title ? 1U : 0U);
  };
  std::array<Region, 3> parts;  // by the headlines in a link
  std::vector<std::uint32_t> mixed;
  for (const auto k : region.links) (titles(k) == 1 ? mixed : parts[titles(k)].links).push_back(k);
  for (const auto k : mixed) {
    const auto is_told = [&](std::uint32_t other) { return pair.links.all[other].left == pair.links.all[k].left; };
    if (std::none_of(parts[0].links.begin(), parts[0].links.end(), is_told) &&
        std::none_of(parts[2].links.begin(), parts[2].links.end(), is_told))
      parts[1].links.push_back(k);
  }
  std::vector<Region> parted;
  for (Region& part : parts) {
    if (part.links.empty()) continue;
    fit_to_links(part, pair.links);
    parted.push_back(std::move(part));
  }
  std::sort(parted.begin(), parted.end(), [](const Region& a, const Region& b) { return a.left < b.left; });
  return parted;
}

// A headline told anew is no part of the story's first passage: only exact runs carry a passage from one into the other.
std::vector<TokenRegion> bound_news(const PairView& pair, const std::vector<Region>& regions, const BoundaryOptions& options) {
  std::vector<TokenRegion> passages;
  for (const Region& region : regions) {
    TokenRegion whole = find_boundaries(pair, region, options);
    const auto parts = part_title(pair, region);
    if (whole.is_exact || parts.size() == 1) {
      add_passage(pair, std::move(whole), passages);
    } else {
      for (const Region& part : parts) add_passage(pair, find_boundaries(pair, part, options), passages);
    }
  }
  return passages;
}

}  // namespace

// Neighbouring links that the model takes become regions; a unit keeps its best link and those close behind.
std::vector<Proposal> find_news(const PairView& pair, const std::vector<float>& log_odds, const NewsOptions& options,
                                const BoundaryOptions& boundaries) {
  std::vector<float> best(pair.left.units.size(), -1e9F);
  for (std::size_t k = 0; k < log_odds.size(); ++k) best[pair.links.all[k].left] = std::max(best[pair.links.all[k].left], log_odds[k]);
  std::vector<std::uint32_t> taken;
  if (log_odds.empty() || *std::max_element(log_odds.begin(), log_odds.end()) < options.story) return {};
  for (std::uint32_t k = 0; k < log_odds.size(); ++k)
    if (log_odds[k] >= options.min_log_odds && log_odds[k] >= best[pair.links.all[k].left] - options.rival) taken.push_back(k);

  std::vector<Proposal> proposed;
  for (TokenRegion& tokens : bound_news(pair, join_neighbours(pair.links, taken, options.max_gap), boundaries)) {
    double strongest = -1e9;
    for (const auto k : tokens.region.links) strongest = std::max<double>(strongest, log_odds[k]);
    proposed.push_back({std::move(tokens), strongest});
  }
  return proposed;
}

}  // namespace crib
