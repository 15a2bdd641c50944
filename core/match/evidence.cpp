#include "core/match/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace crib {
namespace {

struct Mass {
  double left{}, right{}, shared{};
  std::uint32_t count{};
};

std::vector<std::uint32_t> content_features(const Profile& p, Span units) {
  std::vector<std::uint32_t> features;
  for (auto c = p.row_begin[units.begin]; c < p.row_begin[units.end]; ++c)
    if (p.features[p.rows[c].at].is_content) features.push_back(p.rows[c].at);
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

Mass shared_mass(const PairView& pair, Span left, Span right) {
  Mass mass;
  const auto l = content_features(pair.left, left), r = content_features(pair.right, right);
  for (const auto f : r) mass.right += pair.lexicon.right_weight[f];
  for (const auto f : l) {
    mass.left += pair.lexicon.left_weight[f];
    const auto partner = pair.lexicon.right_of[f];
    if (partner == kNoPartner || !std::binary_search(r.begin(), r.end(), partner)) continue;
    mass.shared += pair.lexicon.left_weight[f];
    ++mass.count;
  }
  return mass;
}

double mean(const std::vector<float>& values) {
  double sum = 0;
  for (const float v : values) sum += v;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

double median(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

template <typename Side>
double median_outside(const PairView& pair, std::size_t units, Span inside, Side side) {
  std::vector<float> best(units);
  for (const Link& link : pair.links.all) best[side(link)] = std::max(best[side(link)], link.cosine);
  best.erase(best.begin() + inside.begin, best.begin() + inside.end);
  return median(std::move(best));
}

template <typename Side>
double linked_share(const PairView& pair, const Region& region, Span range, Side side) {
  std::vector<char> linked(length(range));
  for (const auto k : region.links) linked[side(pair.links.all[k]) - range.begin] = 1;
  return static_cast<double>(std::count(linked.begin(), linked.end(), 1)) / static_cast<double>(linked.size());
}

}  // namespace

PassageEvidence gather_evidence(const PairView& pair, const TokenRegion& tokens) {
  const Region& region = tokens.region;
  const auto left_side = [](const Link& l) { return l.left; };
  const auto right_side = [](const Link& l) { return l.right; };
  const Mass mass = shared_mass(pair, region.left, region.right);
  const auto best_left = best_left_cosines(pair, region), best_right = best_right_cosines(pair, region);
  return {std::log1p(mass.count),
          std::log1p(mass.shared),
          fragment_cosine(pair, region.left, region.right),
          best_left.empty() ? 0 : *std::max_element(best_left.begin(), best_left.end()),
          mean(best_left),
          mean(best_right),
          mass.left > 0 ? mass.shared / mass.left : 0,
          mass.right > 0 ? mass.shared / mass.right : 0,
          tokens.covered,
          std::log1p(tokens.longest_run),
          median_outside(pair, pair.left.units.size(), region.left, left_side),
          median_outside(pair, pair.right.units.size(), region.right, right_side),
          linked_share(pair, region, region.left, left_side),
          linked_share(pair, region, region.right, right_side)};
}

double weigh_evidence(const PassageEvidence& evidence, const EvidenceModel& model) {
  double z = model.intercept;
  for (std::size_t i = 0; i < evidence.size(); ++i) z += evidence[i] * model.weights[i];
  return z;
}

}  // namespace crib
