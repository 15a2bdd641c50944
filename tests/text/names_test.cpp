#include "core/text/names.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>

#include "tests/one_text.hpp"

namespace crib {
namespace {

std::vector<NameMention> names_in(const test::Texts& text) {
  return find_names(text.words()).mentions;
}

std::vector<std::string> read(const std::string& sentence) {
  const test::Texts text = test::prose(sentence);
  std::vector<std::string> names;
  for (const NameMention& name : names_in(text)) names.push_back(text.at(name.bytes));
  return names;
}

using Found = std::vector<std::string>;

TEST(Names, TakesRunsOfCapitalisedWords) {
  EXPECT_EQ(read("The port hired Ingrid Solvane of Elsam last week."), (Found{"Ingrid Solvane", "Elsam"}));
  EXPECT_EQ(read("It asked H.P. Norrick and Patrick de Saint-Omer to come."),
            (Found{"H.P. Norrick", "Patrick de Saint-Omer"}));
  EXPECT_EQ(read("The Bank of Norland met Orlan & Co. of Elsam."), (Found{"Bank of Norland", "Orlan & Co", "Elsam"}));
  EXPECT_EQ(read("It was Norrick's Jory Pell who said so."), (Found{"Norrick", "Jory Pell"}));
}

TEST(Names, TitlesStandBesideTheName) {
  const test::Texts text = test::prose("We asked Mr. Norrick and President Estevall.");
  const auto names = names_in(text);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(text.at(names[0].bytes), "Norrick");
  EXPECT_EQ(length(names[0].title_tokens), 1U);
  EXPECT_EQ(text.at(names[1].bytes), "Estevall");
}

TEST(Names, FirstWordsOfASentenceAreNoNamesByTheirCapital) {
  EXPECT_EQ(read("Divers found cracks. Workers left at noon. Then rain came."), Found{});
  EXPECT_EQ(read("Some say \"Nothing will help\" and go."), Found{});
  EXPECT_EQ(read("It pays Norlake. Norlake said no."), (Found{"Norlake", "Norlake"}));
  EXPECT_EQ(read("Runa Estevall said no."), (Found{"Runa Estevall"}));
}

TEST(Names, DatesPronounsAndHeadlineCapitalsAreNoNames) {
  EXPECT_EQ(read("On Monday I went in April."), Found{});
  EXPECT_EQ(read("FAR NORTH TRADERS EXPECT DEAR FISH BY SPRING"), Found{});
}

TEST(Names, ShortFormsAndAcronymsAreOneEntity) {
  const test::Texts text = test::prose(
      "We met Lucan Aldervane of the Norland Harbour Board on site. The talks with Aldervane took hours, and the NHB "
      "paid.");
  const auto names = names_in(text);
  ASSERT_EQ(names.size(), 4U);
  EXPECT_EQ(names[0].entity, names[2].entity);
  EXPECT_EQ(names[1].entity, names[3].entity);
  EXPECT_NE(names[0].entity, names[1].entity);
}

TEST(Names, CompareByWords) {
  using Words = std::vector<std::string_view>;
  EXPECT_EQ(compare_names(Words{"walter", "hayes"}, Words{"hayes"}), NameMatch::kSame);
  EXPECT_EQ(compare_names(Words{"h.p", "smith"}, Words{"harold", "smith"}), NameMatch::kSame);
  EXPECT_EQ(compare_names(Words{"norland", "harbour", "board"}, Words{"nhb"}), NameMatch::kSame);
  EXPECT_EQ(compare_names(Words{"walter", "hayes"}, Words{"walter", "hughes"}), NameMatch::kDifferent);
  EXPECT_EQ(compare_names(Words{"bank", "of", "norland"}, Words{"bank", "of", "sudland"}), NameMatch::kDifferent);
  EXPECT_EQ(compare_names(Words{"hayes"}, Words{"hughes"}), NameMatch::kUnrelated);
}

TEST(Names, AcronymsHaveTheFirstLetters) {
  using Words = std::vector<std::string_view>;
  EXPECT_TRUE(is_acronym_of("n.h.b", Words{"norland", "harbour", "board"}));
  EXPECT_TRUE(is_acronym_of(".nhb", Words{"norland", "harbour", "board"}));
  EXPECT_TRUE(is_acronym_of("bon", Words{"bank", "of", "norland"}));
  EXPECT_TRUE(is_acronym_of("bn", Words{"bank", "of", "norland"}));
  EXPECT_TRUE(is_acronym_of("bn", Words{"the", "bank", "of", "norland"}));
  EXPECT_FALSE(is_acronym_of("nhb", Words{"norland", "harbour"}));
  EXPECT_FALSE(is_acronym_of("nh", Words{"norland", "harbour", "board"}));
  EXPECT_FALSE(is_acronym_of("n.", Words{"norland", "harbour"}));
}

// The entity of name n as names.hpp has it, by a look at every name before it.
std::optional<std::uint32_t> plain_entity(const Names& names, const std::vector<bool>& headline, std::size_t n, bool in_headlines) {
  for (std::size_t m = n; m-- > 0;)
    if (headline[m] == in_headlines && names.words[m] == names.words[n]) return names.mentions[m].entity;
  for (std::size_t m = n; m-- > 0;) {
    const NameWords &a = names.words[m], &b = names.words[n];
    const bool longer = b.size() < a.size();
    const bool acronym = a.size() == 1 && b.size() > 1 && std::find(b.begin(), b.end(), a[0]) == b.end();
    if (headline[m] == in_headlines && (longer || acronym) && compare_names(a, b) == NameMatch::kSame) return names.mentions[m].entity;
  }
  return std::nullopt;
}

TEST(Names, EntitiesAreThoseOfALookAtEveryEarlierName) {
  const char* kWords[] = {"Jory", "J.", "Roe", "Rolf", "Orlan", "Harbour", "Board", "Bank of Orlan", "Roe's", "Roe Inc"};
  const char* kAcronyms[] = {"OHB", "O.H.B.", "BO", "BOO", "JR"};
  std::mt19937 random(20261124);
  std::size_t shared = 0;
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t n = 1 + random() % 30; n > 0; --n) {
      if (random() % 8 == 0) text += ".\n\nOrlan Roe Harbour Jory Board\n\n";  // a heading
      text += random() % 3 == 0 ? ". They saw " : " and saw ";
      const std::size_t words = random() % 4;
      if (words == 0) text += kAcronyms[random() % std::size(kAcronyms)];
      for (std::size_t w = 0; w < words; ++w) text += std::string(kWords[random() % std::size(kWords)]) + " ";
    }
    const test::Texts read = test::prose("Orlan\n\nThey saw Roe at noon" + text + "at noon.");
    const Names names = find_names(read.words());
    std::vector<bool> headline;
    for (const NameMention& name : names.mentions) {
      const Sentence& sentence = read.tokenized().sentences[read.words().sentence(name.tokens.begin)];
      headline.push_back(sentence.is_title || sentence.is_heading);
    }
    std::uint32_t next = 0;
    for (const bool headlines : {false, true})
      for (std::size_t n = 0; n < names.mentions.size(); ++n) {
        if (headline[n] != headlines) continue;
        std::optional<std::uint32_t> entity = plain_entity(names, headline, n, headlines);
        if (!entity && headlines) entity = plain_entity(names, headline, n, false);
        shared += entity ? 1 : 0;
        ASSERT_EQ(names.mentions[n].entity, entity ? *entity : next++) << read.document().text << " name " << n;
      }
  }
  EXPECT_GT(shared, 500U);
}

TEST(Names, ALineInWhichSixWordsOfTenHaveACapitalGivesNoNames) {
  const auto names = [](const std::string& heading) { return read(heading + "\n\nThe quay is shut for the week, it was said at noon.\n"); };
  EXPECT_EQ(names("Far Ships Wait At Quay Now for want of rope"), Found{});
  EXPECT_EQ(names("Far Ships Wait At Quay for want of rope now"), (Found{"Far Ships Wait", "Quay"}));
}

}  // namespace
}  // namespace crib
