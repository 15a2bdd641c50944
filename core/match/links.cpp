#include "core/match/links.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace crib {
namespace {

struct Sums {
  Link link;
  float dot{};
  std::uint32_t types{};
};

// What a feature of both documents adds to two units that hold it.
struct SharedFeature {
  FeatureKind kind{};
  bool is_content = false;
  float weight{}, name_weight{}, figure_weight{}, group_mass{};
};

SharedFeature share(const Feature& left, const Feature& right, float weight) {
  const FeatureKind kind = kind_of(left.id);
  if (kind == FeatureKind::kKindred) weight = -std::log(left.chance);
  return {kind, left.is_content, weight, left.is_name || right.is_name ? weight : 0, kind == FeatureKind::kFigure ? weight : 0, left.group_mass};
}

// Of a stem or a figure, so often in either unit. Without branches, as most of this is chance.
void add(Sums& sum, const SharedFeature& feature, float left_count, float right_count) {
  Link& link = sum.link;
  const float weight = feature.weight;
  link.kindred_mass -= feature.group_mass;
  sum.dot += left_count * weight * weight * right_count;
  ++sum.types;
  if (!feature.is_content) return;
  link.figure_mass += feature.figure_weight;
  link.figures += feature.kind == FeatureKind::kFigure;
  link.mass += weight;
  ++link.shared;
  link.name_mass += feature.name_weight;
  auto& [first, second, third] = link.top;
  const float after_first = std::min(first, weight), after_second = std::min(second, after_first);
  first = std::max(first, weight), second = std::max(second, after_first), third = std::max(third, after_second);
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

float share_of(float part, float whole) { return whole > 0 ? part / whole : 0; }

void complete(const Sums& sum, std::uint32_t left_types, std::uint32_t right_types, const Lexicon& lexicon, Link& link) {
  link.kindred_mass = std::max(0.0F, link.kindred_mass);
  link.cosine = share_of(sum.dot, lexicon.left_norm[link.left] * lexicon.right_norm[link.right]);
  link.dice = 2 * static_cast<float>(sum.types) / static_cast<float>(std::max(1U, left_types + right_types));
  link.containment = share_of(link.mass, std::min(lexicon.left_mass[link.left], lexicon.right_mass[link.right]));
}

// Most units share a few common words, which takes no division to see.
bool may_be_worth_keeping(const Link& link, const LinkOptions& options) {
  return link.shared > 0 || link.mass + std::max(0.0F, link.kindred_mass) + link.rounded_mass >= options.min_mass;
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

  std::vector<SharedFeature> shared(left.features.size());
  for (std::size_t f = 0; f < shared.size(); ++f)
    if (const auto r = lexicon.right_of[f]; r != kNoPartner) shared[f] = share(left.features[f], right.features[r], lexicon.left_weight[f]);

  const auto left_types = count_types(left), right_types = count_types(right);
  std::vector<Sums> sums(right.units.size());
  std::vector<std::uint64_t> touched((sums.size() + 63) / 64);  // a bit for every right unit
  for (std::uint32_t i = 0; i < left.units.size(); ++i) {
    links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
    for (auto c = left.row_begin[i]; c < left.row_begin[i + 1]; ++c) {
      const auto [at, count] = left.rows[c];
      const auto partner = lexicon.right_of[at];
      if (partner == kNoPartner || right.features[partner].units > most_units) continue;
      const SharedFeature& feature = shared[at];
      for (auto d = right.column_begin[partner]; d < right.column_begin[partner + 1]; ++d) {
        const std::uint32_t j = right.columns[d].at;
        Sums& sum = sums[j];
        touched[j / 64] |= std::uint64_t{1} << (j % 64);
        if (feature.kind == FeatureKind::kKindred)
          sum.link.kindred_mass += feature.weight;
        else if (feature.kind == FeatureKind::kRounded)
          sum.link.rounded_mass += feature.weight;
        else
          add(sum, feature, count, right.columns[d].count);
      }
    }
    for (std::uint32_t w = 0; w < touched.size(); ++w)
      for (; touched[w] != 0; touched[w] &= touched[w] - 1) {
        const std::uint32_t j = 64 * w + static_cast<std::uint32_t>(std::countr_zero(touched[w]));
        if (may_be_worth_keeping(sums[j].link, options)) {
          Link link = sums[j].link;
          link.left = i, link.right = j;
          complete(sums[j], left_types[i], right_types[j], lexicon, link);
          if (is_worth_keeping(link, options)) links.all.push_back(link);
        }
        sums[j] = {};
      }
  }
  links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
  return links;
}

}  // namespace crib
