#include <gtest/gtest.h>

#include <cstring>

#include "core/report/csv.hpp"
#include "core/report/npy.hpp"
#include "tests/report/sample.hpp"

namespace crib {
namespace {

// RFC 4180, as a reader would take it.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool is_quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"') {
      if (is_quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
        rows.back().back() += csv[++i];
      } else {
        is_quoted = !is_quoted;
      }
    } else if (c == ',' && !is_quoted) {
      rows.back().push_back("");
    } else if (c == '\n' && !is_quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

TEST(Csv, CellsThatASpreadsheetWouldRunAreDefused) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r"}) {
    EXPECT_EQ(cells_of(csv_cell(start + "1,\"2\"") + "\n")[0][0], "'" + start + "1,\"2\"");
  }
  EXPECT_EQ(csv_cell("plain"), "plain");
  EXPECT_EQ(csv_cell("two\nlines, \"quoted\""), "\"two\nlines, \"\"quoted\"\"\"");
}

TEST(Csv, PairsHaveARowEachUnderTheirHeader) {
  const Report report = sample_report();
  const auto rows = cells_of(written([&](std::ostream& out) { write_pairs_csv(out, report); }));
  ASSERT_EQ(rows.size(), 2U);
  ASSERT_EQ(rows[0].size(), rows[1].size());
  EXPECT_EQ(rows[1][0], "articles/café.txt");
  EXPECT_EQ(rows[0][3], "coverage_left");
  EXPECT_EQ(rows[1][3], "1");
  EXPECT_EQ(rows[0][8], "jaccard");
  EXPECT_EQ(rows[1][8], "0.1235");
  EXPECT_EQ(rows[1].back(), "name: Norlake Lines -> Norlake said");
}

TEST(Csv, PassagesCarrySpansInTheFileAndTheirTexts) {
  const Report report = sample_report();
  const auto rows = cells_of(written([&](std::ostream& out) { write_passages_csv(out, report); }));
  ASSERT_EQ(rows.size(), 2U);
  ASSERT_EQ(rows[0].size(), rows[1].size());
  const std::uint32_t begin = report.pairs[0].passages[0].passage.left.begin;
  EXPECT_EQ(rows[1][2], std::to_string(begin + 3));  // the byte-order mark
  EXPECT_EQ(rows[1][11], "figure: €3.4 million -> €4 million");
  EXPECT_EQ(rows[1][13], "The night ferry may cost €3.4 million");
}

TEST(Csv, MatricesComeWithKeysSquareOrForSourcesAlone) {
  const Report report = sample_report();
  const auto all = written([&](std::ostream& out) { write_matrix_csv(out, report, 0, MatrixColumns::kAll); });
  EXPECT_EQ(all, ",articles/café.txt,wire/w.html\narticles/café.txt,1,0.25\nwire/w.html,0.125,1\n");
  const auto sources = written([&](std::ostream& out) { write_matrix_csv(out, report, 0, MatrixColumns::kSources); });
  EXPECT_EQ(sources, ",wire/w.html\narticles/café.txt,0.25\nwire/w.html,1\n");
}

TEST(Csv, SparseMatricesAreTriples) {
  Report report = sample_report();
  report.matrices.is_sparse = true;
  const auto all = written([&](std::ostream& out) { write_matrix_csv(out, report, 2, MatrixColumns::kAll); });
  EXPECT_EQ(all, "row,column,cosine\narticles/café.txt,wire/w.html,0.25\nwire/w.html,articles/café.txt,0.125\n");
}

std::vector<float> floats_of(const std::string& npy, std::string& header) {
  EXPECT_EQ(npy.substr(0, 8), std::string("\x93NUMPY\x01\0", 8));
  const auto size = static_cast<std::size_t>(static_cast<unsigned char>(npy[8])) +
                    256 * static_cast<std::size_t>(static_cast<unsigned char>(npy[9]));
  header = npy.substr(10, size);
  EXPECT_EQ((10 + size) % 64, 0U);
  std::vector<float> values((npy.size() - 10 - size) / 4);
  std::memcpy(values.data(), npy.data() + 10 + size, values.size() * 4);  // the tests run on little-endian machines
  return values;
}

TEST(Npy, HoldsTheSquareInRowOrder) {
  const Report report = sample_report();
  std::string header;
  const auto values = floats_of(written([&](std::ostream& out) { write_npy(out, report, 0); }), header);
  EXPECT_EQ(header.substr(0, header.find('}') + 1), "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }");
  EXPECT_EQ(header.back(), '\n');
  EXPECT_EQ(values, (std::vector<float>{1, 0.25, 0.125, 1}));
}

TEST(Npy, HoldsTriplesWhereTheMatrixIsSparse) {
  Report report = sample_report();
  report.matrices.is_sparse = true;
  report.matrices.by_name[0].cells.push_back({1, 1, 0.5F});
  std::string header;
  const auto values = floats_of(written([&](std::ostream& out) { write_npy(out, report, 0); }), header);
  EXPECT_NE(header.find("(3, 3)"), std::string::npos);
  EXPECT_EQ(values, (std::vector<float>{0, 1, 0.25, 1, 0, 0.125, 1, 1, 0.5}));
}

TEST(Npy, KeysAreOneALineWhateverTheyHold) {
  Corpus corpus;
  corpus.documents.resize(2);
  corpus.documents[0].key = "a\nb\\c";
  corpus.documents[1].key = "d";
  EXPECT_EQ(written([&](std::ostream& out) { write_keys(out, corpus); }), "a\\nb\\\\c\nd\n");
}

}  // namespace
}  // namespace crib
