#include "core/match/region.hpp"

#include <algorithm>
#include <cmath>

namespace crib {
namespace {

// By feature: the weighted stems and figures of some units.
std::vector<float> sum_rows(const Profile& p, const std::vector<float>& weight, Span units) {
  std::vector<float> sums(p.features.size());
  for (auto c = p.row_begin[units.begin]; c < p.row_begin[units.end]; ++c) {
    const auto [feature, count] = p.rows[c];
    const FeatureKind kind = kind_of(p.features[feature].id);
    if (kind == FeatureKind::kStem || kind == FeatureKind::kFigure) sums[feature] += count * weight[feature];
  }
  return sums;
}

float norm(const std::vector<float>& values) {
  double squares = 0;
  for (const float value : values) squares += static_cast<double>(value) * value;
  return static_cast<float>(std::sqrt(squares));
}

}  // namespace

void fit_to_links(Region& region, const Links& links) {
  const Link& first = links.all[region.links.front()];
  region.left = {first.left, first.left + 1};
  region.right = {first.right, first.right + 1};
  for (const auto k : region.links) {
    region.left = hull(region.left, {links.all[k].left, links.all[k].left + 1});
    region.right = hull(region.right, {links.all[k].right, links.all[k].right + 1});
  }
}

float fragment_cosine(const PairView& pair, Span left_units, Span right_units) {
  const auto left = sum_rows(pair.left, pair.lexicon.left_weight, left_units);
  const auto right = sum_rows(pair.right, pair.lexicon.right_weight, right_units);
  const float left_norm = norm(left), right_norm = norm(right);
  if (left_norm <= 0 || right_norm <= 0) return 0;
  double dot = 0;
  for (std::size_t f = 0; f < left.size(); ++f)
    if (const auto partner = pair.lexicon.right_of[f]; partner != kNoPartner) dot += static_cast<double>(left[f]) * right[partner];
  return static_cast<float>(dot / (static_cast<double>(left_norm) * right_norm));
}

float run_mass(const Profile& left, const Lexicon& lexicon, const Run& run) {
  float mass = 0;
  for (std::uint32_t t = 0; t < run.tokens; ++t) {
    const auto& features = left.features;
    const auto id = left.stems[run.left + t];
    const auto f = std::lower_bound(features.begin(), features.end(), id, [](const Feature& x, FeatureId y) { return x.id < y; });
    mass += lexicon.left_weight[static_cast<std::size_t>(f - features.begin())];
  }
  return mass;
}

std::vector<float> best_left_cosines(const PairView& pair, const Region& region) {
  std::vector<float> best(length(region.left));
  for (auto u = region.left.begin; u < region.left.end; ++u)
    for (auto k = pair.links.begin[u]; k < pair.links.begin[u + 1]; ++k) {
      const Link& link = pair.links.all[k];
      if (!contains(region.right, link.right)) continue;
      float& value = best[u - region.left.begin];
      value = std::max(value, link.cosine);
    }
  return best;
}

}  // namespace crib
