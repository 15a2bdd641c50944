#include "core/match/kind.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "core/match/diff.hpp"
#include "tests/match/pair.hpp"

namespace crib {
namespace {

Comparison compare_whole(const test::Profiled& world, std::size_t left, std::size_t right) {
  const TokenizedDocument &l = world.tokens.documents[left], &r = world.tokens.documents[right];
  Passage passage;
  passage.left_tokens.end = static_cast<std::uint32_t>(l.tokens.size());
  passage.right_tokens.end = static_cast<std::uint32_t>(r.tokens.size());
  return compare_passage(l, r, world.tokens.vocabulary, passage);
}

Comparison compare_whole(const std::string& left, const std::string& right) {
  return compare_whole(test::Profiled({left, right}), 0, 1);
}

const std::string kFrost = "A late frost has destroyed a third of the plum blossom in the Lomme valley, the growers said on Wednesday";

TEST(ComparePassage, OfTheSameWordsIsVerbatimWhateverTheirTypography) {
  for (const std::string& other : {kFrost, std::string("A LATE FROST has destroyed a third of the plum blossom; in the Lomme valley the growers said, on Wednesday")}) {
    const Comparison found = compare_whole(kFrost, other);
    EXPECT_EQ(found.kind, Kind::kVerbatim);
    EXPECT_EQ(found.similarity, 1);
    EXPECT_TRUE(found.edits.empty());
  }
}

TEST(ComparePassage, OfAFewChangedWordsIsEditedAndNamesThem) {
  const Comparison found = compare_whole(kFrost, "A late frost has ruined a third of the plum blossom in the whole Lomme valley, the growers said on Wednesday");
  EXPECT_EQ(found.kind, Kind::kEdited);
  ASSERT_EQ(found.edits.size(), 2U);
  EXPECT_EQ(found.edits[0].left_tokens, (Span{4, 5}));
  EXPECT_EQ(found.edits[0].right_tokens, (Span{4, 5}));
  EXPECT_TRUE(is_empty(found.edits[1].left_tokens));
  EXPECT_GT(found.similarity, .85);
}

TEST(ComparePassage, OfAnotherOrderIsRewrittenAndLessAlike) {
  const Comparison found = compare_whole(kFrost, "On Wednesday growers in the Lomme valley spoke of a third of all plums, blossom that frost took");
  EXPECT_EQ(found.kind, Kind::kRewritten);
  EXPECT_LT(found.similarity, .7);
}

TEST(ComparePassage, OfQuotedWordsIsAQuotationAndAnAlteredOneWhereAWordInsideWasExchanged) {
  const std::string said = "\"We stood there all night and watched it go white,\" said Halloran";
  EXPECT_EQ(compare_whole(said, "“We stood there all night and watched it go white” – Halloran").kind, Kind::kQuote);
  EXPECT_EQ(compare_whole(said, "\"We stood there all night and saw it go white,\" said Halloran").kind, Kind::kAlteredQuote);
  EXPECT_EQ(compare_whole(said, "\"We stood there all night and watched it go,\" said Halloran").kind, Kind::kQuote) << "cut short";
  EXPECT_NE(compare_whole(said, "We stood there all night and watched it go white, said Halloran").kind, Kind::kQuote) << "not quoted on the right";
}

TEST(ComparePassage, IsAsAlikeAsTheStemsInCommonInAnyOrderAndInOrder) {
  std::mt19937 random(52);
  std::vector<std::string> texts;
  for (int i = 0; i < 30; ++i) texts.push_back(test::random_text(random, 1 + random() % 40, 8));
  const test::Profiled world(texts);
  for (std::size_t a = 0; a < texts.size(); ++a)
    for (std::size_t b = 0; b < texts.size(); ++b) {
      std::vector<TermId> left, right, both;
      for (const Token& token : world.tokens.documents[a].tokens) left.push_back(world.tokens.vocabulary.stem(token.term));
      for (const Token& token : world.tokens.documents[b].tokens) right.push_back(world.tokens.vocabulary.stem(token.term));
      const auto words = static_cast<double>(left.size() + right.size());
      const double in_order = 2 * diff_words(number_words(left, right)).equal / words;
      std::sort(left.begin(), left.end());
      std::sort(right.begin(), right.end());
      std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
      EXPECT_DOUBLE_EQ(compare_whole(world, a, b).similarity, (in_order + 2 * static_cast<double>(both.size()) / words) / 2);
    }
}

TEST(ComparePassage, IsTheSameSeenFromTheOtherSide) {
  std::mt19937 random(51);
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) texts.push_back(test::random_text(random, 1 + random() % 30, 12));
  const test::Profiled world(texts);
  for (std::size_t a = 0; a < texts.size(); ++a)
    for (std::size_t b = 0; b < texts.size(); ++b) {
      const Comparison forth = compare_whole(world, a, b), back = compare_whole(world, b, a);
      EXPECT_EQ(forth.kind, back.kind) << texts[a] << " / " << texts[b];
      EXPECT_EQ(forth.similarity, back.similarity) << texts[a] << " / " << texts[b];
      EXPECT_GE(forth.similarity, 0);
      EXPECT_LE(forth.similarity, 1);
    }
}

}  // namespace
}  // namespace crib
