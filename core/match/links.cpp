#include "core/match/links.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>

namespace crib {
namespace {

// What any stems and figures of two units add up to: mostly function words, which make no link.
struct Likeness {
  float dot{};
  std::uint32_t types{};
};

// What a feature of both documents adds to two units that hold it.
struct SharedFeature {
  FeatureKind kind{};
  bool is_content = false;
  float weight{}, name_weight{}, figure_weight{}, group_mass{};
  std::span<const Cell> places;  // in the right document; none where it has none or too many
};

std::vector<SharedFeature> share(const Profile& left, const Profile& right, const Lexicon& lexicon, std::uint32_t most_units) {
  std::vector<SharedFeature> shared(left.features.size());
  for (std::size_t f = 0; f < shared.size(); ++f) {
    const auto r = lexicon.right_of[f];
    if (r == kNoPartner || right.features[r].units > most_units) continue;
    const Feature& own = left.features[f];
    const FeatureKind kind = kind_of(own.id);
    const float weight = kind == FeatureKind::kKindred ? -std::log(own.chance) : lexicon.left_weight[f];
    const float name_weight = own.is_name || right.features[r].is_name ? weight : 0, figure_weight = kind == FeatureKind::kFigure ? weight : 0;
    const std::span places(right.columns.begin() + right.column_begin[r], right.columns.begin() + right.column_begin[r + 1]);
    shared[f] = {kind, own.is_content, weight, name_weight, figure_weight, own.group_mass, places};
  }
  return shared;
}

// Of a content feature. Without branches, as most of this is chance.
void add(Link& link, const SharedFeature& feature) {
  const float weight = feature.weight;
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

void complete(const Likeness& likeness, std::uint32_t left_types, std::uint32_t right_types, const Lexicon& lexicon, Link& link) {
  link.kindred_mass = std::max(0.0F, link.kindred_mass);
  link.cosine = share_of(likeness.dot, lexicon.left_norm[link.left] * lexicon.right_norm[link.right]);
  link.dice = 2 * static_cast<float>(likeness.types) / static_cast<float>(std::max(1U, left_types + right_types));
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

  const auto shared = share(left, right, lexicon, most_units);
  const auto left_types = count_types(left), right_types = count_types(right);
  std::vector<Likeness> likeness(right.units.size());
  std::vector<Link> line(right.units.size());
  std::vector<std::uint64_t> touched((line.size() + 63) / 64);  // a bit for every right unit
  const auto link_to = [&](std::uint32_t j) -> Link& {
    touched[j / 64] |= std::uint64_t{1} << (j % 64);
    return line[j];
  };
  for (std::uint32_t i = 0; i < left.units.size(); ++i) {
    links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
    std::size_t meetings = 0;
    for (auto c = left.row_begin[i]; c < left.row_begin[i + 1]; ++c) {
      const SharedFeature& feature = shared[left.rows[c].at];
      meetings += feature.places.size();
      if (feature.kind == FeatureKind::kKindred) {
        for (const Cell& cell : feature.places) link_to(cell.at).kindred_mass += feature.weight;
        continue;
      }
      if (feature.kind == FeatureKind::kRounded) {
        for (const Cell& cell : feature.places) link_to(cell.at).rounded_mass += feature.weight;
        continue;
      }
      const float weight = left.rows[c].count * feature.weight * feature.weight;
      for (const Cell& cell : feature.places) likeness[cell.at].dot += weight * cell.count, ++likeness[cell.at].types;
      if (feature.group_mass > 0)
        for (const Cell& cell : feature.places) link_to(cell.at).kindred_mass -= feature.group_mass;
      if (feature.is_content)
        for (const Cell& cell : feature.places) add(link_to(cell.at), feature);
    }
    for (std::uint32_t w = 0; w < touched.size(); ++w)
      for (; touched[w] != 0; touched[w] &= touched[w] - 1) {
        const std::uint32_t j = 64 * w + static_cast<std::uint32_t>(std::countr_zero(touched[w]));
        if (may_be_worth_keeping(line[j], options)) {
          Link link = line[j];
          link.left = i, link.right = j;
          complete(likeness[j], left_types[i], right_types[j], lexicon, link);
          if (is_worth_keeping(link, options)) links.all.push_back(link);
        }
        line[j] = {};
      }
    if (meetings >= likeness.size())
      std::fill(likeness.begin(), likeness.end(), Likeness{});
    else  // of a long document most units are not met
      for (auto c = left.row_begin[i]; c < left.row_begin[i + 1]; ++c)
        for (const Cell& cell : shared[left.rows[c].at].places) likeness[cell.at] = {};
  }
  links.begin.push_back(static_cast<std::uint32_t>(links.all.size()));
  return links;
}

}  // namespace crib
