#include "core/match/runs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "tests/match/pair.hpp"

namespace crib {
namespace {

using Place = std::array<std::uint32_t, 3>;  // left, right, tokens

std::vector<Place> every_maximal_run(const Profile& left, const Profile& right, std::uint32_t least) {
  const auto equal = [&](std::size_t l, std::size_t r) {
    return l < left.stems.size() && r < right.stems.size() && left.stems[l] == right.stems[r] && left.stems[l] != kNoFeature;
  };
  std::vector<Place> runs;
  for (std::uint32_t l = 0; l < left.stems.size(); ++l)
    for (std::uint32_t r = 0; r < right.stems.size(); ++r) {
      if (l > 0 && r > 0 && equal(l - 1, r - 1)) continue;
      std::uint32_t tokens = 0;
      while (equal(l + tokens, r + tokens)) ++tokens;
      if (tokens >= least) runs.push_back({l, r, tokens});
    }
  return runs;
}

std::vector<Place> places(const Runs& runs) {
  std::vector<Place> found;
  for (const Run& run : runs.all) found.push_back({run.left, run.right, run.tokens});
  return found;
}

TEST(FindRuns, FindsEveryMaximalRunOfEveryTwoSmallTexts) {
  const auto texts = test::every_text(6, 2);
  const test::Profiled world(texts);
  std::size_t with = 0;
  for (std::size_t l = 0; l < texts.size(); ++l)
    for (std::size_t r = 0; r < texts.size(); ++r) {
      const Runs runs = find_runs(world.profiles[l], world.profiles[r]);
      ASSERT_EQ(places(runs), every_maximal_run(world.profiles[l], world.profiles[r], 3)) << texts[l] << " / " << texts[r];
      ASSERT_EQ(runs.grams_capped, 0U);
      with += !runs.all.empty();
      std::uint32_t longest = 0;
      for (const auto& run : runs.all) longest = std::max(longest, run.tokens);
      ASSERT_EQ(runs.longest, longest);
    }
  EXPECT_GT(with, 1000U);
}

TEST(FindRuns, FindsEveryMaximalRunOfLongerTextsAtAnyLeastLength) {
  std::mt19937 random(31);
  std::vector<std::string> texts;
  for (int i = 0; i < 20; ++i) texts.push_back(test::random_text(random, 60, 6));
  const test::Profiled world(texts);
  for (const std::uint32_t least : {3U, 5U, 8U})
    for (std::size_t l = 0; l < texts.size(); ++l)
      for (std::size_t r = 0; r < texts.size(); ++r) {
        RunOptions options;
        options.min_tokens = least;
        options.max_occurrences = 60;
        ASSERT_EQ(places(find_runs(world.profiles[l], world.profiles[r], options)),
                  every_maximal_run(world.profiles[l], world.profiles[r], least));
      }
}

// Places of each gram, in order.
std::map<std::array<FeatureId, 3>, std::vector<std::uint32_t>> gram_places(const Profile& p) {
  std::map<std::array<FeatureId, 3>, std::vector<std::uint32_t>> places;
  for (std::uint32_t t = 0; t + 3 <= p.stems.size(); ++t) {
    const std::array gram{p.stems[t], p.stems[t + 1], p.stems[t + 2]};
    if (std::count(gram.begin(), gram.end(), kNoFeature) == 0) places[gram].push_back(t);
  }
  return places;
}

TEST(FindRuns, FindsTheRunsThroughTheFirstPlacesOfEachGramWhereItStandsTooOften) {
  std::mt19937 random(32);
  std::vector<std::string> texts;
  for (int i = 0; i < 30; ++i) texts.push_back(test::random_text(random, 10 + random() % 60, 3));
  const test::Profiled world(texts);
  std::size_t left_out = 0;
  for (const std::uint32_t most : {1U, 2U, 3U})
    for (const Profile& left : world.profiles)
      for (const Profile& right : world.profiles) {
        const auto l_places = gram_places(left), r_places = gram_places(right);
        std::set<std::array<std::uint32_t, 2>> looked_up;
        std::uint64_t capped = 0;
        for (const auto& [gram, l] : l_places) {
          const auto found = r_places.find(gram);
          if (found == r_places.end()) continue;
          const auto& r = found->second;
          capped += l.size() > most || r.size() > most;
          for (std::size_t i = 0; i < std::min<std::size_t>(most, l.size()); ++i)
            for (std::size_t j = 0; j < std::min<std::size_t>(most, r.size()); ++j) looked_up.insert({l[i], r[j]});
        }
        auto expected = every_maximal_run(left, right, 3);
        const std::size_t all = expected.size();
        std::erase_if(expected, [&](const Place& run) {
          for (std::uint32_t t = 0; t + 3 <= run[2]; ++t)
            if (looked_up.contains({run[0] + t, run[1] + t})) return false;
          return true;
        });
        left_out += all - expected.size();
        RunOptions options;
        options.max_occurrences = most;
        const Runs runs = find_runs(left, right, options);
        ASSERT_EQ(places(runs), expected);
        ASSERT_EQ(runs.grams_capped, capped);
      }
  EXPECT_GT(left_out, 1000U);
}

TEST(FindRuns, CountsTheGramsThatStandTooOften) {
  std::string often, seldom;
  for (int i = 0; i < 2000; ++i) often += "the ";
  for (int i = 0; i < 10; ++i) seldom += "the ";
  const test::Profiled world({often, seldom, often + "harbour pilots refuse overtime"});
  EXPECT_EQ(find_runs(world.profiles[1], world.profiles[1]).grams_capped, 0U) << "eight grams";
  const Runs runs = find_runs(world.profiles[0], world.profiles[2]);
  EXPECT_EQ(runs.grams_capped, 1U);
  EXPECT_FALSE(runs.all.empty());
  EXPECT_LE(runs.all.size(), 64U);
}

}  // namespace
}  // namespace crib
