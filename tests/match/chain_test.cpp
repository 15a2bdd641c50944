#include "core/match/chain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/match/link_model.hpp"
#include "core/match/overlaps.hpp"
#include "tests/match/pair.hpp"

namespace crib {
namespace {

Links links_at(std::set<std::pair<std::uint32_t, std::uint32_t>> places, std::uint32_t units) {
  Links links;
  for (std::uint32_t l = 0, at = 0; l <= units; ++l) {
    links.begin.push_back(at);
    for (const auto& [left, right] : places)
      if (left == l) links.all.push_back({.left = left, .right = right}), ++at;
  }
  return links;
}

using Groups = std::set<std::vector<std::uint32_t>>;

// The obvious way: split where a side has a gap, either side in turn, until nothing splits.
void split(const Links& links, std::vector<std::uint32_t> items, std::uint32_t gap, Groups& groups) {
  for (const bool by_left : {true, false}) {
    const auto place = [&](std::uint32_t k) { return by_left ? links.all[k].left : links.all[k].right; };
    std::stable_sort(items.begin(), items.end(), [&](auto a, auto b) { return place(a) < place(b); });
    for (std::size_t i = 1; i < items.size(); ++i)
      if (place(items[i]) > place(items[i - 1]) + gap + 1) {
        const auto middle = items.begin() + static_cast<std::ptrdiff_t>(i);
        split(links, {items.begin(), middle}, gap, groups);
        split(links, {middle, items.end()}, gap, groups);
        return;
      }
  }
  std::sort(items.begin(), items.end());
  groups.insert(items);
}

TEST(JoinNeighbours, SplitsAtEveryGapOnEitherSide) {
  std::mt19937 random(61);
  for (int round = 0; round < 500; ++round) {
    const auto units = static_cast<std::uint32_t>(3 + random() % 10);
    std::set<std::pair<std::uint32_t, std::uint32_t>> places;
    for (unsigned i = 0; i < 1 + random() % 15; ++i) places.insert({random() % units, random() % units});
    const Links links = links_at(places, units);
    std::vector<std::uint32_t> all(links.all.size());
    for (std::uint32_t k = 0; k < all.size(); ++k) all[k] = k;
    for (const std::uint32_t gap : {0U, 1U, 3U}) {
      Groups expected, found;
      split(links, all, gap, expected);
      for (const Region& region : join_neighbours(links, all, gap)) {
        found.insert(region.links);
        for (const auto k : region.links) {
          EXPECT_TRUE(contains(region.left, links.all[k].left));
          EXPECT_TRUE(contains(region.right, links.all[k].right));
        }
      }
      ASSERT_EQ(found, expected);
    }
  }
  EXPECT_TRUE(join_neighbours({}, {}, 0).empty());
}

// Every pair of some related texts, made ready up to the links.
template <typename Function>
void for_each_pair(const Function& function) {
  std::mt19937 random(62);
  std::vector<std::string> texts(8);
  for (std::string& text : texts)
    for (int s = 0; s < 12; ++s) {
      const std::string& other = texts[random() % texts.size()];
      const auto begin = random() % 3 == 0 ? other.find("On ") : std::string::npos;
      text += begin == std::string::npos ? "On " + test::random_text(random, 12, 300) + ". " : other.substr(begin, other.find(". ") + 2 - begin);
    }
  const test::Profiled world(texts);
  for (std::size_t l = 0; l < texts.size(); ++l)
    for (std::size_t r = 0; r < texts.size(); ++r) {
      const LinkedPair pair = link_pair(world.profiles[l], world.profiles[r]);
      function(pair.view(), l == r);
    }
}

// The obvious way: go over all links until none joins.
std::vector<std::uint32_t> seeds_by_passes(const Links& links, const std::vector<float>& log_odds, const SeedOptions& options) {
  std::set<std::uint32_t> seeds;
  const auto near = [&](std::uint32_t a, std::uint32_t b) { return std::max(a, b) - std::min(a, b) <= options.reach; };
  for (std::size_t before = links.all.size() + 1; before != seeds.size();) {
    before = seeds.size();
    for (std::uint32_t k = 0; k < links.all.size(); ++k) {
      const bool is_beside = std::any_of(seeds.begin(), seeds.end(), [&](std::uint32_t s) {
        return near(links.all[s].left, links.all[k].left) && near(links.all[s].right, links.all[k].right);
      });
      if (log_odds[k] >= options.min_log_odds || (is_beside && log_odds[k] >= options.loose_log_odds)) seeds.insert(k);
    }
  }
  return {seeds.begin(), seeds.end()};
}

TEST(PickSeeds, TakesLikelyLinksAndLooseOnesAsFarAsTheyFollowOneAnother) {
  std::mt19937 random(63);
  std::uniform_real_distribution<float> odds(-5, 2);
  std::size_t loose = 0;
  for (int round = 0; round < 300; ++round) {
    const auto units = static_cast<std::uint32_t>(4 + random() % 12);
    std::set<std::pair<std::uint32_t, std::uint32_t>> places;
    for (unsigned i = 0; i < 2 + random() % 30; ++i) places.insert({random() % units, random() % units});
    const Links links = links_at(places, units);
    std::vector<float> log_odds(links.all.size());
    for (float& value : log_odds) value = odds(random);
    const SeedOptions options{1, -2, static_cast<std::uint32_t>(random() % 4)};
    const auto seeds = pick_seeds(links, log_odds, options);
    ASSERT_EQ(seeds, seeds_by_passes(links, log_odds, options));
    loose += static_cast<std::size_t>(std::count_if(seeds.begin(), seeds.end(), [&](auto k) { return log_odds[k] < 1; }));
  }
  EXPECT_GT(loose, 100U);
}

TEST(Chain, GivesRegionsThatHoldTheirLinksAndFitThem) {
  std::size_t found = 0;
  for_each_pair([&](const PairView& pair, bool is_same) {
    const auto seeds = pick_seeds(pair.links, weigh_links(pair, news_model()));
    const auto regions = chain(pair, seeds);
    for (const Region& region : regions) {
      ++found;
      ASSERT_FALSE(region.links.empty());
      Region fitted = region;
      fit_to_links(fitted, pair.links);
      EXPECT_EQ(fitted.left, region.left);
      EXPECT_EQ(fitted.right, region.right);
      for (const auto k : region.links) EXPECT_TRUE(std::binary_search(seeds.begin(), seeds.end(), k));
      EXPECT_GE(fragment_cosine(pair, region.left, region.right), 0);
      EXPECT_LE(fragment_cosine(pair, region.left, region.right), 1.0001);
    }
    if (is_same) {
      EXPECT_NEAR(fragment_cosine(pair, {0, 12}, {0, 12}), 1, 1e-4);
    }
  });
  EXPECT_GT(found, 20U);
}

TEST(KeepBetter, LeavesRegionsThatAreDisjointOnTheLeftAndDropsNoneThatStoodAlone) {
  std::size_t dropped = 0;
  for_each_pair([&](const PairView& pair, bool) {
    const auto regions = chain(pair, pick_seeds(pair.links, weigh_links(pair, news_model())));
    const auto kept = keep_better(regions, [&](const Region& region) { return best_left_cosines(pair, region); });
    dropped += regions.size() - kept.size();
    for (std::size_t i = 1; i < kept.size(); ++i) EXPECT_LE(kept[i - 1].left.end, kept[i].left.begin);
    for (const Region& region : regions) {
      const bool is_alone = std::count_if(regions.begin(), regions.end(), [&](const Region& o) { return overlaps(o.left, region.left); }) == 1;
      const bool is_kept = std::any_of(kept.begin(), kept.end(), [&](const Region& o) { return o.left == region.left && o.right == region.right; });
      EXPECT_TRUE(is_kept || !is_alone);
    }
  });
  EXPECT_GT(dropped, 0U);
}

}  // namespace
}  // namespace crib
