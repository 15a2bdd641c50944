#include "core/match/align.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "core/match/copies.hpp"
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
  std::vector<Region> condensed;
  for (Region& region : keep_better(pair, chain(pair, seeds, options.chain))) {
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

// One passage of two: both spans, the links of both.
void absorb(const PairView& pair, const TokenRegion& next, TokenRegion& passage) {
  passage.left = hull(passage.left, next.left), passage.right = hull(passage.right, next.right);
  auto& links = passage.region.links;
  links.insert(links.end(), next.region.links.begin(), next.region.links.end());
  std::sort(links.begin(), links.end());
  fit_to_links(passage.region, pair.links);
  passage.longest_run = std::max(passage.longest_run, next.longest_run);
  passage.is_look_back_met = passage.is_look_back_met || next.is_look_back_met;
}

// Reworded passages side by side that tell of places far apart in the source condense it together.
void join_condensed(const PairView& pair, const CondenseOptions& options, std::vector<Scored>& proposed) {
  std::vector<Scored> joined;
  for (Scored& next : proposed) {
    if (!joined.empty()) {
      TokenRegion &last = joined.back().region, &now = next.region;
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

// Borders may grow over a neighbour's words: passages that overlap on both sides, in the same order, are one.
void add_passage(const PairView& pair, TokenRegion next, std::vector<TokenRegion>& passages) {
  if (passages.empty() || !overlaps(passages.back().left, next.left) || !overlaps(passages.back().right, next.right) ||
      passages.back().left.begin > next.left.begin || passages.back().right.begin > next.right.begin) {
    passages.push_back(std::move(next));
  } else {
    absorb(pair, next, passages.back());
  }
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

// Neighbouring links that the model takes become regions; a unit keeps its best link and those close behind.
std::vector<Scored> propose_news(const PairView& pair, const AlignOptions& options) {
  const auto log_odds = weigh_links(pair, options.news.model, options.news.links);
  std::vector<float> best(pair.left.units.size(), -1e9F);
  for (std::size_t k = 0; k < log_odds.size(); ++k) best[pair.links.all[k].left] = std::max(best[pair.links.all[k].left], log_odds[k]);
  std::vector<std::uint32_t> taken;
  if (log_odds.empty() || *std::max_element(log_odds.begin(), log_odds.end()) < options.news.story) return {};
  for (std::uint32_t k = 0; k < log_odds.size(); ++k)
    if (log_odds[k] >= options.news.min_log_odds && log_odds[k] >= best[pair.links.all[k].left] - options.news.rival) taken.push_back(k);

  std::vector<Scored> proposed;
  for (TokenRegion& tokens : bound_news(pair, join_neighbours(pair.links, taken, options.news.max_gap), options.boundaries)) {
    double strongest = -1e9;
    for (const auto k : tokens.region.links) strongest = std::max<double>(strongest, log_odds[k]);
    proposed.push_back({std::move(tokens), {}, strongest});
  }
  return proposed;
}

}  // namespace

AlignOptions between_articles(AlignOptions options) {
  options.news.links.min_local = std::max(options.news.links.min_local, options.news.peer_min_local);
  options.news.min_log_odds = std::max(options.news.min_log_odds, options.news.peer_min_log_odds);
  return options;
}

std::vector<Scored> propose_passages(const PairView& pair, const AlignOptions& options) {
  const auto seeds = pick_seeds(pair, options.seeds);
  auto regions = keep_better(pair, chain(pair, seeds, options.chain));
  if (options.condense.enabled)
    for (Region& condensed : find_condensed(pair, seeds, regions, options.condense)) {
      std::erase_if(regions, [&](const Region& r) { return overlaps(r.left, condensed.left); });
      regions.push_back(std::move(condensed));
    }
  std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) { return a.left < b.left; });
  std::vector<TokenRegion> passages;
  for (const Region& region : regions) add_passage(pair, find_boundaries(pair, region, options.boundaries), passages);
  std::vector<Scored> proposed;
  for (TokenRegion& tokens : passages) {
    const PassageEvidence evidence = gather_evidence(pair, tokens);
    proposed.push_back({std::move(tokens), evidence, weigh_evidence(evidence, options.model)});
  }
  return proposed;
}

Alignment align(const AlignInput& left, const AlignInput& right, const Vocabulary& vocabulary, const AlignOptions& options) {
  const Lexicon lexicon = weigh_pair(left.profile, right.profile, options.lexicon);
  const Links links = link_units(left.profile, right.profile, lexicon, options.links);
  const Runs runs = find_runs(left.profile, right.profile, options.runs);
  const PairView pair{left.profile, right.profile, lexicon, links, runs};
  Alignment alignment{{}, {links.features_capped, links.features_passed_over, runs.grams_capped, 0}};
  const auto add = [&](const TokenRegion& region, double log_odds) {
    Passage passage{bytes_of(left.tokens, region.left), bytes_of(right.tokens, region.right), region.left, region.right, {}, 0, log_odds, {}};
    if (!options.news.enabled && (length(passage.left) < options.min_bytes || length(passage.right) < options.min_bytes)) return;
    alignment.caps.chains += region.is_look_back_met;
    Comparison comparison = compare_passage(left.tokens, right.tokens, vocabulary, passage, options.kind);
    passage.kind = comparison.kind;
    passage.similarity = comparison.similarity;
    passage.edits = std::move(comparison.edits);
    alignment.passages.push_back(std::move(passage));
  };
  const auto copy = whole_copy(pair, left.tokens, right.tokens);
  for (const TokenRegion& region : copy) add(region, options.copy_log_odds);
  if (!copy.empty()) return alignment;
  std::vector<Span> taken;
  auto proposed = options.news.enabled ? propose_news(pair, options) : propose_passages(pair, options);
  if (!options.news.enabled) std::erase_if(proposed, [&](const Scored& scored) { return scored.log_odds < options.min_log_odds; });
  if (options.condense.enabled) join_condensed(pair, options.condense, proposed);
  for (const Scored& scored : proposed) {
    add(scored.region, scored.log_odds);
    taken.push_back(scored.region.left);
  }
  if (links.features_capped + links.features_passed_over > 0) {
    for (const TokenRegion& region : long_runs(pair, std::move(taken), options.copy)) add(region, options.copy_log_odds);
    std::sort(alignment.passages.begin(), alignment.passages.end(),
              [](const Passage& a, const Passage& b) { return std::tie(a.left, a.right) < std::tie(b.left, b.right); });
  }
  return alignment;
}

}  // namespace crib
