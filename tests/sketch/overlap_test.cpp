// Exact overlaps: one pair at a time, and every pair through the inverted index.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <utility>

#include "core/base/parallel.hpp"
#include "core/sketch/jaccard.hpp"
#include "core/sketch/sketch.hpp"
#include "tests/oracle.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

std::vector<ShingleSet> random_sets(unsigned seed, std::size_t count, std::uint64_t members) {
  std::mt19937_64 random(seed);
  std::vector<ShingleSet> sets;
  for (std::size_t i = 0; i < count; ++i) {
    ShingledDocument document;
    for (auto left = random() % 40; left > 0; --left) document.hashes.push_back(random() % members);
    sets.push_back(shingle_set(document));
  }
  return sets;
}

TEST(ShingleSet, HoldsEveryHashOnceInOrderWhereverTheyLie) {
  std::mt19937_64 random(4);
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 300U, 5000U})
    for (const unsigned low_bits : {64U, 20U, 3U, 0U})  // spread evenly, close together, few, one
      for (const std::uint64_t high : {std::uint64_t{0}, ~std::uint64_t{0} << 32}) {
        ShingledDocument document;
        for (std::size_t i = 0; i < size; ++i) document.hashes.push_back(high | (low_bits == 0 ? 0 : random() >> (64 - low_bits)));
        const std::set<std::uint64_t> expected(document.hashes.begin(), document.hashes.end());
        EXPECT_EQ(shingle_set(document), ShingleSet(expected.begin(), expected.end())) << size << " " << low_bits;
      }
}

TEST(Jaccard, EqualsTheDefinitionOnWords) {
  const TokenizedCorpus corpus = test::tokens_of(test::related_texts(1, 60, 30, 50));
  for (const TokenizedDocument& a : corpus.documents)
    for (const TokenizedDocument& b : corpus.documents) {
      const auto left = shingle_set(shingle(a, corpus.vocabulary)), right = shingle_set(shingle(b, corpus.vocabulary));
      const auto left_words = oracle::shingle_words(a, 5), right_words = oracle::shingle_words(b, 5);
      const SetOverlap o = overlap(left, right);
      EXPECT_DOUBLE_EQ(jaccard(o), oracle::jaccard(left_words, right_words));
      EXPECT_DOUBLE_EQ(left_containment(o), oracle::containment(left_words, right_words));
      EXPECT_DOUBLE_EQ(right_containment(o), oracle::containment(right_words, left_words));
    }
}

TEST(Jaccard, EarlyStopDropsExactlyWhatLiesBelowTheBound) {
  const auto sets = random_sets(2, 80, 60);
  int kept = 0, dropped = 0;
  for (const auto& a : sets)
    for (const auto& b : sets) {
      const SetOverlap whole = overlap(a, b);
      for (const double bound : {0.0, 0.05, 0.2, 0.25, 0.5, 0.8, 1.0}) {
        const auto found = overlap_at_least(a, b, bound);
        EXPECT_EQ(found.has_value(), jaccard(whole) >= bound);
        EXPECT_TRUE(!found || *found == whole);
        (found ? kept : dropped) += 1;
      }
    }
  EXPECT_GT(kept, 1000);
  EXPECT_GT(dropped, 1000);
}

TEST(Jaccard, IsSymmetricAndOneWithItself) {
  for (const auto& a : random_sets(3, 40, 60)) {
    EXPECT_EQ(jaccard(overlap(a, a)), a.empty() ? 0 : 1);
    for (const auto& b : random_sets(4, 10, 60)) {
      EXPECT_EQ(jaccard(overlap(a, b)), jaccard(overlap(b, a)));
      EXPECT_EQ(left_containment(overlap(a, b)), right_containment(overlap(b, a)));
    }
  }
}

std::vector<SharedCount> count_slowly(const std::vector<ShingleSet>& sets, const CountOptions& options) {
  std::map<std::uint64_t, std::uint32_t> df;
  for (const auto& set : sets)
    for (const std::uint64_t h : set) ++df[h];
  std::vector<SharedCount> all;
  for (std::uint32_t l = 0; l < sets.size(); ++l)
    for (std::uint32_t r = l + 1; r < sets.size(); ++r) {
      std::uint32_t shared = 0;
      for (const std::uint64_t h : sets[l])
        shared += df[h] <= options.longest_list && std::binary_search(sets[r].begin(), sets[r].end(), h);
      if (shared >= options.least) all.push_back({l, r, shared});
    }
  return all;
}

