#include "core/match/pair_walk.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>
#include <set>

#include "core/base/error.hpp"

namespace crib {
namespace {

std::vector<DocPair> random_pairs(std::uint32_t documents, std::size_t count, std::mt19937& chance) {
  std::uniform_int_distribution<std::uint32_t> any(0, documents - 1);
  std::vector<DocPair> pairs;
  for (std::size_t i = 0; i < count; ++i) pairs.push_back({DocId{any(chance)}, DocId{any(chance)}});
  return pairs;
}

// What is made of a document: its number, and a count of how many are there.
struct Made {
  std::size_t document{};
  std::shared_ptr<void> presence;
};

TEST(PairWalk, VisitsEveryPairOnceWithWhatWasMadeOfItsTwoDocuments) {
  std::mt19937 chance(1);
  for (const std::size_t count : {0U, 1U, 5U, 1024U, 1025U, 4000U})
    for (const unsigned threads : {1U, 3U}) {
      const auto pairs = random_pairs(300, count, chance);
      std::vector<int> visits(pairs.size()), makings(300);
      walk_pairs<std::size_t>(
          pairs, 300, threads, [&](std::size_t d) { return ++makings[d], d; },
          [&](std::size_t p, std::size_t left, std::size_t right) {
            ++visits[p];
            EXPECT_EQ(left, index(pairs[p].left));
            EXPECT_EQ(right, index(pairs[p].right));
          });
      EXPECT_EQ(visits, std::vector<int>(pairs.size(), 1));
      std::vector<int> wanted(300);
      for (const DocPair& pair : pairs) wanted[index(pair.left)] = wanted[index(pair.right)] = 1;
      EXPECT_EQ(makings, wanted) << "each document of a pair once, no other";
    }
}

TEST(PairWalk, HoldsFewAtATimeWherePairsAreLocalInWhateverOrderTheyCome) {
  constexpr std::uint32_t kDocuments = 50'000;
  std::vector<std::uint32_t> names(kDocuments);
  std::iota(names.begin(), names.end(), 0);
  std::mt19937 chance(2);
  std::shuffle(names.begin(), names.end(), chance);
  std::vector<DocPair> pairs;
  for (std::uint32_t d = 0; d + 1 < kDocuments; ++d) pairs.push_back({DocId{names[d]}, DocId{names[d + 1]}});
  std::shuffle(pairs.begin(), pairs.end(), chance);
  std::atomic<int> there{0}, most{0};
  walk_pairs<Made>(
      pairs, kDocuments, 2,
      [&](std::size_t d) {
        ++there;
        return Made{d, std::shared_ptr<void>(nullptr, [&](void*) { --there; })};
      },
      [&](std::size_t, const Made&, const Made&) { most = std::max(most.load(), there.load()); });
  EXPECT_EQ(there, 0);
  EXPECT_LT(most, 3000);
}

TEST(PairWalk, ThrowsWhatMakingOrUsingThrowsAndWaitsForNothingThatNeverComes) {
  std::mt19937 chance(4);
  const auto pairs = random_pairs(100, 600, chance);
  for (const unsigned threads : {1U, 2U, 5U})
    for (const bool in_making : {true, false}) {
      const auto walk = [&] {
        walk_pairs<std::size_t>(
            pairs, 100, threads, [&](std::size_t d) { return d == 50 && in_making ? throw Error("no document 50") : d; },
            [&](std::size_t p, std::size_t, std::size_t) {
              if (p == 300 && !in_making) throw Error("no pair 300");
            });
      };
      EXPECT_THROW(walk(), Error) << threads;
    }
}

TEST(PairWalk, OrdersPairsTheSameWayWhateverTheirSides) {
  std::mt19937 chance(3);
  auto pairs = random_pairs(100, 200, chance);
  const auto order = order_pairs(pairs, 100);
  EXPECT_EQ(std::set<std::uint32_t>(order.begin(), order.end()).size(), pairs.size());
  for (DocPair& pair : pairs) std::swap(pair.left, pair.right);
  EXPECT_EQ(order_pairs(pairs, 100), order);
}

}  // namespace
}  // namespace crib
