#include "core/vector/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/small_corpus.hpp"

namespace crib {
namespace {

TermRows rows_of(const std::vector<std::string>& texts) { return weigh_rows(test::tokens_of(texts)); }
TermMatrix matrix_of(const std::vector<std::string>& texts) { return weigh(test::tokens_of(texts)); }

std::vector<DocId> every(std::size_t step, std::size_t count) {
  std::vector<DocId> documents;
  for (std::size_t d = 0; d < count; d += step) documents.push_back(DocId(d));
  return documents;
}

std::vector<CosinePair> nearest_slowly(const TermMatrix& matrix, const std::vector<DocId>& queries,
                                       const std::vector<DocId>& targets, std::size_t most, double least) {
  std::vector<CosinePair> pairs;
  for (const DocId query : queries) {
    std::vector<CosinePair> mine;
    for (const DocId target : targets)
      if (const double value = cosine(matrix, query, target); target != query && value >= least)
        mine.push_back({query, target, value});
    std::stable_sort(mine.begin(), mine.end(), [](const auto& a, const auto& b) { return a.cosine > b.cosine; });
    pairs.insert(pairs.end(), mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(std::min(most, mine.size())));
  }
  return pairs;
}

bool equal(const std::vector<CosinePair>& a, const std::vector<CosinePair>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const CosinePair& x, const CosinePair& y) {
    return x.left == y.left && x.right == y.right && x.cosine == y.cosine;
  });
}

TEST(Nearest, WithoutABudgetAreThoseOfTwoLoops) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const auto texts = test::related_texts(seed, 120, 30, 150);
    const TermRows rows = rows_of(texts);
    const TermMatrix matrix = matrix_of(texts);
    const auto queries = every(3, 120), targets = every(2, 120);
    for (const std::uint32_t most : {1U, 5U, 200U})
      for (const double least : {0.05, 0.3}) {
        const auto found = find_nearest(rows, queries, targets, {most, least, 1'000'000});
        EXPECT_TRUE(equal(found.pairs, nearest_slowly(matrix, queries, targets, most, least)));
        EXPECT_EQ(found.queries_cut_short.count, 0U);
      }
  }
}

TEST(Nearest, ASmallBudgetStillFindsWhatSharesRareWords) {
  std::mt19937 random(2);
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) texts.push_back(test::random_text(random, 80, 400));
  for (const std::size_t d : {20U, 250U}) texts[d] += " rare names of one story only";
  const auto found = find_nearest(rows_of(texts), every(10, 300), every(1, 300), {1, 0.05, 40});
  EXPECT_EQ(found.queries_cut_short.count, 30U);
  EXPECT_TRUE(std::any_of(found.pairs.begin(), found.pairs.end(),
                          [](const CosinePair& p) { return p.left == DocId(20) && p.right == DocId(250); }));
}

TEST(Nearest, AreNeverMoreAlikeThanTheyAreAndNeverThemselves) {
  const TermRows rows = rows_of(test::related_texts(3, 200, 30, 100));
  for (const CosinePair& pair : find_nearest(rows, every(1, 200), every(1, 200), {4, 0.2, 50}).pairs) {
    EXPECT_NE(pair.left, pair.right);
    EXPECT_GE(pair.cosine, 0.2);
    EXPECT_EQ(pair.cosine, cosine(rows, pair.left, pair.right));
  }
}

TEST(Nearest, DoNotDependOnThreads) {
  const TermRows rows = rows_of(test::related_texts(4, 400, 30, 200));
  const auto all = every(1, 400);
  const NearestOptions options{3, 0.1, 200};
  EXPECT_TRUE(
      equal(find_nearest(rows, all, all, options, 1).pairs, find_nearest(rows, all, all, options, 4).pairs));
}

TEST(Nearest, OfNothingOrAmongNothingAreNone) {
  const TermRows rows = rows_of({"oil", "gold oil", ""});
  EXPECT_TRUE(find_nearest(rows, {}, every(1, 3)).pairs.empty());
  EXPECT_TRUE(find_nearest(rows, every(1, 3), {}).pairs.empty());
  EXPECT_EQ(find_nearest(rows, every(1, 3), every(1, 3)).pairs.size(), 2U);
}

}  // namespace
}  // namespace crib
