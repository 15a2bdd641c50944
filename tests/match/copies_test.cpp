#include "core/match/copies.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/match/chain.hpp"
#include "core/match/overlaps.hpp"
#include "core/match/proposal.hpp"
#include "core/options.hpp"
#include "tests/match/pair.hpp"

namespace crib {
namespace {

using Counts = std::map<FeatureId, double>;

Counts count_stems(const Profile& p, std::uint32_t unit) {
  Counts counts;
  for (auto t = p.units[unit].tokens.begin; t < p.units[unit].tokens.end; ++t) ++counts[p.stems[t]];
  return counts;
}

// What stems weigh in a pair, counted sentence by sentence.
class Weights {
 public:
  Weights(const Profile& left, const Profile& right, const Background& background)
      : background_(background), sentences_(static_cast<double>(left.units.size() + right.units.size()) + 30) {
    for (const Profile* p : {&left, &right})
      for (std::uint32_t u = 0; u < p->units.size(); ++u)
        for (const auto& [stem, count] : count_stems(*p, u)) ++units_[stem];
  }
  double of(FeatureId stem) const {
    return std::max(0.0, std::log(sentences_ / (units_.at(stem) + 30.0 * background_.chance(TermId{static_cast<std::uint32_t>(stem)}))));
  }
  double dot(const Counts& a, const Counts& b) const {
    double dot = 0;
    for (const auto& [stem, count] : a)
      if (const auto other = b.find(stem); other != b.end()) dot += count * other->second * of(stem) * of(stem);
    return dot;
  }
  double cosine(const Counts& a, const Counts& b) const {
    const double norms = dot(a, a) * dot(b, b);
    return norms > 0 ? dot(a, b) / std::sqrt(norms) : 0;
  }

 private:
  const Background& background_;
  double sentences_;
  Counts units_;
};

// Links of the units that long and rare runs touch, with their cosines.
Links link_slowly(const Profile& left, const Profile& right, const Runs& runs, const Weights& weights) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> copied;
  for (const crib::Run& run : runs.all) {
    double mass = 0;
    for (std::uint32_t t = 0; t < run.tokens; ++t) mass += weights.of(left.stems[run.left + t]);
    if (run.tokens < 7 || mass < 15) continue;
    for (std::uint32_t t = 0; t < run.tokens; ++t) copied.insert({left.unit_of[run.left + t], right.unit_of[run.right + t]});
  }
  Links links;
  for (const auto& [i, j] : copied) {
    links.begin.resize(std::max<std::size_t>(links.begin.size(), i + 1), static_cast<std::uint32_t>(links.all.size()));
    links.all.push_back({i, j});
    links.all.back().cosine = static_cast<float>(weights.cosine(count_stems(left, i), count_stems(right, j)));
  }
  links.begin.resize(left.units.size() + 1, static_cast<std::uint32_t>(links.all.size()));
  return links;
}

// Sentences out of a few, with words exchanged, so that one place on the left has several on the right.
std::string patchwork(std::mt19937& random, const std::vector<std::string>& sentences, std::size_t count) {
  std::string text;
  for (; count > 0; --count) {
    std::string sentence = sentences[random() % sentences.size()];
    if (random() % 2 == 0) sentence.replace(sentence.rfind(' '), std::string::npos, " w" + std::to_string(random() % 90));
    if (random() % 4 == 0) sentence = sentence.substr(sentence.find(' ', sentence.size() / 2) + 1);
    text += "The " + sentence + ". ";
  }
  return text;
}

TEST(FindCopies, AreThoseOfALookAtAllRunsAndAllWords) {
  std::mt19937 random(75);
  std::vector<std::string> sentences, texts;
  for (int s = 0; s < 12; ++s) sentences.push_back(test::random_text(random, 12 + random() % 12, 90));
  for (int d = 0; d < 14; ++d) texts.push_back(patchwork(random, sentences, 4 + random() % 10));
  const test::Profiled world(texts);
  const Background background = look_up_background(world.tokens.vocabulary);
  const AlignOptions options = preset("strict").align;
  std::size_t links_seen = 0, found = 0, overlapping = 0;
  for (std::size_t l = 0; l < texts.size(); ++l)
    for (std::size_t r = 0; r < texts.size(); ++r) {
      const Profile &left = world.words[l], &right = world.words[r];
      const Runs runs = find_runs(left, right);
      const Links slow = link_slowly(left, right, runs, Weights(left, right, background));
      const Links links = link_copied_units(left, right, runs, options.lexicon);
      ASSERT_EQ(links.begin, slow.begin);
      for (std::size_t k = 0; k < links.all.size(); ++k) {
        ASSERT_EQ(links.all[k].left, slow.all[k].left);
        ASSERT_EQ(links.all[k].right, slow.all[k].right);
      }
      links_seen += links.all.size();

      const PairView view{left, right, {}, slow, runs};
      std::vector<std::uint32_t> all;
      for (std::uint32_t k = 0; k < slow.all.size(); ++k) all.push_back(k);
      const auto regions = join_neighbours(slow, all, 0);
      const auto kept = keep_better(regions, [&](const Region& region) { return best_left_cosines(view, region); });
      overlapping += regions.size() - kept.size();
      std::vector<TokenRegion> expected;
      for (const Region& region : kept) add_passage(view, find_boundaries(view, region, options.boundaries), expected);
      const auto copies = find_copies({left, right, {}, links, runs}, options.lexicon, options.boundaries);
      ASSERT_EQ(copies.size(), expected.size());
      for (std::size_t c = 0; c < copies.size(); ++c) {
        EXPECT_EQ(copies[c].left, expected[c].left) << texts[l] << " / " << texts[r];
        EXPECT_EQ(copies[c].right, expected[c].right) << texts[l] << " / " << texts[r];
      }
      found += copies.size();
    }
  EXPECT_GT(links_seen, 300U);
  EXPECT_GT(found, 100U);
  EXPECT_GT(overlapping, 50U);
}

}  // namespace
}  // namespace crib
