#include "core/verdict/direction.hpp"

#include <gtest/gtest.h>

namespace crib {
namespace {

struct Pair {
  Document left, right;
  DirectionEvidence evidence{left, right, false, false, {}, 0, 0};
  Overlap overlap;

  Direction direction() const {
    DirectionEvidence own{left,
                          right,
                          evidence.left_credits_right,
                          evidence.right_credits_left,
                          evidence.common_source,
                          evidence.explained,
                          evidence.unexplained_words};
    return find_direction(own, overlap);
  }
};

TEST(Direction, ADeclaredSourceComesFirstWhateverTheDates) {
  Pair pair;
  pair.right.role = Role::kSource;
  pair.left.date = "2025-03-01", pair.right.date = "2025-03-02";
  EXPECT_EQ(pair.direction().from, From::kRight);
  EXPECT_GE(pair.direction().confidence, .9);
}

TEST(Direction, AnExplicitCreditBeatsTheDates) {
  Pair pair;
  pair.left.date = "2025-03-01", pair.right.date = "2025-03-02";
  pair.evidence.left_credits_right = true;
  EXPECT_EQ(pair.direction().from, From::kRight);
}

TEST(Direction, TheEarlierDateComesFirst) {
  Pair pair;
  pair.left.date = "2025-03-01", pair.right.date = "2025-03-02";
  EXPECT_EQ(pair.direction().from, From::kLeft);
  EXPECT_NE(pair.direction().why.find("2025-03-01"), std::string::npos);
}

TEST(Direction, ADayIsNotBeforeAnHourOfTheSameDay) {
  Pair pair;
  pair.left.date = "2025-03-01", pair.right.date = "2025-03-01T10:00";
  EXPECT_EQ(pair.direction().from, From::kUndetermined);
}

TEST(Direction, CompletenessIsAWeakHint) {
  Pair pair;
  pair.overlap.coverage = {.9, .3};
  EXPECT_EQ(pair.direction().from, From::kRight);
  EXPECT_LT(pair.direction().confidence, .5);
}

TEST(Direction, NothingThatSpeaksLeavesItUndetermined) {
  Pair pair;
  pair.overlap.coverage = {.5, .5};
  EXPECT_EQ(pair.direction().from, From::kUndetermined);
  EXPECT_FALSE(pair.direction().why.empty());
}

TEST(Direction, ArticlesThatShareOnlyWhatASourceExplainsAreSiblings) {
  Pair pair;
  pair.left.date = "2025-03-01", pair.right.date = "2025-03-02";
  pair.evidence.common_source = "wire/w.txt", pair.evidence.explained = .9, pair.evidence.unexplained_words = 12;
  EXPECT_EQ(pair.direction().from, From::kUndetermined);
  EXPECT_NE(pair.direction().why.find("wire/w.txt"), std::string::npos);
  EXPECT_NE(pair.direction().why.find("12"), std::string::npos);
  pair.evidence.explained = .5;
  EXPECT_EQ(pair.direction().from, From::kLeft);
}

}  // namespace
}  // namespace crib
