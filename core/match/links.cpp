#include "core/match/links.hpp"

#include <algorithm>
#include <cmath>

namespace crib {
namespace {

struct Sums {
  Link link;
  float dot{};
  std::uint32_t types{};
  bool touched = false;
};

// A feature of both documents, and what it weighs between them.
struct SharedFeature {
  FeatureKind kind{};
  bool is_content = false, is_name = false;
  float weight{}, group_mass{};
};

SharedFeature share(const Feature& left, const Feature& right, float weight) {
  const bool is_kindred = kind_of(left.id) == FeatureKind::kKindred;
  return {kind_of(left.id), left.is_content, left.is_name || right.is_name, is_kindred ? -std::log(left.chance) : weight, left.group_mass};
}

// What one feature, so often in either unit, adds.
void add(Sums& sum, const SharedFeature& feature, float left_count, float right_count) {
  Link& link = sum.link;
  const float weight = feature.weight;
  switch (feature.kind) {
    case FeatureKind::kKindred:
      link.kindred_mass += weight;
      return;
    case FeatureKind::kRounded:
      link.rounded_mass += weight;
      return;
    case FeatureKind::kFigure:
      link.figure_mass += weight;
      ++link.figures;
      break;
    case FeatureKind::kStem:
      link.kindred_mass -= feature.group_mass;
      break;
  }
  sum.dot += left_count * weight * weight * right_count;
  ++sum.types;
  if (!feature.is_content) return;
  link.mass += weight;
  ++link.shared;
  if (feature.is_name) link.name_mass += weight;
  if (weight > link.top[2]) {
    link.top[2] = weight;
    if (link.top[2] > link.top[1]) std::swap(link.top[2], link.top[1]);
    if (link.top[1] > link.top[0]) std::swap(link.top[1], link.top[0]);
  }
}

std::vector<std::uint32_t> count_types(const Profile& p) {
  std::vector<std::uint32_t> types(p.units.size());
  for (std::size_t u = 0; u < p.units.size(); ++u)
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c) {
      const FeatureKind kind = kind_of(p.features[p.rows[c].at].id);
      types[u] += kind == FeatureKind::kStem || kind == FeatureKind::kFigure;
    }
  return types;
}

Link complete(const Sums& sum, std::uint32_t left, std::uint32_t right, const Lexicon& lexicon, std::uint32_t left_types,
              std::uint32_t right_types) {
  Link link = sum.link;
  link.left = left, link.right = right;
  const float norms = lexicon.left_norm[left] * lexicon.right_norm[right];
  const float smaller = std::min(lexicon.left_mass[left], lexicon.right_mass[right]);
  link.cosine = norms > 0 ? sum.dot / norms : 0;
  link.dice = 2 * static_cast<float>(sum.types) / static_cast<float>(std::max(1U, left_types + right_types));
  link.containment = smaller > 0 ? link.mass / smaller : 0;
  link.kindred_mass = std::max(0.0F, link.kindred_mass);
  return link;
}

bool is_worth_keeping(const Link& link, const LinkOptions& options) {
  return (link.shared > 0 && (link.cosine >= options.min_cosine || link.containment >= options.min_containment)) ||
         link.mass + link.kindred_mass + link.rounded_mass >= options.min_mass;
}

// In how many units of the right document a feature may stand.
std::uint32_t limit_units(const Profile& left, const Profile& right, const Lexicon& lexicon, const LinkOptions& options, Links& links) {
  std::vector<std::uint64_t> meetings(options.max_units + 1), features(options.max_units + 1);  // by units of the right document
  for (std::size_t f = 0; f < left.features.size(); ++f) {
    const auto r = lexicon.right_of[f];
    if (r == kNoPartner) continue;
    const std::uint32_t units = right.features[r].units;
    if (units > options.max_units) {
      ++links.features_capped;
    } else {
      meetings[units] += static_cast<std::uint64_t>(units) * left.features[f].units;
      ++features[units];
    }
  }
  const std::uint64_t most = options.max_meetings + options.meetings_per_cell * (left.rows.size() + right.rows.size());
  std::uint64_t sum = 0;
  std::uint32_t limit = 0;
  while (limit < options.max_units && (sum += meetings[limit + 1]) <= most) ++limit;
  for (std::uint32_t units = limit + 1; units <= options.max_units; ++units) links.features_passed_over += features[units];
  return limit;
}

}  // namespace

std::uint32_t Links::find(std::uint32_t left, std::uint32_t right) const {
  const auto from = all.begin() + begin[left], to = all.begin() + begin[left + 1];
  const auto found = std::lower_bound(from, to, right, [](const Link& l, std::uint32_t r) { return l.right < r; });
  return found != to && found->right == right ? static_cast<std::uint32_t>(found - all.begin()) : kNoPartner;
}

Links link_units(const Profile& left, const Profile& right, const Lexicon& lexicon, const LinkOptions& options) {
  Links links;
  links.begin.reserve(left.units.size() + 1);
  const std::uint32_t most_units = limit_units(left, right, lexicon, options, links);

  const auto left_types = count_types(left), right_types = count_types(right);
  std::vector<Sums> sums(right.units.size());
  std::vector<std::uint32_t> touched;
  for (std::uint32_t i = 0; i < left.units.size(); ++i) {
    links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
    for (auto c = left.row_begin[i]; c < left.row_begin[i + 1]; ++c) {
      const auto [at, count] = left.rows[c];
      const auto partner = lexicon.right_of[at];
      if (partner == kNoPartner || right.features[partner].units > most_units) continue;
      const SharedFeature feature = share(left.features[at], right.features[partner], lexicon.left_weight[at]);
      for (auto d = right.column_begin[partner]; d < right.column_begin[partner + 1]; ++d) {
        Sums& sum = sums[right.columns[d].at];
        if (!sum.touched) touched.push_back(right.columns[d].at), sum.touched = true;
        add(sum, feature, count, right.columns[d].count);
      }
    }
    std::sort(touched.begin(), touched.end());
    for (const auto j : touched) {
      const Link link = complete(sums[j], i, j, lexicon, left_types[i], right_types[j]);
      if (is_worth_keeping(link, options)) links.all.push_back(link);
      sums[j] = {};
    }
    touched.clear();
  }
  links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
  return links;
}

}  // namespace crib
