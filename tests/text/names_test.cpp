#include "core/text/names.hpp"

#include <gtest/gtest.h>

#include "tests/one_text.hpp"

namespace crib {
namespace {

std::vector<NameMention> names_in(const test::Texts& text) {
  return find_names(text.document(), text.tokenized(), text.tokens.vocabulary);
}

std::vector<std::string> read(const std::string& sentence) {
  const test::Texts text = test::prose(sentence);
  std::vector<std::string> names;
  for (const NameMention& name : names_in(text)) names.push_back(text.at(name.bytes));
  return names;
}

using Names = std::vector<std::string>;

TEST(Names, TakesRunsOfCapitalisedWords) {
  EXPECT_EQ(read("The port hired Ingrid Solvane of Elsam last week."), (Names{"Ingrid Solvane", "Elsam"}));
  EXPECT_EQ(read("It asked H.P. Norrick and Patrick de Saint-Omer to come."),
            (Names{"H.P. Norrick", "Patrick de Saint-Omer"}));
  EXPECT_EQ(read("The Bank of Norland met Orlan & Co. of Elsam."), (Names{"Bank of Norland", "Orlan & Co", "Elsam"}));
  EXPECT_EQ(read("It was Norrick's Jory Pell who said so."), (Names{"Norrick", "Jory Pell"}));
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
  EXPECT_EQ(read("Divers found cracks. Workers left at noon. Then rain came."), Names{});
  EXPECT_EQ(read("Some say \"Nothing will help\" and go."), Names{});
  EXPECT_EQ(read("It pays Norlake. Norlake said no."), (Names{"Norlake", "Norlake"}));
  EXPECT_EQ(read("Runa Estevall said no."), (Names{"Runa Estevall"}));
}

TEST(Names, DatesPronounsAndHeadlineCapitalsAreNoNames) {
  EXPECT_EQ(read("On Monday I went in April."), Names{});
  EXPECT_EQ(read("FAR NORTH TRADERS EXPECT DEAR FISH BY SPRING"), Names{});
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

}  // namespace
}  // namespace crib
