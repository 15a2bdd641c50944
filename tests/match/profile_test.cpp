#include "core/match/profile.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/match/pair.hpp"

namespace crib {
namespace {

using Counts = std::map<FeatureId, std::map<std::uint32_t, float>>;  // by feature, by unit

Counts count_stems(const Profile& p) {
  Counts counts;
  for (std::uint32_t u = 0; u < p.units.size(); ++u)
    for (auto t = p.units[u].tokens.begin; t < p.units[u].tokens.end; ++t) ++counts[p.stems[t]][u];
  return counts;
}

Counts columns_of(const Profile& p) {
  Counts counts;
  for (std::size_t f = 0; f < p.features.size(); ++f)
    for (auto c = p.column_begin[f]; c < p.column_begin[f + 1]; ++c) counts[p.features[f].id][p.columns[c].at] = p.columns[c].count;
  return counts;
}

void expect_sound(const Profile& p) {
  EXPECT_TRUE(std::is_sorted(p.features.begin(), p.features.end(), [](const Feature& a, const Feature& b) { return a.id <= b.id; }));
  ASSERT_EQ(p.column_begin.size(), p.features.size() + 1);
  ASSERT_EQ(p.row_begin.size(), p.units.size() + 1);
  for (std::size_t f = 0; f < p.features.size(); ++f) {
    EXPECT_EQ(p.features[f].units, p.column_begin[f + 1] - p.column_begin[f]);
    for (auto c = p.column_begin[f] + 1; c < p.column_begin[f + 1]; ++c) EXPECT_LT(p.columns[c - 1].at, p.columns[c].at);
  }
  Counts by_row;
  for (std::uint32_t u = 0; u < p.units.size(); ++u)
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c) {
      if (c > p.row_begin[u]) {
        EXPECT_LT(p.rows[c - 1].at, p.rows[c].at);
      }
      by_row[p.features[p.rows[c].at].id][u] = p.rows[c].count;
    }
  EXPECT_EQ(by_row, columns_of(p));
}

TEST(Profile, HoldsEveryStemOfEveryUnitAsOftenAsItStandsThere) {
  std::mt19937 random(41);
  std::vector<std::string> texts;
  for (int d = 0; d < 20; ++d) {
    std::string text;
    for (int s = 0; s < 12; ++s) text += "The " + test::random_text(random, 1 + random() % 15, 40) + ". ";
    texts.push_back(text);
  }
  const test::Profiled world(texts);
  for (std::size_t d = 0; d < texts.size(); ++d) {
    const Profile &p = world.profiles[d], &words = world.words[d];
    expect_sound(p);
    const Counts expected = count_stems(p);
    Counts stems = columns_of(p);
    std::erase_if(stems, [](const auto& feature) { return kind_of(feature.first) != FeatureKind::kStem; });
    EXPECT_EQ(stems, expected);

    EXPECT_EQ(words.stems, p.stems);
    ASSERT_EQ(words.counts.size(), expected.size());
    for (const auto& [stem, units] : expected) {
      const auto number = words.distinct.find(static_cast<std::uint32_t>(stem));
      ASSERT_NE(number, Numbering::kNone);
      EXPECT_EQ(words.counts[number].units, units.size());
      const auto same = std::find_if(p.features.begin(), p.features.end(), [s = stem](const Feature& f) { return f.id == s; });
      EXPECT_EQ(words.counts[number].chance, same->chance);
    }
  }
}

TEST(Profile, CountsAFigureInEveryUnitThatHoldsItWhateverItsStyle) {
  const test::Profiled world({"The yard paid $19 million. It lost 340 jobs. The 19 mln dlrs went to 340 men, and 340 women got nothing. Nobody wept."});
  const Profile& p = world.profiles[0];
  expect_sound(p);
  Counts figures = columns_of(p);
  std::erase_if(figures, [](const auto& feature) { return kind_of(feature.first) != FeatureKind::kFigure; });
  ASSERT_EQ(figures.size(), 2U);
  std::vector<std::map<std::uint32_t, float>> columns;
  for (const auto& [figure, units] : figures) columns.push_back(units);
  std::sort(columns.begin(), columns.end());
  EXPECT_EQ(columns[0], (std::map<std::uint32_t, float>{{0, 1}, {2, 1}}));
  EXPECT_EQ(columns[1], (std::map<std::uint32_t, float>{{1, 1}, {2, 2}}));
  EXPECT_EQ(p.figures, (std::vector<std::uint32_t>{1, 1, 2, 0}));
}

}  // namespace
}  // namespace crib
