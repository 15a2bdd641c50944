#include "core/verdict/recounts.hpp"

#include <gtest/gtest.h>

#include "tests/one_text.hpp"

namespace crib {
namespace {

// "degree: left | right" of each change; `together`: the two texts are one passage
std::vector<std::string> recounts(const std::string& left, const std::string& right, bool together = false) {
  const test::Texts read = test::texts_of({{Role::kArticle, left}, {Role::kArticle, right}});
  const Words a = read.words(0), b = read.words(1);
  const Facts facts_a = read_facts(a), facts_b = read_facts(b);
  std::vector<JudgedPassage> passages(together ? 1 : 0);
  for (JudgedPassage& judged : passages) {
    judged.passage.left_tokens = {0, static_cast<std::uint32_t>(a.size())};
    judged.passage.right_tokens = {0, static_cast<std::uint32_t>(b.size())};
  }
  std::vector<std::string> out;
  for (const Change& change : find_recounts({a, facts_a}, {b, facts_b}, passages)) {
    EXPECT_EQ(change.what, ChangeKind::kFigure);
    out.push_back((change.degree == ChangeDegree::kLessExact ? "less: " : "different: ") + read.at(change.left, 0) + " | " +
                  read.at(change.right, 1));
  }
  return out;
}

using Found = std::vector<std::string>;

const std::string kThousands = "The pact lets Vesper, the maker of the Talkbird, use thousands of state-of-the-art Corvid looms in the halls of Dorvik.";

TEST(Recounts, AMagnitudeOfOneNamedThingThatDriftsIsFoundWithoutAPassage) {
  EXPECT_EQ(recounts(kThousands, "In the race for cloth the pact gives Vesper \"hundreds of thousands\" of Corvid looms."),
            Found{"less: thousands | hundreds of thousands"});
  EXPECT_EQ(recounts(kThousands, "Dorvik promises Vesper millions of Corvid looms."), Found{"different: thousands | millions"});
  EXPECT_EQ(recounts(kThousands, "Dorvik is to let 4,500 Corvid looms to Vesper."), Found{"less: thousands | 4,500"});
}

TEST(Recounts, ACountThatBothHaveSomewhereIsNone) {
  EXPECT_EQ(recounts(kThousands, "Dorvik promises Vesper thousands of Corvid looms."), Found{});
  EXPECT_EQ(recounts(kThousands + " In ten years Dorvik wants Vesper to have hundreds of thousands of Corvid looms.",
                     "Dorvik promises Vesper \"hundreds of thousands\" of Corvid looms."),
            Found{});
}

TEST(Recounts, AnotherThingOrOtherActorsAreNone) {
  EXPECT_EQ(recounts(kThousands, "Dorvik promises Vesper hundreds of thousands of Corvid shuttles."), Found{});
  EXPECT_EQ(recounts(kThousands, "Dorvik promises Vesper hundreds of thousands of Mellin looms."), Found{});
  EXPECT_EQ(recounts(kThousands, "Orlan has ordered hundreds of thousands of Corvid looms."), Found{});
}

TEST(Recounts, ExactNumbersCountPartsOfAThing) {
  EXPECT_EQ(recounts("Dorvik bought 40 Corvid looms from Vesper.", "Vesper says that Dorvik took 60 Corvid looms."), Found{});
}

TEST(Recounts, AThingWithoutANameAsksForTwoActors) {
  EXPECT_EQ(recounts("In spring Dorvik will give Vesper tens of millions of shuttles.", "For the cloth of Vesper the mills of Dorvik make millions of shuttles."),
            Found{"less: tens of millions | millions"});
  EXPECT_EQ(recounts("In spring Dorvik will buy tens of millions of shuttles.", "In autumn Dorvik sold millions of shuttles."), Found{});
}

TEST(Recounts, WhatAPassageComparesIsLeftToIt) {
  EXPECT_EQ(recounts(kThousands, "Dorvik promises Vesper hundreds of thousands of Corvid looms.", true), Found{});
}

}  // namespace
}  // namespace crib
