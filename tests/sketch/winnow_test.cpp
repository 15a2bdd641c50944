#include "core/sketch/winnow.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/sketch/shingle.hpp"
#include "tests/oracle.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

std::vector<std::uint32_t> winnow_slowly(const std::vector<std::uint64_t>& shingles, std::size_t window) {
  std::set<std::uint32_t> chosen;
  window = std::min(window, shingles.size());
  for (std::size_t begin = 0; begin + window <= shingles.size() && !shingles.empty(); ++begin) {
    std::size_t smallest = begin;
    for (std::size_t i = begin; i < begin + window; ++i)
      if (shingles[i] <= shingles[smallest]) smallest = i;
    chosen.insert(static_cast<std::uint32_t>(smallest));
  }
  return {chosen.begin(), chosen.end()};
}

TEST(Winnow, TakesTheRightmostSmallestOfEveryWindow) {
  std::mt19937_64 random(1);
  for (int trial = 0; trial < 3000; ++trial) {
    std::vector<std::uint64_t> shingles(random() % 40);
    for (auto& shingle : shingles) shingle = random() % (trial % 2 == 0 ? 5 : 1000000);
    const auto window = static_cast<std::uint32_t>(1 + random() % 10);
    EXPECT_EQ(winnow(shingles, {window}), winnow_slowly(shingles, window));
  }
}

TEST(Winnow, LeavesNoGapOfAWindowOrMore) {
  std::mt19937_64 random(2);
  std::vector<std::uint64_t> shingles(5000);
  for (auto& shingle : shingles) shingle = random();
  const auto chosen = winnow(shingles);
  ASSERT_FALSE(chosen.empty());
  EXPECT_LT(chosen.front(), 8U);
  for (std::size_t i = 1; i < chosen.size(); ++i) EXPECT_LE(chosen[i] - chosen[i - 1], 8U);
  EXPECT_NEAR(static_cast<double>(chosen.size()) / 5000, 2.0 / 9, 0.02);  // the density of the paper
}

// The guarantee: every shared run of window + k - 1 = 12 tokens is found.
TEST(Winnow, EverySharedRunOfTwelveTokensIsDetected) {
  std::mt19937 random(3);
  int guaranteed = 0, undetected = 0;
  for (int trial = 0; trial < 2000; ++trial) {
    const std::string run = test::random_text(random, 6 + random() % 10, 400);
    const auto around = [&] { return test::random_text(random, random() % 25, 400); };
    const TokenizedCorpus corpus =
        test::tokens_of({around() + " " + run + " " + around(), around() + " " + run + " " + around()});
    std::vector<std::uint64_t> common, prints[2];
    oracle::Words words[2];
    for (std::size_t d = 0; d < 2; ++d) {
      prints[d] = fingerprints(shingle(corpus.documents[d], corpus.vocabulary).hashes);
      for (const Token& token : corpus.documents[d].tokens) words[d].push_back(token.term);
    }
    std::set_intersection(prints[0].begin(), prints[0].end(), prints[1].begin(), prints[1].end(),
                          std::back_inserter(common));
    if (oracle::longest_common_run(words[0], words[1]) >= 12) {
      ++guaranteed;
      EXPECT_FALSE(common.empty()) << run;
    } else {
      undetected += common.empty();
    }
  }
  EXPECT_GT(guaranteed, 500);
  EXPECT_GT(undetected, 50);  // else the test could not fail
}

TEST(Winnow, AShortDocumentKeepsOneFingerprint) {
  EXPECT_TRUE(winnow(std::vector<std::uint64_t>{}).empty());
  EXPECT_EQ(winnow(std::vector<std::uint64_t>{9}), (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(winnow(std::vector<std::uint64_t>{9, 4, 7}), (std::vector<std::uint32_t>{1}));
}

TEST(Winnow, FingerprintsAreASet) {
  const std::vector<std::uint64_t> repeated(100, 3);
  EXPECT_EQ(fingerprints(repeated), (std::vector<std::uint64_t>{3}));
}

}  // namespace
}  // namespace crib
