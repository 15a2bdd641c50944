#include "core/match/region.hpp"

#include <algorithm>
#include <cmath>

namespace crib {
namespace {

struct FragmentVector {
  std::vector<std::pair<std::uint32_t, float>> entries;  // feature, weighted count; ascending by feature
  float norm{};
};

FragmentVector sum_rows(const Profile& p, const std::vector<float>& weight, Span units) {
  FragmentVector v;
  for (auto u = units.begin; u < units.end; ++u)
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c) {
      const FeatureKind kind = kind_of(p.features[p.rows[c].at].id);
      if (kind == FeatureKind::kStem || kind == FeatureKind::kFigure)
        v.entries.push_back({p.rows[c].at, p.rows[c].count * weight[p.rows[c].at]});
    }
  std::sort(v.entries.begin(), v.entries.end());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < v.entries.size(); ++i) {
    if (kept > 0 && v.entries[kept - 1].first == v.entries[i].first)
      v.entries[kept - 1].second += v.entries[i].second;
    else
      v.entries[kept++] = v.entries[i];
  }
  v.entries.resize(kept);
  double sum = 0;
  for (const auto& [feature, value] : v.entries) sum += static_cast<double>(value) * value;
  v.norm = static_cast<float>(std::sqrt(sum));
  return v;
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
  if (left.norm <= 0 || right.norm <= 0) return 0;
  double dot = 0;
  std::size_t r = 0;
  for (const auto& [feature, value] : left.entries) {  // both sides ascend by FeatureId, so partners ascend too
    const auto partner = pair.lexicon.right_of[feature];
    if (partner == kNoPartner) continue;
    while (r < right.entries.size() && right.entries[r].first < partner) ++r;
    if (r < right.entries.size() && right.entries[r].first == partner) dot += static_cast<double>(value) * right.entries[r].second;
  }
  return static_cast<float>(dot / (static_cast<double>(left.norm) * right.norm));
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
