#include "core/match/copies.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

#include "core/match/chain.hpp"
#include "core/match/overlaps.hpp"
#include "core/match/proposal.hpp"

namespace crib {

namespace {

// What stems weigh between two documents, as weigh_pair() says, but one by one: few of them stand in long runs.
class StemWeights {
 public:
  StemWeights(const Profile& left, const Profile& right, const LexiconOptions& options)
      : left_(left), right_(right), weight_(left, right, options) {}

  // Pre: the stem stands in either.
  float of(FeatureId stem) const {
    const StemCount *left = find(left_, stem), *right = find(right_, stem);
    const std::uint32_t units = (left ? left->units : 0) + (right ? right->units : 0);
    return weight_(left ? left->chance : right->chance, units, left && right ? 2 : 1);
  }

 private:
  static const StemCount* find(const Profile& p, FeatureId stem) {
    const auto number = p.distinct.find(static_cast<std::uint32_t>(stem));
    return number == Numbering::kNone ? nullptr : &p.counts[number];
  }

  const Profile &left_, &right_;
  FeatureWeight weight_;
};

bool weighs_enough(const Profile& left, const StemWeights& weights, const Run& run, float least) {
  float mass = 0;
  for (std::uint32_t t = 0; t < run.tokens && mass < least; ++t) mass += weights.of(left.stems[run.left + t]);
  return mass >= least;
}

struct WeightedStem {
  FeatureId stem{};
  float count{}, weight{};
};

// A unit's distinct stems, ascending.
std::vector<WeightedStem> weigh_unit(const Profile& p, std::uint32_t unit, const StemWeights& weights) {
  const Span tokens = p.units[unit].tokens;
  std::vector<FeatureId> stems(p.stems.begin() + tokens.begin, p.stems.begin() + tokens.end);
  std::sort(stems.begin(), stems.end());
  std::vector<WeightedStem> row;
  for (const FeatureId stem : stems) {
    if (row.empty() || row.back().stem != stem) row.push_back({stem, 0, weights.of(stem)});
    ++row.back().count;
  }
  return row;
}

float norm_of(const std::vector<WeightedStem>& row) {
  float squares = 0;
  for (const auto& [stem, count, weight] : row) squares += count * weight * (count * weight);
  return std::sqrt(squares);
}

float cosine_of(const std::vector<WeightedStem>& left, const std::vector<WeightedStem>& right) {
  float dot = 0;
  auto r = right.begin();
  for (const auto& [stem, count, weight] : left) {
    while (r != right.end() && r->stem < stem) ++r;
    if (r != right.end() && r->stem == stem) dot += count * weight * weight * r->count;
  }
  const float norms = norm_of(left) * norm_of(right);
  return norms > 0 ? dot / norms : 0;
}

}  // namespace

Links link_copied_units(const Profile& left, const Profile& right, const Runs& runs, const LexiconOptions& lexicon,
                        const CopyOptions& options) {
  const StemWeights weights(left, right, lexicon);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> copied;
  for (const Run& run : runs.all) {
    if (run.tokens < options.min_run || !weighs_enough(left, weights, run, options.min_run_mass)) continue;
    for_each_piece(left, right, run, [&](const Run&, std::uint32_t i, std::uint32_t j) { copied.push_back({i, j}); });
  }
  std::sort(copied.begin(), copied.end());
  copied.erase(std::unique(copied.begin(), copied.end()), copied.end());

  Links links;
  links.begin.resize(left.units.size() + 1);
  for (const auto& [i, j] : copied) {
    links.all.push_back({i, j});
    ++links.begin[i + 1];
  }
  std::partial_sum(links.begin.begin(), links.begin.end(), links.begin.begin());
  return links;
}

std::vector<TokenRegion> find_copies(const PairView& pair, const LexiconOptions& lexicon, const BoundaryOptions& boundaries) {
  const StemWeights weights(pair.left, pair.right, lexicon);
  const auto best_cosines = [&](const Region& region) {
    std::vector<float> best(length(region.left));
    for (const Link& link : pair.links.all) {
      if (!contains(region.left, link.left) || !contains(region.right, link.right)) continue;
      float& value = best[link.left - region.left.begin];
      value = std::max(value, cosine_of(weigh_unit(pair.left, link.left, weights), weigh_unit(pair.right, link.right, weights)));
    }
    return best;
  };
  std::vector<std::uint32_t> all(pair.links.all.size());
  std::iota(all.begin(), all.end(), 0U);
  std::vector<TokenRegion> passages;
  for (const Region& region : keep_better(join_neighbours(pair.links, all, 0), best_cosines))
    add_passage(pair, find_boundaries(pair, region, boundaries), passages);
  return passages;
}

std::vector<TokenRegion> whole_copy(const PairView& pair, const TokenizedDocument& left, const TokenizedDocument& right) {
  const auto same_word = [](const Token& a, const Token& b) { return a.term == b.term; };
  const auto &l = pair.left.units, &r = pair.right.units;
  if (l.empty() || r.empty() || !std::equal(left.tokens.begin(), left.tokens.end(), right.tokens.begin(), right.tokens.end(), same_word)) return {};
  const Span prose{l.front().tokens.begin, l.back().tokens.end};
  if (prose != Span{r.front().tokens.begin, r.back().tokens.end}) return {};
  return {{prose, prose, {}, 1, length(prose), true, false}};
}

std::vector<TokenRegion> long_runs(const PairView& pair, std::vector<Span> taken, std::uint32_t min_tokens) {
  std::vector<Run> runs;
  std::copy_if(pair.runs.all.begin(), pair.runs.all.end(), std::back_inserter(runs), [&](const Run& run) { return run.tokens >= min_tokens; });
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.tokens > b.tokens; });
  std::vector<TokenRegion> found;
  for (const Run& run : runs) {
    const Span left{run.left, run.left + run.tokens}, right{run.right, run.right + run.tokens};
    if (std::any_of(taken.begin(), taken.end(), [&](Span other) { return overlaps(other, left); })) continue;
    taken.push_back(left);
    found.push_back({left, right, {}, 1, run.tokens, true, false});
  }
  std::sort(found.begin(), found.end(), [](const TokenRegion& a, const TokenRegion& b) { return a.left < b.left; });
  return found;
}

}  // namespace crib
