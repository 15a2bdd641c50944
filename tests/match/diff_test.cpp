#include "core/match/diff.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "tests/processor_time.hpp"

namespace crib {
namespace {

using Terms = std::vector<TermId>;

std::uint32_t longest_common(const Terms& left, const Terms& right, std::size_t l = 0, std::size_t r = 0) {
  if (l == left.size() || r == right.size()) return 0;
  if (left[l] == right[r]) return 1 + longest_common(left, right, l + 1, r + 1);
  return std::max(longest_common(left, right, l + 1, r), longest_common(left, right, l, r + 1));
}

// Walks the edits: what lies between them must be equal on both sides and as much as is said.
void expect_rebuilds(const Terms& left, const Terms& right, const WordDiff& diff) {
  std::uint32_t l = 0, r = 0, equal = 0;
  const auto advance = [&](std::uint32_t l_to, std::uint32_t r_to) {
    ASSERT_LE(l, l_to);
    ASSERT_EQ(l_to - l, r_to - r) << "an equal stretch has one length";
    ASSERT_LE(l_to, left.size());
    ASSERT_LE(r_to, right.size());
    for (; l < l_to; ++l, ++r, ++equal) ASSERT_EQ(left[l], right[r]);
  };
  bool is_first = true;
  for (const Edit& edit : diff.edits) {
    EXPECT_FALSE(is_empty(edit.left_tokens) && is_empty(edit.right_tokens)) << "an edit changes something";
    EXPECT_TRUE(is_first || edit.left_tokens.begin > l) << "neighbouring edits are one";
    ASSERT_NO_FATAL_FAILURE(advance(edit.left_tokens.begin, edit.right_tokens.begin));
    l = edit.left_tokens.end, r = edit.right_tokens.end;
    is_first = false;
  }
  ASSERT_NO_FATAL_FAILURE(advance(static_cast<std::uint32_t>(left.size()), static_cast<std::uint32_t>(right.size())));
  EXPECT_EQ(equal, diff.equal);
}

std::vector<Terms> every_list(std::size_t most, std::uint32_t words) {
  std::vector<Terms> lists{{}};
  for (std::size_t from = 0, length = 0; length < most; ++length) {
    const std::size_t to = lists.size();
    for (; from < to; ++from)
      for (std::uint32_t w = 0; w < words; ++w) {
        Terms longer = lists[from];
        longer.push_back(TermId{w});
        lists.push_back(longer);
      }
  }
  return lists;
}

Terms random_list(std::mt19937& random, std::size_t words, std::uint32_t vocabulary) {
  Terms list;
  for (std::size_t i = 0; i < words; ++i) list.push_back(TermId{static_cast<std::uint32_t>(random() % vocabulary)});
  return list;
}

TEST(DiffWords, KeepsAsManyWordsAsTheLongestCommonSubsequenceOfEveryTwoSmallTexts) {
  const auto lists = every_list(5, 3);
  ASSERT_EQ(lists.size(), 364U);
  for (const Terms& left : lists)
    for (const Terms& right : lists) {
      const WordDiff diff = diff_words(number_words(left, right));
      ASSERT_NO_FATAL_FAILURE(expect_rebuilds(left, right, diff));
      ASSERT_EQ(diff.equal, longest_common(left, right));
      ASSERT_EQ(count_equal(number_words(left, right)), diff.equal);
    }
}

TEST(DiffWords, RebuildBothSidesBeyondTheBudget) {
  std::mt19937 random(21);
  std::uint32_t kept = 0;
  for (int round = 0; round < 2000; ++round) {
    const Terms left = random_list(random, random() % 30, 5 + static_cast<std::uint32_t>(random() % 60));
    Terms right = left;
    for (std::size_t changes = random() % 8; changes > 0 && !right.empty(); --changes) {
      const auto at = right.begin() + static_cast<std::ptrdiff_t>(random() % right.size());
      if (random() % 2 == 0)
        right.erase(at);
      else
        right.insert(at, TermId{static_cast<std::uint32_t>(random() % 60)});
    }
    for (const std::uint64_t cells : {0U, 1U, 6U, 40U}) {
      DiffOptions options;
      options.max_cells = cells;
      const WordDiff diff = diff_words(number_words(left, right), options);
      ASSERT_NO_FATAL_FAILURE(expect_rebuilds(left, right, diff));
      ASSERT_LE(diff.equal, diff_words(number_words(left, right)).equal);
      ASSERT_GE(count_equal(number_words(left, right), options), diff.equal);
      kept += diff.equal;
    }
  }
  EXPECT_GT(kept, 20000U);
}

TEST(DiffWords, FindsTheWordsThatStandOnceBeyondTheBudget) {
  Terms left, right;
  for (std::uint32_t i = 0; i < 100; ++i) {
    left.push_back(TermId{i});
    right.push_back(TermId{1000 + i});
    if (i % 10 == 5) right.push_back(TermId{i});
  }
  DiffOptions options;
  options.max_cells = 0;
  const WordDiff diff = diff_words(number_words(left, right), options);
  EXPECT_EQ(diff.equal, 10U);
  expect_rebuilds(left, right, diff);
}

TEST(DiffWords, OfALongTextAndItselfIsNothingAndLinear) {
  const Terms text(2000000, TermId{7});
  const test::ProcessorTime time;
  const WordDiff diff = diff_words(number_words(text, text));
  EXPECT_EQ(diff.equal, 2000000U);
  EXPECT_TRUE(diff.edits.empty());
  EXPECT_LT(time.seconds(), 5);
}

}  // namespace
}  // namespace crib
