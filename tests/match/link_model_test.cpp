#include "core/match/link_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/match/pair.hpp"

namespace crib {
namespace {

// What stands around a link, looked for among all links.
class Around {
 public:
  Around(const PairView& pair, const std::vector<float>& log_odds, std::size_t k)
      : pair_(pair), log_odds_(log_odds), left_(pair.links.all[k].left), right_(pair.links.all[k].right) {}

  // Best chance of a link so far from this one; both ends included.
  float best(std::int64_t left_from, std::int64_t left_to, std::int64_t right_from, std::int64_t right_to) const {
    float best = 0;
    for (std::size_t l = 0; l < log_odds_.size(); ++l) {
      const std::int64_t i = std::int64_t{pair_.links.all[l].left} - left_, j = std::int64_t{pair_.links.all[l].right} - right_;
      if (i >= left_from && i <= left_to && j >= right_from && j <= right_to) best = std::max(best, chance_of(log_odds_[l]));
    }
    return best;
  }
  float told() const {
    float sum = 0;
    for (std::int64_t i = -8; i <= 8; ++i) sum += i == 0 ? 0 : best(i, i, -12, 12);
    return sum;
  }

 private:
  const PairView& pair_;
  const std::vector<float>& log_odds_;
  std::int64_t left_, right_;
};

constexpr std::int64_t kFar = 1 << 20;

TEST(GatherContext, IsWhatALookAtAllLinksGives) {
  std::mt19937 random(81);
  std::uniform_real_distribution<float> odds(-9, 4);
  std::vector<std::string> texts(3);
  for (std::string& text : texts)
    for (int sentence = 0; sentence < 30; ++sentence) {
      text += "On";
      for (int word = 0; word < 9; ++word) text += " quay" + std::to_string(random() % 70) + "k";
      text += ". ";
    }
  const test::Profiled world(texts);
  std::size_t links_seen = 0, told_of = 0;
  for (std::size_t l = 0; l < texts.size(); ++l)
    for (std::size_t r = 0; r < texts.size(); ++r) {
      const LinkedPair linked = link_pair(world.profiles[l], world.profiles[r]);
      const PairView pair = linked.view();
      const Links& links = pair.links;
      std::vector<float> log_odds(links.all.size());
      for (float& value : log_odds) value = odds(random);
      const auto rows = gather_context(pair, log_odds);
      ASSERT_EQ(rows.size(), links.all.size());
      for (std::size_t k = 0; k < rows.size(); ++k) {
        const Around around(pair, log_odds, k);
        const float near = std::max(around.best(-1, -1, -1, 1), around.best(1, 1, -1, 1));
        const float wider = std::max({near, around.best(-2, -1, -2, 2), around.best(1, 2, -2, 2)});
        EXPECT_EQ(rows[k][0], log_odds[k]);
        EXPECT_EQ(rows[k][1], near);
        EXPECT_EQ(rows[k][2], wider);
        EXPECT_EQ(rows[k][3], std::max(around.best(0, 0, -1, -1), around.best(0, 0, 1, 1)));
        EXPECT_EQ(rows[k][4], std::max(around.best(0, 0, -kFar, -2), around.best(0, 0, 2, kFar)));
        EXPECT_EQ(rows[k][5], std::max(around.best(-kFar, -1, 0, 0), around.best(1, kFar, 0, 0)));
        EXPECT_FLOAT_EQ(rows[k][6], std::log1p(around.told()));
        EXPECT_FLOAT_EQ(rows[k][11], around.best(-1, -1, -3, 0) * around.best(1, 1, 0, 3));
        EXPECT_FLOAT_EQ(rows[k][17], std::min(around.best(-2, -1, -3, 0), around.best(1, 2, 0, 3)));
        ++links_seen;
        told_of += around.told() > 0.5F;
      }
    }
  EXPECT_GT(links_seen, 500U);
  EXPECT_GT(told_of, 100U);
}

TEST(WeighLinks, TakesALongRareRunForACopyWhateverTheModelSays) {
  const std::string copied = "the lighthouse keeper of Skerrow painted eleven wooden herons for the harvest fair";
  const test::Profiled world({"On Monday " + copied + ". Nothing else happened.", "A visitor wrote that " + copied + ", as she had seen."});
  const LinkedPair linked = link_pair(world.profiles[0], world.profiles[1]);
  const PairView pair = linked.view();
  LinkModel doubting = news_model();
  for (LinkStep& step : doubting.steps) step.outer = {}, step.outer_bias = -20;
  const auto k = pair.links.find(0, 0);
  ASSERT_NE(k, kNoPartner);
  EXPECT_EQ(weigh_links(pair, doubting)[k], LinkModelOptions{}.copy_log_odds);
  EXPECT_EQ(weigh_links(pair, doubting, {.copy_tokens = 100})[k], -20);
}

}  // namespace
}  // namespace crib
