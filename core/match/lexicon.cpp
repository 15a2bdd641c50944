#include "core/match/lexicon.hpp"

#include <algorithm>
#include <cmath>

namespace crib {
namespace {

struct UnitSums {
  std::vector<float> norm, mass;
};

UnitSums sum_units(const Profile& p, const std::vector<float>& weight) {
  UnitSums sums{std::vector<float>(p.units.size()), std::vector<float>(p.units.size())};
  for (std::size_t u = 0; u < p.units.size(); ++u) {
    float squares = 0;
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c) {
      const Feature& feature = p.features[p.rows[c].at];
      if (kind_of(feature.id) == FeatureKind::kRounded) continue;
      const float value = p.rows[c].count * weight[p.rows[c].at];
      squares += value * value;
      if (feature.is_content) sums.mass[u] += weight[p.rows[c].at];
    }
    sums.norm[u] = std::sqrt(squares);
  }
  return sums;
}

}  // namespace

FeatureWeight::FeatureWeight(const Profile& left, const Profile& right, const LexiconOptions& options)
    : options_(options), sentences_(static_cast<float>(left.units.size() + right.units.size()) + options.prior_units) {}

float FeatureWeight::operator()(float chance, std::uint32_t units, std::uint32_t own) const {
  const float elsewhere = options_.leave_own_out ? static_cast<float>(units - own) + options_.unseen : static_cast<float>(units);
  return std::max(0.0F, std::log(sentences_ / (elsewhere + options_.prior_units * chance)));
}

Lexicon weigh_pair(const Profile& left, const Profile& right, const LexiconOptions& options) {
  Lexicon lexicon;
  lexicon.left_weight.resize(left.features.size());
  lexicon.right_weight.resize(right.features.size());
  lexicon.right_of.assign(left.features.size(), kNoPartner);
  const FeatureWeight weight_of(left, right, options);
  const auto weight = [&](const Feature& feature, std::uint32_t units, std::uint32_t own) {
    return kind_of(feature.id) == FeatureKind::kKindred ? 0.0F : weight_of(feature.chance, units, own);
  };

  std::size_t l = 0, r = 0;
  while (l < left.features.size() || r < right.features.size()) {
    if (r == right.features.size() || (l < left.features.size() && left.features[l].id < right.features[r].id)) {
      lexicon.left_weight[l] = weight(left.features[l], left.features[l].units, 1);
      ++l;
    } else if (l == left.features.size() || right.features[r].id < left.features[l].id) {
      lexicon.right_weight[r] = weight(right.features[r], right.features[r].units, 1);
      ++r;
    } else {
      const float both = weight(left.features[l], left.features[l].units + right.features[r].units, 2);
      lexicon.right_of[l] = static_cast<std::uint32_t>(r);
      lexicon.left_weight[l++] = both;
      lexicon.right_weight[r++] = both;
    }
  }
  UnitSums sums = sum_units(left, lexicon.left_weight);
  lexicon.left_norm = std::move(sums.norm);
  lexicon.left_mass = std::move(sums.mass);
  sums = sum_units(right, lexicon.right_weight);
  lexicon.right_norm = std::move(sums.norm);
  lexicon.right_mass = std::move(sums.mass);
  return lexicon;
}

}  // namespace crib
