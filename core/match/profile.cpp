#include "core/match/profile.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

#include "core/base/ids.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kShortUnitTokens = 3;  // a shorter sentence is joined to the next (Sanchez-Perez 2014)

bool is_upper(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

std::vector<bool> aside_mask(const TokenizedDocument& tokens) {
  std::vector<bool> mask(tokens.tokens.size());
  for (const Span aside : tokens.aside_tokens)
    for (auto t = aside.begin; t < aside.end; ++t) mask[t] = true;
  return mask;
}

std::vector<Unit> cut_units(const TokenizedDocument& tokens, const std::vector<bool>& aside) {
  std::vector<Unit> units;
  units.reserve(tokens.sentences.size());
  bool join = false;
  for (const Sentence& sentence : tokens.sentences) {
    if (is_empty(sentence.tokens) || aside[sentence.tokens.begin]) {
      join = false;
      continue;
    }
    const bool plain = !sentence.is_title && !sentence.is_heading;
    if (join && plain && units.back().paragraph == sentence.paragraph) {
      units.back().tokens.end = sentence.tokens.end;
    } else {
      units.push_back({sentence.tokens, sentence.is_title, sentence.is_heading, false, sentence.paragraph});
    }
    join = plain && length(units.back().tokens) < kShortUnitTokens;
  }
  return units;
}

struct Occurrence {
  FeatureId id{};
  std::uint32_t unit{};
};

double round_to(double value, int digits) {
  if (value == 0) return 0;
  const double scale = std::pow(10, digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))));
  return std::round(value * scale) / scale;
}

// 31 bits of a hash: two figures that collide only look alike to a filter that wants more evidence than one figure.
std::uint32_t hash_figure(const Figure& figure, int digits) {
  const bool is_share = figure.unit == FigureUnit::kPercent || figure.unit == FigureUnit::kFraction;
  const double value = figure.unit == FigureUnit::kFraction ? figure.value * 100 : figure.value;
  auto bits = std::bit_cast<std::uint64_t>(round_to(value, digits)) ^ (is_share ? 0x5851F42D4C957F2DULL : 0);
  bits *= 0x9E3779B97F4A7C15ULL;
  return static_cast<std::uint32_t>((bits ^ (bits >> 31)) >> 32);
}

// Round numbers are everyone's; the rest is rare. Orders of magnitude, from counts over news agency copy.
float figure_chance(const Figure& figure) {
  const double value = std::abs(figure.value);
  if (value != std::floor(value)) return 5e-4F;
  if (value <= 12) return 1e-2F;
  if (value <= 100) return 2e-3F;
  return value >= 1900 && value < 2100 ? 4e-3F : 2e-4F;
}

bool is_personal_pronoun(std::string_view word) {
  constexpr std::array<std::string_view, 8> kPronouns = {"he", "her", "him", "his", "she", "their", "them", "they"};
  return std::binary_search(kPronouns.begin(), kPronouns.end(), word);
}

struct Rows {
  std::vector<bool> has_pronoun;  // by unit
  std::vector<Occurrence> occurrences;
  std::vector<FeatureId> names;
  std::vector<std::pair<FeatureId, float>> chances;  // of figures
};

void add_figures(const std::vector<Figure>& figures, const Profile& p, Rows& rows, std::vector<bool>& taken) {
  for (const Figure& figure : figures) {  // in order of the text
    if (is_empty(figure.tokens) || p.stems[figure.tokens.begin] == kNoFeature) continue;
    const auto unit = p.unit_of[figure.tokens.begin];
    const float chance = figure_chance(figure);
    const auto exact = feature_id(FeatureKind::kFigure, hash_figure(figure, 7));
    const auto rounded = feature_id(FeatureKind::kRounded, hash_figure(figure, 2));
    rows.occurrences.push_back({exact, unit});
    rows.occurrences.push_back({rounded, unit});
    rows.chances.push_back({exact, chance});
    rows.chances.push_back({rounded, std::min(2e-2F, 4 * chance)});
    for (auto t = figure.tokens.begin; t < figure.tokens.end; ++t) taken[t] = true;
  }
  std::sort(rows.chances.begin(), rows.chances.end());
}

