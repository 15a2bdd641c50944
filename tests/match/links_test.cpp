#include "core/match/links.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/match/pair.hpp"

namespace crib {
namespace {

struct Expected {
  double cosine{}, dice{}, mass{};
  std::uint32_t shared{}, any{};
};

bool is_word_or_figure(const Feature& feature) {
  return kind_of(feature.id) == FeatureKind::kStem || kind_of(feature.id) == FeatureKind::kFigure;
}

// Of two units, straight from the rows.
Expected compare_rows(const Profile& left, const Profile& right, const Lexicon& lexicon, std::size_t i, std::size_t j) {
  Expected expected;
  double dot = 0, left_squares = 0, right_squares = 0, types = 0, common = 0;
  for (auto d = right.row_begin[j]; d < right.row_begin[j + 1]; ++d) {
    const Feature& theirs = right.features[right.rows[d].at];
    if (!is_word_or_figure(theirs)) continue;
    right_squares += std::pow(right.rows[d].count * lexicon.right_weight[right.rows[d].at], 2);
    ++types;
  }
  for (auto c = left.row_begin[i]; c < left.row_begin[i + 1]; ++c) {
    const Feature& ours = left.features[left.rows[c].at];
    const double weight = lexicon.left_weight[left.rows[c].at];
    if (is_word_or_figure(ours)) left_squares += std::pow(left.rows[c].count * weight, 2), ++types;
    for (auto d = right.row_begin[j]; d < right.row_begin[j + 1]; ++d) {
      if (right.features[right.rows[d].at].id != ours.id) continue;
      expected.any += ours.is_content || !is_word_or_figure(ours);
      if (!is_word_or_figure(ours)) continue;
      dot += left.rows[c].count * right.rows[d].count * weight * weight;
      ++common;
      if (ours.is_content) expected.mass += weight, ++expected.shared;
    }
  }
  expected.cosine = dot > 0 ? dot / std::sqrt(left_squares * right_squares) : 0;
  expected.dice = types > 0 ? 2 * common / types : 0;
  return expected;
}

const std::vector<std::string>& ferry_texts() {
  static const std::vector<std::string> texts = {
      "The ferry Sandpiper ran aground off Port Ellery on Monday with 214 passengers aboard. The harbour master said "
      "nobody was hurt. Repairs will cost $3.2 million, the owner said, and the owner will pay. Trains were full.",
      "Nobody was hurt when the Sandpiper struck a bank near Port Ellery, the harbour master, Anna Quill, told "
      "reporters. The vessel carried 214 passengers. The owner puts the cost of the repair at 3.2 mln dlrs.",
      "A bakery in Low Marsh has sold its 2,180,608th bun. Close to 2.2 million buns is a lot of buns, it said."};
  return texts;
}

TEST(LinkUnits, AgreesWithTheRowsOfEveryTwoUnits) {
  const test::Profiled world(ferry_texts());
  LinkOptions options;
  options.min_cosine = options.min_containment = options.min_mass = 0;
  std::size_t linked = 0;
  for (std::size_t l = 0; l < 3; ++l)
    for (std::size_t r = 0; r < 3; ++r) {
      const Profile &left = world.profiles[l], &right = world.profiles[r];
      const Lexicon lexicon = weigh_pair(left, right);
      const Links links = link_units(left, right, lexicon, options);
      for (std::uint32_t i = 0; i < left.units.size(); ++i)
        for (std::uint32_t j = 0; j < right.units.size(); ++j) {
          const Expected expected = compare_rows(left, right, lexicon, i, j);
          const auto at = links.find(i, j);
          ASSERT_EQ(at != kNoPartner, expected.any > 0) << i << " " << j;
          if (at == kNoPartner) continue;
          ++linked;
          const Link& link = links.all[at];
          EXPECT_NEAR(link.cosine, expected.cosine, 1e-4);
          EXPECT_NEAR(link.dice, expected.dice, 1e-5);
          EXPECT_EQ(link.shared, expected.shared);
          EXPECT_NEAR(link.mass, expected.mass, 1e-3);
          EXPECT_GE(link.top[0], link.top[1]);
          EXPECT_GE(link.top[1], link.top[2]);
        }
    }
  EXPECT_GT(linked, 20U);
}

TEST(LinkUnits, OfAUnitWithItselfHasCosineAndDiceOne) {
  const test::Profiled world(ferry_texts());
  const Profile& p = world.profiles[0];
  const Links links = link_units(p, p, weigh_pair(p, p));
  for (std::uint32_t u = 0; u < p.units.size(); ++u) {
    const auto at = links.find(u, u);
    ASSERT_NE(at, kNoPartner);
    EXPECT_NEAR(links.all[at].cosine, 1, 1e-5);
    EXPECT_NEAR(links.all[at].dice, 1, 1e-5);
    EXPECT_NEAR(links.all[at].containment, 1, 1e-5);
  }
}

TEST(LinkUnits, LeavesOutAFeatureOfTooManyUnitsAndCountsIt) {
  const test::Profiled world(ferry_texts());
  const Profile &left = world.profiles[0], &right = world.profiles[1];
  const Lexicon lexicon = weigh_pair(left, right);
  EXPECT_EQ(link_units(left, right, lexicon).features_capped, 0U);
  LinkOptions options;
  options.max_units = 1;
  std::uint64_t often = 0;
  for (std::size_t f = 0; f < left.features.size(); ++f)
    often += lexicon.right_of[f] != kNoPartner && right.features[lexicon.right_of[f]].units > 1;
  EXPECT_GT(often, 0U);
  EXPECT_EQ(link_units(left, right, lexicon, options).features_capped, often);
}

}  // namespace
}  // namespace crib
