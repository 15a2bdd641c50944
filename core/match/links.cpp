#include "core/match/links.hpp"

#include <algorithm>

namespace crib {
namespace {

struct Sums {
  float dot{}, mass{};
  std::uint32_t types{}, shared{};
};

std::vector<float> content_mass(const Profile& p, const std::vector<float>& weight) {
  std::vector<float> mass(p.units.size());
  for (std::size_t u = 0; u < p.units.size(); ++u)
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c)
      if (p.features[p.rows[c].at].is_content) mass[u] += weight[p.rows[c].at];
  return mass;
}

}  // namespace

Links link_units(const Profile& left, const Profile& right, const Lexicon& lexicon, const LinkOptions& options) {
  Links links;
  links.begin.reserve(left.units.size() + 1);
  const auto left_mass = content_mass(left, lexicon.left_weight);
  const auto right_mass = content_mass(right, lexicon.right_weight);
  for (std::size_t f = 0; f < left.features.size(); ++f) {
    const auto r = lexicon.right_of[f];
    links.features_capped += r != kNoPartner && right.features[r].units > options.max_units;
  }

  std::vector<Sums> sums(right.units.size());
  std::vector<std::uint32_t> touched;
  for (std::uint32_t i = 0; i < left.units.size(); ++i) {
    links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
    for (auto c = left.row_begin[i]; c < left.row_begin[i + 1]; ++c) {
      const auto [feature, count] = left.rows[c];
      const auto partner = lexicon.right_of[feature];
      if (partner == kNoPartner || right.features[partner].units > options.max_units) continue;
      const float weight = lexicon.left_weight[feature];
      const float product = count * weight * weight;
      const bool is_content = left.features[feature].is_content;
      for (auto d = right.column_begin[partner]; d < right.column_begin[partner + 1]; ++d) {
        Sums& sum = sums[right.columns[d].at];
        if (sum.types++ == 0) touched.push_back(right.columns[d].at);
        sum.dot += product * right.columns[d].count;
        if (is_content) {
          sum.mass += weight;
          ++sum.shared;
        }
      }
    }
    std::sort(touched.begin(), touched.end());
    const auto left_types = left.row_begin[i + 1] - left.row_begin[i];
    for (const auto j : touched) {
      const Sums sum = sums[j];
      sums[j] = {};
      const float norms = lexicon.left_norm[i] * lexicon.right_norm[j];
      const float smaller = std::min(left_mass[i], right_mass[j]);
      const auto types = left_types + right.row_begin[j + 1] - right.row_begin[j];
      const Link link{i, j, norms > 0 ? sum.dot / norms : 0, 2 * static_cast<float>(sum.types) / static_cast<float>(types),
                      sum.shared, sum.mass, smaller > 0 ? sum.mass / smaller : 0};
      if (sum.shared > 0 && (link.cosine >= options.min_cosine || link.containment >= options.min_containment))
        links.all.push_back(link);
    }
    touched.clear();
  }
  links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
  return links;
}

}  // namespace crib