void gather_everything(const Document& document, const TokenizedDocument& tokens, const Vocabulary& vocabulary,
                       const Background& background, Profile& p, Rows& rows) {
  std::vector<bool> in_figure(tokens.tokens.size());
  rows.occurrences.reserve(2 * tokens.tokens.size());
  add_figures(find_figures(document, tokens, vocabulary), p, rows, in_figure);
  for (std::uint32_t t = 0; t < p.stems.size(); ++t) {
    if (p.stems[t] == kNoFeature || in_figure[t]) continue;
    const auto unit = p.unit_of[t];
    const TermId term = tokens.tokens[t].term;
    rows.occurrences.push_back({p.stems[t], unit});
    if (vocabulary.traits(term).is_stop_word && is_personal_pronoun(vocabulary.spelling(term))) rows.has_pronoun[unit] = true;
    for (const auto group : background.groups(TermId{value_of(p.stems[t])}))
      rows.occurrences.push_back({feature_id(FeatureKind::kKindred, group), unit});
    if (t > p.units[unit].tokens.begin && !p.units[unit].is_title && !vocabulary.traits(term).is_stop_word &&
        is_upper(slice(document.text, tokens.tokens[t].bytes)))
      rows.names.push_back(p.stems[t]);
  }
}

// Places of the features in ascending order, by their number.
std::vector<std::uint32_t> order_features(const Numbering& numbers) {
  std::vector<std::uint64_t> keys(numbers.size());  // feature, number
  for (std::size_t n = 0; n < keys.size(); ++n) keys[n] = std::uint64_t{numbers.value(n)} << 32 | n;
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> places(keys.size());
  for (std::uint32_t place = 0; place < keys.size(); ++place) places[static_cast<std::uint32_t>(keys[place])] = place;
  return places;
}

// The occurrences of a feature stand in the order of units. Only the features are sorted, of which there are far fewer.
void fill_matrix(Profile& p, const std::vector<Occurrence>& occurrences) {
  struct Column {
    FeatureId id{};
    std::uint32_t units{}, last{};  // how many hold it; the last one, plus one
  };
  Numbering numbering(occurrences.size());
  std::vector<std::uint32_t> place_of;  // of an occurrence: first the number of its feature, then its place
  place_of.reserve(occurrences.size());
  for (const Occurrence& occurrence : occurrences) place_of.push_back(numbering.number(static_cast<std::uint32_t>(occurrence.id)));
  const auto places = order_features(numbering);
  std::vector<Column> columns(places.size());
  for (std::size_t o = 0; o < occurrences.size(); ++o) {
    place_of[o] = places[place_of[o]];
    Column& column = columns[place_of[o]];
    column.id = occurrences[o].id;
    column.units += column.last != occurrences[o].unit + 1;
    column.last = occurrences[o].unit + 1;
  }

  p.features.reserve(columns.size());
  p.column_begin.reserve(columns.size() + 1);
  std::uint32_t cells = 0;
  for (Column& column : columns) {
    p.features.push_back({column.id, column.units, 0, 0, false, false});
    p.column_begin.push_back(cells);
    cells += column.units;
    column.last = 0;
  }
  p.column_begin.push_back(cells);

  p.columns.resize(cells);
  p.row_begin.assign(p.units.size() + 1, 0);
  std::vector<std::uint32_t> end(p.column_begin.begin(), p.column_begin.end() - 1);
  for (std::size_t o = 0; o < occurrences.size(); ++o) {
    Column& column = columns[place_of[o]];
    const std::uint32_t unit = occurrences[o].unit;
    const bool is_new = column.last != unit + 1;
    end[place_of[o]] += is_new;
    p.row_begin[unit + 1] += is_new;
    Cell& cell = p.columns[end[place_of[o]] - 1];
    cell.at = unit;
    cell.count += 1;
    column.last = unit + 1;
  }
  std::partial_sum(p.row_begin.begin(), p.row_begin.end(), p.row_begin.begin());
  p.rows.resize(cells);
  std::vector<std::uint32_t> next(p.row_begin.begin(), p.row_begin.end() - 1);
  for (std::uint32_t f = 0; f < p.features.size(); ++f)
    for (auto c = p.column_begin[f]; c < p.column_begin[f + 1]; ++c)
      p.rows[next[p.columns[c].at]++] = {f, p.columns[c].count};
}

