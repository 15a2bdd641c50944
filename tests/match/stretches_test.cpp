#include "core/match/stretches.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/match/link_model.hpp"
#include "core/options.hpp"
#include "tests/match/pair.hpp"

namespace crib {
namespace {

const std::string kReport =
    "The council of Wrenmouth has closed its tidal pool after algae turned the water green on Friday. "
    "Warden Ilse Prandle counted 340 bathers on the terraces before the gates were locked. "
    "She blamed a blocked sluice under the Cobden quay for the warm and stagnant water. "
    "Divers from the Marram yard will clear the sluice with pumps hired for 18,000 crowns. "
    "The pool lost 2,600 visitors to the same algae in the drought of the year before last. "
    "Councillors meet on Tuesday to vote on a second sluice beside the lifeboat shed.";

const std::string kRetold =
    "Algae that turned the water green have made Wrenmouth close its tidal pool since Friday. "
    "Before the gates were locked, 340 bathers stood on the terraces, warden Ilse Prandle counted. "
    "The stagnant, warm water came from a sluice blocked under the Cobden quay, she says. "
    "Pumps hired for 18,000 crowns will help divers of the Marram yard to clear it. "
    "In the drought the year before last the pool lost 2,600 visitors to such algae. "
    "A second sluice, beside the lifeboat shed, is put to the vote of councillors on Tuesday.";

// Sentences of made-up words; those of one side never stand on the other.
std::string filler(std::mt19937& random, const std::string& side, int count) {
  std::string text;
  for (int s = 0; s < count; ++s) {
    text += "The";
    for (int w = 0; w < 14; ++w) text += " " + side + std::to_string(random() % 3000) + "k";
    text += ". ";
  }
  return text;
}

TEST(FindStretches, FindsAPassageToldAnewAmongOtherText) {
  std::mt19937 random(71);
  const AlignOptions options = preset("wide").align;
  for (int round = 0; round < 5; ++round) {
    const test::Profiled world({filler(random, "gravel", 6) + kRetold + " " + filler(random, "gravel", 5), filler(random, "timber", 8) + kReport + " " + filler(random, "timber", 3)});
    const auto passages = world.align(0, 1, options);
    ASSERT_EQ(passages.size(), 1U);
    EXPECT_EQ(world.bytes(0, passages[0].left) + ".", kRetold);
    EXPECT_EQ(world.bytes(1, passages[0].right) + ".", kReport);
    EXPECT_GE(passages[0].log_odds, options.stretches.min_log_odds);
  }
}

// What else an article says on the topic is like the source everywhere, and takes nothing from a copy.
TEST(FindStretches, FindsACopyAmongOwnWordsOnTheTopic) {
  const std::string own =
      "The tidal pool of Wrenmouth is older than the Cobden quay. Bathers like its warm and green water. At night the warden locks "
      "the gates of the terraces. A sluice beside the lifeboat shed was blocked in a drought. The Marram yard has divers and pumps. "
      "On Friday councillors vote before they bathe. ";
  const test::Profiled world({own + kReport.substr(0, kReport.find("The pool lost")) + own, kReport});
  AlignOptions options = preset("wide").align;
  const auto copied_words = [&] {
    std::uint32_t words = 0;
    for (const Passage& passage : world.align(0, 1, options)) words += length(passage.left_tokens);
    return words;
  };
  EXPECT_GT(copied_words(), 55U);  // of 60
  options.stretches.copied = 2;    // no share is
  EXPECT_EQ(copied_words(), 0U);
}

TEST(FindStretches, FindsNothingInTextsThatShareAFigureAndANameOnly) {
  std::mt19937 random(72);
  const test::Profiled world({filler(random, "gravel", 9) + "Ilse Prandle was born 340 miles from here. " + filler(random, "gravel", 9),
                              filler(random, "timber", 4) + "A kiosk sold 340 ices, and Ilse Prandle went home. " + filler(random, "timber", 7)});
  EXPECT_TRUE(world.align(0, 1, preset("wide").align).empty());
}

// Five sentences that sum up a long report are one passage, and it reaches over all they were taken from.
TEST(FindStretches, BringsTogetherWhatASummaryTookFromFarApart) {
  std::mt19937 random(73);
  const std::string summary =
      "The Wrenmouth tidal pool closed on Friday after algae turned its water green. "
      "Warden Ilse Prandle blamed a blocked sluice under the Cobden quay. "
      "Divers of the Marram yard will clear it with pumps hired for 18,000 crowns. "
      "The same algae cost the pool 2,600 visitors in the last drought. "
      "Councillors vote on Tuesday on a second sluice beside the lifeboat shed.";
  std::string report;
  for (std::size_t begin = 0, end = 0; begin < kReport.size(); begin = end + 2) {
    end = std::min(kReport.find(". ", begin), kReport.size() - 1);
    report += (report.empty() ? "" : filler(random, "timber", 6)) + kReport.substr(begin, end - begin) + ". ";
  }
  const test::Profiled world({filler(random, "gravel", 12) + summary, report});
  const auto passages = world.align(0, 1, preset("wide").align);
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(world.bytes(0, passages[0].left) + ".", summary);
  EXPECT_EQ(world.bytes(1, passages[0].right) + ". ", report);
}

TEST(GatherEvidence, SpeaksForAStretchTheMoreOfItIsToldAndTheLessElsewhere) {
  const test::Profiled world({kRetold, kReport});
  const LinkedPair linked = link_pair(world.profiles[0], world.profiles[1]);
  const PairView pair = linked.view();
  const Links& links = pair.links;
  const auto log_odds = weigh_links(pair, news_model());
  TokenRegion all, half;
  for (std::uint32_t k = 0; k < links.all.size(); ++k) {
    if (links.all[k].left != links.all[k].right) continue;
    all.region.links.push_back(k);
    if (links.all[k].left < 3) half.region.links.push_back(k);
  }
  fit_to_links(all.region, links), fit_to_links(half.region, links);
  const auto evidence = gather_evidence(pair, log_odds, {all, half});
  const PassageEvidence &of_all = evidence[0], &of_half = evidence[1];
  EXPECT_GT(of_all[0], of_half[0]);                              // mass
  EXPECT_EQ(of_all[2], 0);                                       // nothing is left outside
  EXPECT_EQ(of_all[8], 0);
  EXPECT_GT(of_half[8], 0.3);                                    // half of the report is told outside
  EXPECT_GT(of_all[7], of_half[7]);                              // units retold
  EXPECT_FLOAT_EQ(static_cast<float>(of_all[3]), *std::max_element(log_odds.begin(), log_odds.end()));
  EXPECT_GT(weigh_evidence(of_all, passage_model()), weigh_evidence(of_half, passage_model()));
}

}  // namespace
}  // namespace crib
