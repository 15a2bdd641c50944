#include "core/verdict/matrices.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/verdict/overlap.hpp"
#include "core/verdict/shared_spans.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

constexpr std::size_t kJaccard = 0, kContainment = 1, kCosine = 2, kCoverage = 3, kVerbatim = 4, kResidual = 5;

double cell(const Matrices& matrices, std::size_t matrix, std::uint32_t row, std::uint32_t column) {
  for (const MatrixCell& c : matrices.by_name[matrix].cells)
    if (c.row == row && c.column == column) return c.value;
  return 0;
}

// Documents 0 and 1 are articles of ten words, 2 is a source.
struct World {
  Corpus corpus = test::corpus_of({"a b c d e f g h i j", "a b c d e f g h i j", "a b c d e k l m n o"});
  TokenizedCorpus tokens;
  World() {
    corpus.documents[2].role = Role::kSource;
    tokens = tokenize(corpus);
  }
  JudgedPair pair(std::uint32_t left, std::uint32_t right, const std::vector<Span>& places) const {
    JudgedPair pair;
    pair.left = DocId{left}, pair.right = DocId{right};
    std::vector<Passage> passages;
    for (const Span place : places) {
      Passage passage;
      passage.left_tokens = passage.right_tokens = place;
      passages.push_back(passage);
      pair.passages.push_back({passage, {}, {}, {}, {}});
    }
    measure_passages(tokens.documents.extent(left), tokens.documents.extent(right), passages, pair.overlap);
    return pair;
  }
  Matrices fill(const std::vector<JudgedPair>& pairs, const std::vector<PairShares>& shares = {}, const MatrixOptions& options = {}) const {
    return fill_matrices(corpus, tokens, shares, pairs, options);
  }
};

TEST(Matrices, HoldWhatThePairsSayForBothRows) {
  const World world;
  const Matrices m = world.fill({world.pair(0, 1, {{0, 6}})}, {{DocId{0}, DocId{1}, .25, {.5, .75}, .125}});
  EXPECT_EQ(m.size, 3U);
  EXPECT_FALSE(m.is_sparse);
  EXPECT_FLOAT_EQ(static_cast<float>(cell(m, kJaccard, 0, 1)), .25F);
  EXPECT_FLOAT_EQ(static_cast<float>(cell(m, kJaccard, 1, 0)), .25F);
  EXPECT_FLOAT_EQ(static_cast<float>(cell(m, kContainment, 0, 1)), .5F);
  EXPECT_FLOAT_EQ(static_cast<float>(cell(m, kContainment, 1, 0)), .75F);
  EXPECT_FLOAT_EQ(static_cast<float>(cell(m, kCosine, 1, 0)), .125F);
  for (const std::size_t matrix : {kCoverage, kVerbatim, kResidual}) EXPECT_FLOAT_EQ(static_cast<float>(cell(m, matrix, 0, 1)), .6F);
  EXPECT_TRUE(world.fill({}, {}, {2}).is_sparse);
}

TEST(Matrices, LeaveAsResidualWhatNoSourceExplainsOnWhicheverSideItStands) {
  const World world;
  const JudgedPair peers = world.pair(0, 1, {{2, 8}});
  const auto residuals = [&](const std::vector<JudgedPair>& pairs) {
    const Matrices m = world.fill(pairs);
    return std::pair(cell(m, kResidual, 0, 1), cell(m, kResidual, 1, 0));
  };
  EXPECT_FLOAT_EQ(static_cast<float>(residuals({peers}).first), .6F);
  for (const bool source_first : {false, true}) {
    const auto with_source = [&](std::uint32_t article) {
      return source_first ? world.pair(2, article, {{0, 5}}) : world.pair(article, 2, {{0, 5}});
    };
    const auto [of_0, of_1] = residuals({peers, with_source(0)});
    EXPECT_FLOAT_EQ(static_cast<float>(of_0), .3F) << source_first;
    EXPECT_FLOAT_EQ(static_cast<float>(of_1), .6F) << source_first;
    EXPECT_FLOAT_EQ(static_cast<float>(residuals({with_source(0), with_source(1), peers}).second), .3F) << source_first;
    EXPECT_EQ(cell(world.fill({with_source(0)}), kResidual, 0, 2), 0) << "a source explains itself";
  }
}

TEST(Matrices, HaveOneCellForAPairThatCameTwiceAndNoneOnTheDiagonal) {
  const World world;
  const JudgedPair less = world.pair(0, 1, {{0, 5}}), more = world.pair(1, 0, {{0, 7}}), self = world.pair(0, 0, {{0, 10}});
  const Matrices m = world.fill({less, more, less, self}, {{DocId{0}, DocId{0}, 1, {1, 1}, 1}});
  for (const Matrix& matrix : m.by_name) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const MatrixCell& c : matrix.cells) {
      EXPECT_TRUE(seen.insert({c.row, c.column}).second);
      EXPECT_NE(c.row, c.column);
    }
    EXPECT_TRUE(std::is_sorted(matrix.cells.begin(), matrix.cells.end(), [](const MatrixCell& a, const MatrixCell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    }));
  }
  EXPECT_FLOAT_EQ(static_cast<float>(cell(m, kCoverage, 0, 1)), .7F);
  EXPECT_FLOAT_EQ(static_cast<float>(cell(m, kCoverage, 1, 0)), .7F);
}

TEST(CountCovered, CountsEachWordOnceAndNoAside) {
  std::mt19937 random(21);
  for (int round = 0; round < 300; ++round) {
    TokenizedDocument document;
    const auto size = static_cast<std::uint32_t>(1 + random() % 12);
    document.tokens.resize(size);
    const auto span = [&] {
      const auto a = static_cast<std::uint32_t>(random() % (size + 1)), b = static_cast<std::uint32_t>(random() % (size + 1));
      return Span{std::min(a, b), std::max(a, b)};
    };
    document.aside_tokens = {span()};
    std::vector<Span> spans;
    for (unsigned s = 0; s < random() % 4; ++s) spans.push_back(span());
    std::uint32_t covered = 0, words = 0;
    for (std::uint32_t t = 0; t < size; ++t) {
      const bool prose = !contains(document.aside_tokens[0], t);
      words += prose;
      covered += prose && std::any_of(spans.begin(), spans.end(), [&](Span s) { return contains(s, t); });
    }
    EXPECT_EQ(count_words(extent_of(document)), words);
    EXPECT_EQ(count_covered(extent_of(document), spans), covered);
    EXPECT_LE(covered, words);
  }
}

TEST(VerbatimTokens, AreTheStretchesOfFiveWordsAndMoreBetweenTheEdits) {
  Passage passage;
  passage.left_tokens = {10, 40}, passage.right_tokens = {0, 31};
  passage.edits = {{{14, 15}, {4, 4}}, {{20, 20}, {9, 11}}, {{36, 37}, {27, 28}}};
  EXPECT_EQ(verbatim_tokens(passage, true), (std::vector<Span>{{15, 20}, {20, 36}}));
  EXPECT_EQ(verbatim_tokens(passage, false), (std::vector<Span>{{4, 9}, {11, 27}}));
  passage.edits.clear();
  EXPECT_EQ(verbatim_tokens(passage, true), (std::vector<Span>{{10, 40}}));
}

}  // namespace
}  // namespace crib