void describe_features(const Vocabulary& vocabulary, const Background& background, Rows& rows, Profile& p) {
  std::sort(rows.names.begin(), rows.names.end());
  for (Feature& feature : p.features) {
    const std::uint32_t value = value_of(feature.id);
    switch (kind_of(feature.id)) {
      case FeatureKind::kStem:
        feature.chance = background.chance(TermId{value});
        feature.is_content = !vocabulary.traits(TermId{value}).is_stop_word;
        feature.is_name = std::binary_search(rows.names.begin(), rows.names.end(), feature.id);
        for (const auto group : background.groups(TermId{value})) feature.group_mass -= std::log(background.group_chance(group));
        break;
      case FeatureKind::kKindred:
        feature.chance = background.group_chance(value);
        break;
      case FeatureKind::kFigure:
      case FeatureKind::kRounded:
        feature.chance = std::lower_bound(rows.chances.begin(), rows.chances.end(), std::pair{feature.id, 0.0F})->second;
        feature.is_content = kind_of(feature.id) == FeatureKind::kFigure;
        break;
    }
  }
  p.figures.assign(p.units.size(), 0);
  for (std::size_t u = 0; u < p.units.size(); ++u)
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c)
      p.figures[u] += kind_of(p.features[p.rows[c].at].id) == FeatureKind::kFigure;
}

// Who is spoken of is often named one sentence earlier only.
void carry_names(const std::vector<bool>& has_pronoun, Profile& p) {
  std::vector<std::uint32_t> names;
  for (std::uint32_t u = 0; u < p.units.size(); ++u) {
    p.voice_begin.push_back(static_cast<std::uint32_t>(p.voices.size()));
    std::vector<std::uint32_t> own;
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c)
      if (p.features[p.rows[c].at].is_name) own.push_back(p.rows[c].at);
    if (!own.empty() && !has_pronoun[u]) names.clear();
    std::vector<std::uint32_t> all;
    std::set_union(own.begin(), own.end(), names.begin(), names.end(), std::back_inserter(all));
    p.voices.insert(p.voices.end(), all.begin(), all.end());
    names = own.empty() ? std::move(all) : std::move(own);
  }
  p.voice_begin.push_back(static_cast<std::uint32_t>(p.voices.size()));
}

void mark_quoted(const TokenizedDocument& tokens, Profile& p) {
  std::vector<std::uint32_t> quoted(p.units.size());
  for (const Quotation& quotation : tokens.quotations)
    for (auto t = quotation.tokens.begin; t < quotation.tokens.end; ++t)
      if (p.stems[t] != kNoFeature) ++quoted[p.unit_of[t]];
  for (std::size_t u = 0; u < p.units.size(); ++u) p.units[u].is_quoted = 2 * quoted[u] >= length(p.units[u].tokens);
}

void count_stems(const Background& background, Profile& p) {
  Numbering distinct(p.stems.size());
  std::vector<StemCount> counts(p.stems.size());
  for (std::size_t t = 0; t < p.stems.size(); ++t) {
    if (p.stems[t] == kNoFeature) continue;
    StemCount& count = counts[distinct.number(static_cast<std::uint32_t>(p.stems[t]))];
    const std::uint32_t unit = p.unit_of[t] + 1;
    count.units += count.last != unit;
    count.last = unit;
  }
  counts.resize(distinct.size());
  for (std::size_t n = 0; n < counts.size(); ++n) counts[n].chance = background.chance(TermId{distinct.value(n)});
  p.distinct = std::move(distinct), p.counts = std::move(counts);
}

}  // namespace

Profile profile(const Document& document, const TokenizedDocument& tokens, const Vocabulary& vocabulary,
                const Background& background, ProfileDepth depth) {
  Profile p;
  const auto aside = aside_mask(tokens);
  p.units = cut_units(tokens, aside);
  p.stems.assign(tokens.tokens.size(), kNoFeature);
  p.unit_of.assign(tokens.tokens.size(), 0);
  for (std::uint32_t u = 0; u < p.units.size(); ++u)
    for (auto t = p.units[u].tokens.begin; t < p.units[u].tokens.end; ++t) {
      p.stems[t] = feature_id(FeatureKind::kStem, static_cast<std::uint32_t>(vocabulary.stem(tokens.tokens[t].term)));
      p.unit_of[t] = u;
    }

  if (depth == ProfileDepth::kWords) {
    count_stems(background, p);
    return p;
  }
  Rows rows;
  rows.has_pronoun.resize(p.units.size());
  gather_everything(document, tokens, vocabulary, background, p, rows);
  fill_matrix(p, rows.occurrences);
  describe_features(vocabulary, background, rows, p);
  carry_names(rows.has_pronoun, p);
  mark_quoted(tokens, p);
  return p;
}

}  // namespace crib
