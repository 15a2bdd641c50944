#include "core/vector/weigh_texts.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/small_corpus.hpp"

namespace crib {
namespace {

void expect_same(const Corpus& corpus) {
  const TokenizedCorpus tokens = tokenize(corpus);
  const TermMatrix expected = weigh(tokens);
  const WeighedTexts weighed = weigh_texts(corpus.documents);
  ASSERT_EQ(weighed.vocabulary.size(), tokens.vocabulary.size());
  for (std::size_t t = 0; t < tokens.vocabulary.size(); ++t)
    EXPECT_EQ(weighed.vocabulary.spelling(TermId(t)), tokens.vocabulary.spelling(TermId(t)));
  ASSERT_EQ(weighed.weights.rows(), expected.rows());
  ASSERT_EQ(weighed.weights.nonZeros(), expected.nonZeros());
  for (Eigen::Index row = 0; row < expected.rows(); ++row)
    for (TermMatrix::InnerIterator own(weighed.weights, row), other(expected, row); other; ++own, ++other) {
      ASSERT_EQ(own.col(), other.col());
      EXPECT_EQ(own.value(), other.value());
    }
}

TEST(WeighTexts, GivesTheWeightsOfTheTokens) {
  expect_same(test::corpus_of({""}));
  expect_same(test::corpus_of({"", "one", "oil prices rose as oil exports fell", "oil"}));
  expect_same(test::corpus_of(test::related_texts(3, 200, 60, 80)));
}

TEST(WeighTexts, FoldsWordsOfEveryKindAlike) {
  expect_same(test::corpus_of({"The U.S. Navy's SNAKE_CASE _word_ 1,000 antidisestablishmentarianism x",
                               "Caf\u00E9 CAFE\u0301 na\u00EFve \u041C\u043E\u0441\u043A\u0432\u0430 \u0E20\u0E32\u0E29\u0E32\u0E44\u0E17\u0E22 z"}));
}

TEST(WeighTexts, LeavesAsidesOut) {
  std::mt19937 random(5);
  for (int trial = 0; trial < 300; ++trial) expect_same(test::corpus_with_asides(random));
}

}  // namespace
}  // namespace crib
