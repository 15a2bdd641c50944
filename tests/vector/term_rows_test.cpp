#include "core/vector/term_rows.hpp"

#include <gtest/gtest.h>

#include "core/vector/cosine.hpp"
#include "core/vector/tfidf.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

void expect_rows_of_matrix(const TokenizedCorpus& corpus, unsigned threads = 0) {
  const TermRows rows = weigh_rows(corpus, threads);
  const TermMatrix matrix = weigh(corpus);
  ASSERT_EQ(rows.documents(), corpus.documents.size());
  ASSERT_EQ(rows.terms(), corpus.vocabulary.size());
  for (std::size_t d = 0; d < rows.documents(); ++d) {
    TermRows::Row row = rows.row(DocId(d));
    for (TermMatrix::InnerIterator cell(matrix, static_cast<Eigen::Index>(d)); cell; ++cell) {
      ASSERT_GT(row.left(), 0U);
      const TermCount count = row.next();
      EXPECT_EQ(count.stem, static_cast<std::uint32_t>(cell.col()));
      EXPECT_EQ(rows.weight(DocId(d), count), cell.value());
    }
    EXPECT_EQ(row.left(), 0U);
    for (std::size_t other = 0; other < rows.documents(); ++other)
      EXPECT_EQ(cosine(rows, DocId(d), DocId(other)), cosine(matrix, DocId(d), DocId(other)));
  }
}

TEST(TermRows, AreThoseOfTheMatrixToTheLastBit) {
  for (unsigned seed = 1; seed <= 4; ++seed) expect_rows_of_matrix(test::tokens_of(test::related_texts(seed, 40, 60, 300)), seed);
}

TEST(TermRows, CountWhatStandsOftenAndLeaveOutAsides) {
  std::string often = "rain";
  for (int i = 0; i < 200; ++i) often += " oil gold";
  TokenizedCorpus corpus = test::tokens_of({often, "", "the of and", "oil photo gold"});
  test::set_aside(corpus, 3, {1, 2});
  expect_rows_of_matrix(corpus);
}

}  // namespace
}  // namespace crib
