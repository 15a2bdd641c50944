#include "core/vector/tfidf.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/oracle.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

TermMatrix weights_of(const TokenizedCorpus& corpus, unsigned threads = 0) {
  return weigh(corpus, threads);
}

TEST(Tfidf, CountsEachDocumentOnceForAStem) {
  const TokenizedCorpus corpus = test::tokens_of({"oil oil gold", "oil silver", "tin"});
  const DocumentFrequencies frequencies = count_documents(corpus);
  EXPECT_EQ(frequencies.documents, 3U);
  const auto df = [&](std::size_t document, std::size_t token) {
    return frequencies.by_term[index(corpus.vocabulary.stem(corpus.documents[document].tokens[token].term))];
  };
  EXPECT_EQ(df(0, 0), 2U);  // oil
  EXPECT_EQ(df(0, 2), 1U);  // gold
  EXPECT_EQ(df(2, 0), 1U);  // tin
}

TEST(Tfidf, IdfIsSmoothedAndNeverZero) {
  const DocumentFrequencies frequencies{{0, 1, 9}, 9};
  EXPECT_DOUBLE_EQ(inverse_document_frequency(frequencies, TermId(0)), std::log(10.0) + 1);
  EXPECT_DOUBLE_EQ(inverse_document_frequency(frequencies, TermId(1)), std::log(5.0) + 1);
  EXPECT_DOUBLE_EQ(inverse_document_frequency(frequencies, TermId(2)), 1);
  EXPECT_DOUBLE_EQ(inverse_document_frequency(frequencies, TermId(7)), std::log(10.0) + 1) << "a word it never met";
}

TEST(Tfidf, EqualsTheDefinition) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const TokenizedCorpus corpus = test::tokens_of(test::related_texts(seed, 40, 50, 80));
    const TermMatrix matrix = weights_of(corpus);
    const auto expected = oracle::weights(corpus);
    ASSERT_EQ(matrix.rows(), 40);
    ASSERT_EQ(matrix.cols(), static_cast<Eigen::Index>(corpus.vocabulary.size()));
    for (std::size_t d = 0; d < expected.size(); ++d) {
      double squares = 0;
      for (const auto& [stem, value] : expected[d]) squares += value * value;
      std::size_t cells = 0;
      for (TermMatrix::InnerIterator cell(matrix, static_cast<Eigen::Index>(d)); cell; ++cell, ++cells)
        EXPECT_NEAR(cell.value(), expected[d].at(TermId(cell.col())) / std::sqrt(squares), 1e-6);
      EXPECT_EQ(cells, expected[d].size());
    }
  }
}

TEST(Tfidf, RowsHaveLengthOneAndAscendingColumns) {
  const TermMatrix matrix = weights_of(test::tokens_of(test::related_texts(6, 50, 60, 100)));
  for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
    EXPECT_NEAR(matrix.row(row).norm(), 1, 1e-5);
    Eigen::Index before = -1;
    for (TermMatrix::InnerIterator cell(matrix, row); cell; ++cell) {
      EXPECT_GT(cell.col(), before);
      before = cell.col();
    }
  }
}

TEST(Tfidf, StopWordsAndAsidesHaveNoWeight) {
  TokenizedCorpus corpus = test::tokens_of({"the of and to", "oil photo oil", "the oil"});
  test::set_aside(corpus, 1, {1, 2});
  const TermMatrix matrix = weights_of(corpus);
  EXPECT_EQ(matrix.row(0).nonZeros(), 0);
  EXPECT_EQ(matrix.row(1).nonZeros(), 1);
  EXPECT_EQ(matrix.row(2).nonZeros(), 1);
}

TEST(Tfidf, OwnFrequenciesGiveTheSameWhoeverCountsThem) {
  const TokenizedCorpus corpus = test::tokens_of(test::related_texts(8, 50, 60, 100));
  const TermMatrix counted = weigh(corpus, count_documents(corpus)), own = weigh(corpus);
  ASSERT_EQ(counted.nonZeros(), own.nonZeros());
  EXPECT_GT(own.nonZeros(), 0);
  EXPECT_TRUE(std::equal(own.valuePtr(), own.valuePtr() + own.nonZeros(), counted.valuePtr()));
  EXPECT_TRUE(std::equal(own.innerIndexPtr(), own.innerIndexPtr() + own.nonZeros(), counted.innerIndexPtr()));
}

TEST(Tfidf, AnUnknownBackgroundWeighsEveryWordAlike) {
  const TokenizedCorpus corpus = test::tokens_of({"oil gold oil"});
  const TermMatrix matrix = weigh(corpus, {{}, 100});
  EXPECT_NEAR(matrix.coeff(0, 0) / matrix.coeff(0, 1), 1 + std::log(2.0), 1e-5);
}

TEST(Tfidf, DoesNotDependOnThreads) {
  const TokenizedCorpus corpus = test::tokens_of(test::related_texts(7, 300, 20, 100));
  const TermMatrix one = weights_of(corpus, 1), four = weights_of(corpus, 4);
  EXPECT_TRUE(
      std::equal(one.valuePtr(), one.valuePtr() + one.nonZeros(), four.valuePtr(), four.valuePtr() + four.nonZeros()));
}

}  // namespace
}  // namespace crib
