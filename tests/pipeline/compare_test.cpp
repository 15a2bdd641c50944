#include <gtest/gtest.h>

#include "tests/pipeline/newsroom.hpp"

namespace crib {
namespace {

constexpr std::size_t kResidual = 5;  // in kMatrixNames

double cell(const Report& report, std::size_t matrix, DocId row, DocId column) {
  double value = 0;
  int found = 0;
  for (const MatrixCell& c : report.matrices.by_name[matrix].cells)
    if (c.row == index(row) && c.column == index(column)) value = c.value, ++found;
  EXPECT_LE(found, 1);
  return value;
}

class Compare : public testing::Test {
 protected:
  const Corpus& corpus = test::newsroom();
  DocId reprint = test::find(corpus, "01-reprint.txt"), trimmed = test::find(corpus, "02-trimmed.txt"),
        wire = test::find(corpus, "wire/harbour.txt");
};

TEST_F(Compare, ReadsADeclaredSourceAsTheSourceOnEitherSide) {
  const Report forth = compare(corpus, {{trimmed, wire}}, {}), back = compare(corpus, {{wire, trimmed}}, {});
  ASSERT_FALSE(forth.pairs[0].passages.empty());
  EXPECT_EQ(test::without_order(forth), test::without_order(back));
  EXPECT_EQ(back.pairs[0].left, wire);
}

TEST_F(Compare, ExplainsByASourceOnEitherSide) {
  const Report forth = compare(corpus, {{reprint, trimmed}, {reprint, wire}, {trimmed, wire}}, {});
  const Report back = compare(corpus, {{reprint, trimmed}, {wire, reprint}, {wire, trimmed}}, {});
  const Report alone = compare(corpus, {{reprint, trimmed}}, {});
  EXPECT_GT(cell(alone, kResidual, trimmed, reprint), .8);
  EXPECT_LT(cell(forth, kResidual, trimmed, reprint), .1);
  EXPECT_EQ(cell(back, kResidual, trimmed, reprint), cell(forth, kResidual, trimmed, reprint));
  EXPECT_EQ(cell(back, kResidual, reprint, trimmed), cell(forth, kResidual, reprint, trimmed));
}

TEST_F(Compare, FillsACellOnceForAPairAskedForTwice) {
  const Report once = compare(corpus, {{trimmed, wire}}, {});
  const Report often = compare(corpus, {{trimmed, wire}, {wire, trimmed}, {trimmed, wire}}, {});
  EXPECT_EQ(often.pairs.size(), 3U);
  for (std::size_t m = 0; m < often.matrices.by_name.size(); ++m) {
    const auto &few = once.matrices.by_name[m].cells, &many = often.matrices.by_name[m].cells;
    ASSERT_EQ(many.size(), few.size()) << kMatrixNames[m];
    for (std::size_t c = 0; c < few.size(); ++c) EXPECT_EQ(many[c].value, few[c].value);
  }
}

TEST_F(Compare, OfADocumentWithItselfIsOneVerbatimPassageOfAllItsWords) {
  for (const char* name : {"default", "wide", "strict"})
    for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
      const Report report = compare(corpus, {{DocId{d}, DocId{d}}}, preset(name));
      const JudgedPair& pair = report.pairs[0];
      const std::string& key = corpus.documents[d].key;
      EXPECT_EQ(pair.verdict, Verdict::kIdentical) << key;
      EXPECT_EQ(pair.overlap.coverage, (std::array<double, 2>{1, 1})) << name << " " << key;
      EXPECT_EQ(pair.overlap.verbatim, (std::array<double, 2>{1, 1})) << name << " " << key;
      EXPECT_EQ(pair.overlap.jaccard, 1) << key;
      EXPECT_EQ(pair.passages.size(), 1U) << name << " " << key;
      for (const auto& judged : pair.passages) {
        EXPECT_EQ(judged.passage.left, judged.passage.right) << key;
        EXPECT_TRUE(judged.edits.empty()) << key;
        EXPECT_TRUE(judged.changes.empty()) << key;
        EXPECT_EQ(judged.passage.similarity, 1) << key;
      }
      for (const Matrix& matrix : report.matrices.by_name) EXPECT_TRUE(matrix.cells.empty()) << "the diagonal is left out";
    }
}

}  // namespace
}  // namespace crib
