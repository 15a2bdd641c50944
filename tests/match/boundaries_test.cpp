#include "core/match/boundaries.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "tests/match/pair.hpp"

namespace crib {
namespace {

// Two texts made ready up to their links, and regions made by hand.
struct Linked {
  test::Profiled world;
  LinkedPair linked;

  Linked(const std::string& left, const std::string& right)
      : world({left, right}), linked(link_pair(world.profiles[0], world.profiles[1])) {}

  PairView view() const { return linked.view(); }
  Region region(std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> units) const {
    Region region;
    for (const auto& [l, r] : units) region.links.push_back(linked.links.find(l, r));
    if (std::count(region.links.begin(), region.links.end(), kNoPartner) > 0) throw std::runtime_error("no such link");
    fit_to_links(region, linked.links);
    return region;
  }
  std::string left(const TokenRegion& region) const { return world.bytes(0, bytes_of(world.tokens.documents[0], region.left)); }
  std::string right(const TokenRegion& region) const { return world.bytes(1, bytes_of(world.tokens.documents[1], region.right)); }
};

const std::string kFrost = "A late frost has destroyed a third of the plum blossom in the Lomme valley";

TEST(FindBoundaries, TakesTheBordersOfAnExactCopyInsideASentence) {
  const Linked pair("They said that " + kFrost + ".", "Growers wept all night. " + kFrost + ", according to Berta Halloran.");
  const TokenRegion found = find_boundaries(pair.view(), pair.region({{0, 1}}));
  EXPECT_TRUE(found.is_exact);
  EXPECT_EQ(pair.left(found), kFrost);
  EXPECT_EQ(pair.right(found), kFrost);
}

TEST(FindBoundaries, TakesTheBordersOfSentencesWhereWordsWereChanged) {
  const std::string retold = "In the Lomme valley a third of all plums was lost to a late frost";
  const Linked pair(kFrost + ".", retold + ".");
  const TokenRegion found = find_boundaries(pair.view(), pair.region({{0, 0}}));
  EXPECT_FALSE(found.is_exact);
  EXPECT_EQ(pair.left(found), kFrost);
  EXPECT_EQ(pair.right(found), retold);
}

TEST(FindBoundaries, LeavesANeighboursCopyToTheNeighbour) {
  const std::string own = "Plums froze in Lomme";
  const Linked pair(own + ". " + kFrost + ".", kFrost + ". " + own + ".");
  const TokenRegion found = find_boundaries(pair.view(), pair.region({{0, 1}}));
  EXPECT_EQ(pair.left(found), own);
  EXPECT_EQ(pair.right(found), own);
}

TEST(FindBoundaries, NeverReturnsARegionWithoutALink) {
  std::mt19937 random(41);
  std::size_t peeled = 0;
  for (int round = 0; round < 60; ++round) {
    std::string left, right;
    for (int s = 0; s < 8; ++s) {
      const std::string sentence = test::random_text(random, 25, 400);
      left += "On " + sentence + ". ";
      right += random() % 2 == 0 ? "On " + sentence + ". " : "On " + test::random_text(random, 20, 60) + ". ";
    }
    const Linked pair(left, right);
    for (std::uint32_t k = 0; k < pair.linked.links.all.size(); ++k)
      for (std::uint32_t other = k; other < pair.linked.links.all.size(); other += 7) {
        Region region{{}, {}, {k, other}};
        if (other == k) region.links.pop_back();
        fit_to_links(region, pair.linked.links);
        const TokenRegion found = find_boundaries(pair.view(), region);
        ASSERT_FALSE(found.region.links.empty());
        ASSERT_FALSE(is_empty(found.left));
        ASSERT_FALSE(is_empty(found.right));
        peeled += found.region.left != region.left;
      }
  }
  EXPECT_GT(peeled, 0U);
}

TEST(FindBoundaries, SaysWhenItDidNotLookBackFarEnough) {
  std::string often = "The council voted: ";
  for (int i = 0; i < 8; ++i) often += "growers say yes " + std::to_string(i) + ", dockers want more " + std::to_string(i) + ", ";
  const Linked pair(often + "and so on.", often + "and no end.");
  EXPECT_TRUE(find_boundaries(pair.view(), pair.region({{0, 0}})).is_look_back_met);
  EXPECT_FALSE(find_boundaries(pair.view(), pair.region({{0, 0}}), {.look_back = 1000}).is_look_back_met);
}

}  // namespace
}  // namespace crib
