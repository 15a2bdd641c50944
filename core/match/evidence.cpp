#include "core/match/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/match/link_model.hpp"

namespace crib {
namespace {

constexpr float kUnlinked = -8.0F;  // log-odds of a unit without a link, and the least of one with: LinkModelOptions::min_local

std::vector<std::uint32_t> content_features(const Profile& p, Span units) {
  std::vector<std::uint32_t> features;
  for (auto c = p.row_begin[units.begin]; c < p.row_begin[units.end]; ++c)
    if (p.features[p.rows[c].at].is_content) features.push_back(p.rows[c].at);
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

double shared_mass(const PairView& pair, Span left, Span right) {
  const auto others = content_features(pair.right, right);
  double mass = 0;
  for (const auto f : content_features(pair.left, left)) {
    const auto partner = pair.lexicon.right_of[f];
    if (partner != kNoPartner && std::binary_search(others.begin(), others.end(), partner)) mass += pair.lexicon.left_weight[f];
  }
  return mass;
}

double median(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double mean(const std::vector<float>& values) {
  return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<float> outside(std::vector<float> values, Span inside) {
  values.erase(values.begin() + inside.begin, values.begin() + inside.end);
  return values;
}

std::vector<float> chances_of(std::vector<float> log_odds) {
  for (float& value : log_odds) value = chance_of(value);
  return log_odds;
}

// The best of each unit's links, with any unit.
struct Best {
  std::vector<float> left_cosines, right_chances;
};

Best best_anywhere(const PairView& pair, const std::vector<float>& log_odds) {
  std::vector<float> left_cosines(pair.left.units.size()), right_odds(pair.right.units.size(), kUnlinked);
  for (std::size_t k = 0; k < log_odds.size(); ++k) {
    const Link& link = pair.links.all[k];
    left_cosines[link.left] = std::max(left_cosines[link.left], link.cosine);
    right_odds[link.right] = std::max(right_odds[link.right], log_odds[k]);
  }
  return {std::move(left_cosines), chances_of(std::move(right_odds))};
}

PassageEvidence gather(const PairView& pair, const std::vector<float>& log_odds, const Best& anywhere, const TokenRegion& passage) {
  const Span left = passage.region.left, right = passage.region.right;
  std::vector<float> left_inside(length(left), kUnlinked), right_inside(length(right), kUnlinked);  // best, of links inside
  for (auto k = pair.links.begin[left.begin]; k < pair.links.begin[left.end]; ++k) {
    const Link& link = pair.links.all[k];
    if (!contains(right, link.right)) continue;
    float &on_left = left_inside[link.left - left.begin], &on_right = right_inside[link.right - right.begin];
    on_left = std::max(on_left, log_odds[k]), on_right = std::max(on_right, log_odds[k]);
  }
  const auto expected = [](const std::vector<float>& log_odds_of_units) {
    const auto chances = chances_of(log_odds_of_units);
    return std::log1p(std::accumulate(chances.begin(), chances.end(), 0.0));
  };
  return {std::log1p(shared_mass(pair, left, right)),
          fragment_cosine(pair, left, right),
          median(outside(anywhere.left_cosines, left)),
          *std::max_element(left_inside.begin(), left_inside.end()),
          mean(left_inside),
          mean(right_inside),
          expected(left_inside),
          expected(right_inside),
          mean(outside(anywhere.right_chances, right))};
}

}  // namespace

std::vector<PassageEvidence> gather_evidence(const PairView& pair, const std::vector<float>& log_odds, const std::vector<TokenRegion>& passages) {
  std::vector<PassageEvidence> evidence;
  if (passages.empty()) return evidence;
  const Best anywhere = best_anywhere(pair, log_odds);
  evidence.reserve(passages.size());
  for (const TokenRegion& passage : passages) evidence.push_back(gather(pair, log_odds, anywhere, passage));
  return evidence;
}

double weigh_evidence(const PassageEvidence& evidence, const EvidenceModel& model) {
  return std::inner_product(evidence.begin(), evidence.end(), model.weights.begin(), model.intercept);
}

}  // namespace crib