bool equal(const std::vector<SharedCount>& a, const std::vector<SharedCount>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SharedCount& x, const SharedCount& y) {
    return x.left == y.left && x.right == y.right && x.shared == y.shared;
  });
}

TEST(Postings, CountWhatEveryPairSharesAsTwoLoopsDo) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const auto sets = random_sets(seed, 1 + seed * 5, 30 + 20 * (seed % 7));
    const Postings postings = invert(sets);
    for (const std::uint32_t longest : {1U, 4U, 0xFFFFFFFFU})
      for (const std::uint32_t least : {1U, 2U, 5U})
        for (const unsigned threads : {1U, 3U})
          EXPECT_TRUE(equal(count_shared(postings, {longest, least}, threads), count_slowly(sets, {longest, least})));
  }
}

TEST(Postings, KeepOnlyListsOfTwoDocumentsAndMore) {
  const Postings postings = invert(std::vector<std::vector<std::uint64_t>>{{1, 2, 3}, {2, 4}, {}, {2, 3}});
  EXPECT_EQ(postings.size(), 4U);
  ASSERT_EQ(postings.lists(), 2U);
  EXPECT_EQ(std::vector<std::uint32_t>(postings.list(0).begin(), postings.list(0).end()),
            (std::vector<std::uint32_t>{0, 1, 3}));
  EXPECT_EQ(std::vector<std::uint32_t>(postings.list(1).begin(), postings.list(1).end()),
            (std::vector<std::uint32_t>{0, 3}));
}

TEST(SharedMembers, MayHoldAllThatTwoSetsDoAndHardlyAnother) {
  std::mt19937_64 random(5);
  std::vector<std::vector<std::uint64_t>> sets(64, std::vector<std::uint64_t>(200));
  for (auto& set : sets) std::generate(set.begin(), set.end(), [&] { return random(); });
  for (std::size_t s = 1; s < sets.size(); ++s) sets[s][0] = sets[s - 1][1];
  for (const unsigned threads : {1U, 4U}) {
    SharedMembers members(64 * 200);
    parallel_for(sets.size(), threads, [&](std::size_t s) { members.add_from_any_thread(sets[s]); });
    for (std::size_t s = 1; s < sets.size(); ++s) EXPECT_TRUE(members.may_hold(sets[s][0]));
    std::size_t alone = 0;
    for (const auto& set : sets)
      for (std::size_t i = 2; i < set.size(); ++i) alone += members.may_hold(set[i]);
    EXPECT_LT(alone, 64U * 200U / 2);
  }
  EXPECT_FALSE(SharedMembers(0).may_hold(7));
}

TEST(Postings, OfNothingAreNothing) {
  EXPECT_TRUE(count_shared(invert(std::vector<std::vector<std::uint64_t>>{})).empty());
  EXPECT_TRUE(count_shared(invert(std::vector<std::vector<std::uint64_t>>(3))).empty());
}

TEST(SharedShingles, GiveTheSameFiguresAsPairByPair) {
  const TokenizedCorpus corpus = test::tokens_of(test::related_texts(5, 80, 40, 60));
  const SharedShingles shared = share_shingles(shingle(corpus));
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> found;
  for (const SharedCount& s : shared.pairs) found[{s.left, s.right}] = s.shared;
  for (std::uint32_t l = 0; l < 80; ++l)
    for (std::uint32_t r = l + 1; r < 80; ++r) {
      const SetOverlap o = overlap(shingle_set(corpus.documents[l], corpus.vocabulary), shingle_set(corpus.documents[r], corpus.vocabulary));
      EXPECT_EQ(shared.set_sizes[l], o.left);
      const auto pair = std::pair(l, r);
      EXPECT_EQ(found.count(pair) ? found.at(pair) : 0, o.shared);
    }
  EXPECT_GT(found.size(), 20U);
}

}  // namespace
}  // namespace crib
