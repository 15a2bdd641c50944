#include "core/match/profile.hpp"

#include <algorithm>

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
      units.push_back({sentence.tokens, sentence.is_title, sentence.is_heading, sentence.paragraph});
    }
    join = plain && length(units.back().tokens) < kShortUnitTokens;
  }
  return units;
}

struct Occurrence {
  FeatureId id{};
  std::uint32_t unit{};
  bool operator<(const Occurrence& o) const { return id != o.id ? id < o.id : unit < o.unit; }
};

void fill_matrix(Profile& p, std::vector<Occurrence>& occurrences) {
  std::sort(occurrences.begin(), occurrences.end());
  std::vector<std::uint32_t> row_size(p.units.size());
  for (std::size_t begin = 0; begin < occurrences.size();) {
    std::size_t end = begin;
    p.features.push_back({occurrences[begin].id, 0, false, false});
    p.column_begin.push_back(static_cast<std::uint32_t>(p.columns.size()));
    for (; end < occurrences.size() && occurrences[end].id == occurrences[begin].id; ++end) {
      if (end > begin && occurrences[end].unit == occurrences[end - 1].unit) {
        p.columns.back().count += 1;
      } else {
        p.columns.push_back({occurrences[end].unit, 1});
        ++p.features.back().units;
        ++row_size[occurrences[end].unit];
      }
    }
    begin = end;
  }
  p.column_begin.push_back(static_cast<std::uint32_t>(p.columns.size()));

  p.row_begin.assign(p.units.size() + 1, 0);
  for (std::size_t u = 0; u < p.units.size(); ++u) p.row_begin[u + 1] = p.row_begin[u] + row_size[u];
  p.rows.resize(p.columns.size());
  std::vector<std::uint32_t> next(p.row_begin.begin(), p.row_begin.end() - 1);
  for (std::uint32_t f = 0; f < p.features.size(); ++f)
    for (auto c = p.column_begin[f]; c < p.column_begin[f + 1]; ++c)
      p.rows[next[p.columns[c].at]++] = {f, p.columns[c].count};
}

std::vector<Gram> index_grams(const std::vector<FeatureId>& stems) {
  std::vector<Gram> grams;
  for (std::uint32_t t = 0; t + kGramTokens <= stems.size(); ++t) {
    std::uint64_t hash = 0;
    bool whole = true;
    for (std::uint32_t i = 0; i < kGramTokens; ++i) {
      whole = whole && stems[t + i] != kNoFeature;
      hash = (hash ^ static_cast<std::uint32_t>(stems[t + i])) * 0x9E3779B97F4A7C15ULL;
      hash ^= hash >> 29;
    }
    if (whole) grams.push_back({static_cast<std::uint32_t>(hash >> 32), t});
  }
  std::sort(grams.begin(), grams.end(),
            [](const Gram& a, const Gram& b) { return a.hash != b.hash ? a.hash < b.hash : a.token < b.token; });
  return grams;
}

}  // namespace

Profile profile(const Document& document, const TokenizedDocument& tokens, const Vocabulary& vocabulary) {
  Profile p;
  const auto aside = aside_mask(tokens);
  p.units = cut_units(tokens, aside);
  p.stems.assign(tokens.tokens.size(), kNoFeature);
  p.unit_of.assign(tokens.tokens.size(), 0);

  std::vector<Occurrence> occurrences;
  occurrences.reserve(tokens.tokens.size());
  std::vector<FeatureId> names;
  for (std::uint32_t u = 0; u < p.units.size(); ++u) {
    for (auto t = p.units[u].tokens.begin; t < p.units[u].tokens.end; ++t) {
      const TermId term = tokens.tokens[t].term;
      p.stems[t] = FeatureId{static_cast<std::uint32_t>(vocabulary.stem(term))};
      p.unit_of[t] = u;
      occurrences.push_back({p.stems[t], u});
      if (t > p.units[u].tokens.begin && !p.units[u].is_title && !vocabulary.traits(term).is_stop_word &&
          is_upper(slice(document.text, tokens.tokens[t].bytes)))
        names.push_back(p.stems[t]);
    }
  }
  fill_matrix(p, occurrences);

  std::sort(names.begin(), names.end());
  for (Feature& feature : p.features) {
    feature.is_content = !vocabulary.traits(TermId{static_cast<std::uint32_t>(feature.id)}).is_stop_word;
    feature.is_name = std::binary_search(names.begin(), names.end(), feature.id);
  }
  p.grams = index_grams(p.stems);
  return p;
}

}  // namespace crib
