#include "core/match/common_subsequence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>

namespace crib {
namespace {

using Terms = std::vector<TermId>;
using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// The whole table, cell by cell.
Places find_by_table(const Terms& left, const Terms& right) {
  std::vector<std::vector<std::uint32_t>> table(left.size() + 1, std::vector<std::uint32_t>(right.size() + 1));
  for (std::size_t i = left.size(); i-- > 0;)
    for (std::size_t j = right.size(); j-- > 0;)
      table[i][j] = left[i] == right[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
  Places places;
  for (std::uint32_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i] == right[j])
      places.push_back({i++, j++});
    else if (table[i + 1][j] >= table[i][j + 1])
      ++i;
    else
      ++j;
  }
  return places;
}

Terms random_terms(std::mt19937& random, std::size_t most, std::uint32_t vocabulary) {
  Terms terms(random() % (most + 1));
  for (TermId& term : terms) term = TermId{static_cast<std::uint32_t>(random() % vocabulary)};
  return terms;
}

TEST(FindCommon, IsTheWalkThroughTheWholeTableForEveryTwoSmallTexts) {
  std::vector<Terms> lists{{}};
  for (std::size_t from = 0; from < lists.size() && lists[from].size() < 5; ++from)
    for (std::uint32_t w = 0; w < 3; ++w) {
      lists.push_back(lists[from]);
      lists.back().push_back(TermId{w});
    }
  ASSERT_EQ(lists.size(), 364U);
  for (const Terms& left : lists)
    for (const Terms& right : lists) {
      const Places expected = find_by_table(left, right);
      const NumberedWords words = number_words(left, right);
      ASSERT_EQ(find_common(left, right), expected);
      ASSERT_EQ(count_common(words.left, words.right, words.distinct), expected.size());
    }
}

TEST(NumberWords, TellsWordsApartAndCountsThoseThatBothHave) {
  std::mt19937 random(92);
  for (int round = 0; round < 300; ++round) {
    const auto vocabulary = static_cast<std::uint32_t>(1 + random() % 40);
    Terms left = random_terms(random, 60, vocabulary), right = random_terms(random, 60, vocabulary), both;
    const NumberedWords words = number_words(left, right);
    ASSERT_EQ(words.left.size(), left.size());
    ASSERT_EQ(words.right.size(), right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
      ASSERT_LT(index(words.left[i]), words.distinct);
      for (std::size_t k = 0; k < left.size(); ++k) ASSERT_EQ(words.left[i] == words.left[k], left[i] == left[k]);
      for (std::size_t j = 0; j < right.size(); ++j) ASSERT_EQ(words.left[i] == words.right[j], left[i] == right[j]);
    }
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    ASSERT_EQ(count_shared(words), both.size());
  }
}

TEST(MergeWords, NumbersWordsAsIfTheyHadBeenToldApartLessFinelyFromTheStart) {
  std::mt19937 random(93);
  for (int round = 0; round < 300; ++round) {
    const auto vocabulary = static_cast<std::uint32_t>(1 + random() % 40), coarse = static_cast<std::uint32_t>(1 + random() % 20);
    Terms left = random_terms(random, 60, vocabulary), right = random_terms(random, 60, vocabulary);
    const NumberedWords words = number_words(left, right);
    for (Terms* terms : {&left, &right})
      for (TermId& term : *terms) term = TermId{static_cast<std::uint32_t>(index(term) % coarse)};
    const NumberedWords merged = merge_words(words, left, right), expected = number_words(left, right);
    ASSERT_EQ(merged.left, expected.left);
    ASSERT_EQ(merged.right, expected.right);
    ASSERT_EQ(merged.distinct, expected.distinct);
  }
}

TEST(FindCommon, IsTheWalkThroughTheWholeTableForTextsOfSeveralMachineWords) {
  std::mt19937 random(91);
  for (int round = 0; round < 300; ++round) {
    const auto vocabulary = static_cast<std::uint32_t>(1 + random() % 80);
    const Terms left = random_terms(random, 300, vocabulary), right = random_terms(random, 700, vocabulary);
    const Places expected = find_by_table(left, right);
    const NumberedWords words = number_words(left, right);
    ASSERT_EQ(find_common(left, right), expected);
    ASSERT_EQ(count_common(words.left, words.right, words.distinct), expected.size());
  }
  for (const std::size_t size : {63U, 64U, 65U, 127U, 128U, 129U}) {
    const Terms same(size, TermId{7});
    ASSERT_EQ(find_common(same, same), find_by_table(same, same));
    const NumberedWords words = number_words(same, Terms(2 * size, TermId{7}));
    ASSERT_EQ(count_common(words.left, words.right, words.distinct), size);
  }
}

}  // namespace
}  // namespace crib
