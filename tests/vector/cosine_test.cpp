#include "core/vector/cosine.hpp"

#include <gtest/gtest.h>

#include "tests/oracle.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

TermMatrix weights_of(const TokenizedCorpus& corpus) { return weigh(corpus, count_documents(corpus)); }

std::vector<CosinePair> all_pairs_slowly(const TermMatrix& matrix, double threshold) {
  std::vector<CosinePair> pairs;
  for (std::uint32_t l = 0; l < matrix.rows(); ++l)
    for (std::uint32_t r = l + 1; r < matrix.rows(); ++r)
      if (const double value = cosine(matrix, DocId(l), DocId(r)); value >= threshold)
        pairs.push_back({DocId(l), DocId(r), value});
  return pairs;
}

bool equal(const std::vector<CosinePair>& a, const std::vector<CosinePair>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const CosinePair& x, const CosinePair& y) {
    return x.left == y.left && x.right == y.right && x.cosine == y.cosine;
  });
}

TEST(Cosine, EqualsTheDefinition) {
  const TokenizedCorpus corpus = test::tokens_of(test::related_texts(1, 40, 30, 60));
  const TermMatrix matrix = weights_of(corpus);
  const auto expected = oracle::weights(corpus);
  for (std::uint32_t l = 0; l < 40; ++l)
    for (std::uint32_t r = 0; r < 40; ++r)
      EXPECT_NEAR(cosine(matrix, DocId(l), DocId(r)), oracle::cosine(expected[l], expected[r]), 1e-6);
}

TEST(Cosine, IsSymmetricOneWithItselfAndNeverMore) {
  const TermMatrix matrix = weights_of(test::tokens_of(test::related_texts(2, 60, 40, 90)));
  for (std::uint32_t l = 0; l < 60; ++l) {
    EXPECT_NEAR(cosine(matrix, DocId(l), DocId(l)), 1, 1e-6);
    for (std::uint32_t r = 0; r < 60; ++r) {
      EXPECT_EQ(cosine(matrix, DocId(l), DocId(r)), cosine(matrix, DocId(r), DocId(l)));
      EXPECT_LE(cosine(matrix, DocId(l), DocId(r)), 1);
    }
  }
}

TEST(CosineMatrix, EqualsPairByPair) {
  const TermMatrix matrix = weights_of(test::tokens_of(test::related_texts(3, 70, 40, 90)));
  const Eigen::MatrixXd cosines = cosine_matrix(matrix);
  for (std::uint32_t l = 0; l < 70; ++l)
    for (std::uint32_t r = 0; r < 70; ++r)
      EXPECT_EQ(cosines(l, r), l == r ? 1 : cosine(matrix, DocId(l), DocId(r))) << l << " " << r;
}

TEST(CosineMatrix, IsOneWithItselfWithoutWordsToo) {
  const Eigen::MatrixXd cosines = cosine_matrix(weights_of(test::tokens_of({"", "oil", ""})));
  EXPECT_EQ(cosines, Eigen::MatrixXd::Identity(3, 3));
}

TEST(AllPairs, AreThoseOfTwoLoops) {
  std::size_t pairs = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const auto texts = test::related_texts(seed, 20 + 20 * seed, 5 + 5 * (seed % 8), 20 + 40 * (seed % 5));
    const TermMatrix matrix = weights_of(test::tokens_of(texts));
    for (const double threshold : {0.01, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.99}) {
      const auto expected = all_pairs_slowly(matrix, threshold);
      pairs += expected.size();
      EXPECT_TRUE(equal(all_pairs_cosine(matrix, threshold), expected)) << "seed " << seed << ", " << threshold;
    }
  }
  EXPECT_GT(pairs, 10000U);
}

TEST(AllPairs, AreThoseOfTwoLoopsOverEveryShortText) {
  const TermMatrix matrix = weights_of(test::tokens_of(test::every_text(4, 4)));
  for (const double threshold : {0.2, 0.6, 0.95, 1.0})
    EXPECT_TRUE(equal(all_pairs_cosine(matrix, threshold), all_pairs_slowly(matrix, threshold))) << threshold;
}

TEST(AllPairs, DoNotDependOnThreads) {
  const TermMatrix matrix = weights_of(test::tokens_of(test::related_texts(4, 400, 30, 200)));
  EXPECT_TRUE(equal(all_pairs_cosine(matrix, 0.4, 1), all_pairs_cosine(matrix, 0.4, 4)));
}

TEST(AllPairs, OfNoDocumentsOrNoWordsAreNone) {
  EXPECT_TRUE(all_pairs_cosine(weights_of(test::tokens_of({})), 0.5).empty());
  EXPECT_TRUE(all_pairs_cosine(weights_of(test::tokens_of({"", "", "the of"})), 0.5).empty());
}

}  // namespace
}  // namespace crib
