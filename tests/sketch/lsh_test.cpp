#include "core/sketch/lsh.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "core/base/error.hpp"

namespace crib {
namespace {

std::vector<DocId> all_of(const Signatures& signatures) {
  std::vector<DocId> documents;
  for (std::size_t d = 0; d < signatures.size(); ++d) documents.push_back(DocId(d));
  return documents;
}

// Groups of documents with much in common.
std::vector<ShingledDocument> grouped(unsigned seed, std::size_t count) {
  std::mt19937_64 random(seed);
  std::vector<ShingledDocument> documents(count);
  for (std::size_t d = 0; d < count; ++d) {
    if (d > 0 && random() % 3 != 0) documents[d].hashes = documents[random() % d].hashes;
    for (int i = 0; i < 40; ++i) {
      if (documents[d].hashes.size() < 40) documents[d].hashes.push_back(random());
      if (random() % 12 == 0) documents[d].hashes[random() % documents[d].hashes.size()] = random();
    }
  }
  return documents;
}

std::vector<DocPair> pairs_with_an_equal_band(const Signatures& s, const LshOptions& options) {
  std::vector<DocPair> pairs;
  for (std::uint32_t l = 0; l < s.size(); ++l)
    for (std::uint32_t r = l + 1; r < s.size(); ++r) {
      bool any = false;
      for (std::uint32_t b = 0; b < options.bands; ++b) {
        const auto left = s.row(DocId(l)).subspan(b * options.rows, options.rows);
        const auto right = s.row(DocId(r)).subspan(b * options.rows, options.rows);
        any = any || std::equal(left.begin(), left.end(), right.begin());
      }
      if (any) pairs.push_back({DocId(l), DocId(r)});
    }
  return pairs;
}

TEST(Lsh, FindsExactlyThePairsWithAnEqualBand) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Signatures signatures = sign(grouped(seed, 120));
    LshOptions options;
    options.full_bucket = 1000;
    for (const std::uint32_t rows : {1U, 2U, 4U, 8U}) {
      options.rows = rows;
      const auto expected = pairs_with_an_equal_band(signatures, options);
      EXPECT_FALSE(expected.empty());
      EXPECT_EQ(find_near_pairs(signatures, all_of(signatures), options).pairs, expected) << rows << " rows";
    }
  }
}

TEST(Lsh, FindsTheShareOfPairsThatTheoryGives) {
  std::mt19937_64 random(7);
  for (const double jaccard : {0.4, 0.6, 0.8, 0.9}) {
    constexpr std::size_t kPairs = 1500;
    std::vector<ShingledDocument> documents(2 * kPairs);
    for (std::size_t p = 0; p < kPairs; ++p)
      for (std::size_t i = 0; i < 100; ++i) {
        const std::uint64_t h = random();
        const bool common = static_cast<double>(i) < jaccard * 100;
        if (common || i % 2 == 0) documents[2 * p].hashes.push_back(h);
        if (common || i % 2 == 1) documents[2 * p + 1].hashes.push_back(h);
      }
    const Signatures signatures = sign(documents);
    const double found = static_cast<double>(find_near_pairs(signatures, all_of(signatures)).pairs.size()) / kPairs;
    const double theory = 1 - std::pow(1 - std::pow(jaccard, 8), 16);
    EXPECT_NEAR(found, theory, 4 * std::sqrt(theory * (1 - theory) / kPairs) + 0.001) << jaccard;
  }
}

TEST(Lsh, ManyEqualDocumentsGiveStarsAndSaySo) {
  std::mt19937_64 random(8);
  std::vector<ShingledDocument> documents(2000);
  for (std::size_t i = 0; i < 40; ++i) documents[0].hashes.push_back(random());
  for (auto& document : documents) document.hashes = documents[0].hashes;
  const Signatures signatures = sign(documents);
  const LshPairs found = find_near_pairs(signatures, all_of(signatures));
  ASSERT_EQ(found.pairs.size(), 1999U);
  for (const DocPair& pair : found.pairs) EXPECT_EQ(pair.left, DocId(0));
  EXPECT_EQ(found.large_buckets.count, 16U);
  EXPECT_EQ(found.large_buckets.limit, 32U);
}

// Two groups may meet in a bucket by one short phrase; each keeps its own centre.
TEST(Lsh, GroupsThatShareALargeBucketKeepTheirOwnCentres) {
  std::mt19937_64 random(9);
  std::vector<ShingledDocument> documents(80);
  std::vector<std::uint64_t> groups[2];
  for (auto& group : groups)
    for (int i = 0; i < 30; ++i) group.push_back(random());
  for (std::size_t d = 0; d < documents.size(); ++d) documents[d].hashes = groups[d % 2];
  Signatures signatures = sign(documents);
  for (std::size_t d = 0; d < documents.size(); ++d)
    std::fill_n(signatures.minima.begin() + static_cast<std::ptrdiff_t>(d * 128), 120, 5U);
  for (std::size_t d = 0; d < documents.size(); ++d)
    std::fill_n(signatures.minima.begin() + static_cast<std::ptrdiff_t>(d * 128 + 8), 112, d % 2 ? 6U : 7U);
  const auto pairs = find_near_pairs(signatures, all_of(signatures)).pairs;
  ASSERT_EQ(pairs.size(), 78U);
  for (const DocPair& pair : pairs) EXPECT_EQ(index(pair.left), index(pair.right) % 2);
}

TEST(Lsh, DocumentsWithoutShinglesPairWithNone) {
  const Signatures signatures = sign(std::vector<ShingledDocument>(10));
  EXPECT_TRUE(find_near_pairs(signatures, all_of(signatures)).pairs.empty());
}

TEST(Lsh, PairsOnlyTheDocumentsAskedFor) {
  const Signatures signatures = sign(std::vector<ShingledDocument>(5, ShingledDocument{{1, 2, 3}}));
  const std::vector<DocId> some = {DocId(1), DocId(4)};
  const std::vector<DocPair> expected = {{DocId(1), DocId(4)}};
  EXPECT_EQ(find_near_pairs(signatures, some).pairs, expected);
}

TEST(Lsh, DoesNotDependOnThreads) {
  const Signatures signatures = sign(grouped(11, 400));
  const auto documents = all_of(signatures);
  EXPECT_EQ(find_near_pairs(signatures, documents, {}, 1).pairs, find_near_pairs(signatures, documents, {}, 4).pairs);
}

TEST(Lsh, RefusesMoreRowsThanThereAreSlots) {
  LshOptions options;
  options.rows = 9;
  EXPECT_THROW(find_near_pairs(sign(std::vector<ShingledDocument>(2)), {}, options), Error);
}

}  // namespace
}  // namespace crib
