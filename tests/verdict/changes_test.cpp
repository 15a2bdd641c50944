#include "core/verdict/changes.hpp"

#include <gtest/gtest.h>

#include "tests/one_text.hpp"
#include "tests/verdict/edited_texts.hpp"

namespace crib {
namespace {

// "what degree: left | right" of each change between two texts that are one passage
std::vector<std::string> changes(const std::string& left, const std::string& right, Kind kind = Kind::kEdited,
                                 Between between = Between::kArticleAndSource) {
  const char* kinds[] = {"figure", "date", "name", "negation", "hedge", "speaker", "attribution", "quoted_word", "reporting"};
  Corpus read;
  for (const std::string& text : {left, right}) {
    Document document;
    document.key = "text" + std::to_string(read.documents.size());
    document.text = text;
    read.documents.push_back(std::move(document));
  }
  const test::Texts both(std::move(read));
  const Words a = both.words(0), b = both.words(1);
  const Facts facts_a = read_facts(a), facts_b = read_facts(b);
  Passage passage;
  passage.left = {0, static_cast<std::uint32_t>(left.size())},
  passage.right = {0, static_cast<std::uint32_t>(right.size())};
  passage.left_tokens = {0, static_cast<std::uint32_t>(a.size())},
  passage.right_tokens = {0, static_cast<std::uint32_t>(b.size())};
  passage.kind = kind;
  passage.similarity = .7;
  passage.edits = test::edits_of(a, b);
  std::vector<std::string> out;
  for (const Change& change : find_changes({a, facts_a}, {b, facts_b}, passage, between))
    out.push_back(std::string(kinds[static_cast<int>(change.what)]) +
                  (change.degree == ChangeDegree::kLessExact ? " less: " : ": ") + both.at(change.left, 0) + " | " +
                  both.at(change.right, 1));
  return out;
}

using Found = std::vector<std::string>;

TEST(Changes, AFigureThatDiffersIsFound) {
  EXPECT_EQ(changes("The yard cost Orlan $83 million.", "The yard cost Orlan $38 million."),
            (Found{"figure: $83 million | $38 million"}));
  EXPECT_EQ(changes("Some 64 ships wait outside the port.", "Some 46 ships wait outside the port."),
            (Found{"figure: Some 64 | Some 46"}));
}

TEST(Changes, AnotherVagueNumberIsLessExactWhereItMayHoldTheFirstAndDifferentWhereItCannot) {
  const auto order = [](const std::string& number) { return "Vesper will rent " + number + " of looms from Dorvik."; };
  EXPECT_EQ(changes(order("thousands"), order("hundreds of thousands")),
            (Found{"figure less: thousands | hundreds of thousands"}));
  EXPECT_EQ(changes(order("hundreds of thousands"), order("thousands")),
            (Found{"figure less: hundreds of thousands | thousands"}));
  EXPECT_EQ(changes(order("millions"), order("tens of millions")), (Found{"figure less: millions | tens of millions"}));
  EXPECT_EQ(changes(order("dozens"), order("hundreds")), (Found{"figure: dozens | hundreds"}));
  EXPECT_EQ(changes(order("tens of thousands"), order("hundreds of thousands")),
            (Found{"figure: tens of thousands | hundreds of thousands"}));
  EXPECT_EQ(changes(order("thousands"), order("millions")), (Found{"figure: thousands | millions"}));
  EXPECT_EQ(changes(order("thousands"), order("thousands")), Found{});
  // told anew, with other numbers beside
  EXPECT_EQ(changes("The pact lets Vesper, maker of the Talkbird, use thousands of modern Corvid looms in Dorvik's halls.",
                    "Dorvik promises Vesper \"hundreds of thousands\" of Corvid looms and \"tens of millions\" of shuttles.",
                    Kind::kRewritten),
            (Found{"figure less: thousands | hundreds of thousands"}));
  EXPECT_EQ(changes("Hundreds of people lined the quay when the first ship came.",
                    "Vesper will rent thousands of looms from Dorvik.", Kind::kRewritten),
            Found{});
}

TEST(Changes, AFigureWrittenInAnotherWayIsNone) {
  EXPECT_EQ(changes("The yard cost Orlan $38 million.", "The yard cost Orlan 38 mln dlrs."), Found{});
  EXPECT_EQ(changes("Trade fell 60 percent in a year.", "Trade fell 60 pct in a year."), Found{});
  EXPECT_EQ(changes("Twelve ships wait outside the port.", "12 ships wait outside the port."), Found{});
}

TEST(Changes, ARoundedFigureIsLessExact) {
  EXPECT_EQ(changes("The yard cost Orlan about $38 million.", "The yard cost Orlan $37.6 million."),
            (Found{"figure less: about $38 million | $37.6 million"}));
}

TEST(Changes, AFigureMovedFromElsewhereIsNone) {
  EXPECT_EQ(changes("The north quay holds 40 cranes. The south quay holds 25 cranes.",
                    "The south quay holds 25 cranes. The north quay holds 40 cranes."),
            Found{});
}

TEST(Changes, FiguresAreComparedInRewrittenSentencesByWhatTheyCount) {
  EXPECT_EQ(changes("Six institutes, all told, warned Bonn last week.",
                    "The report by five institutes was a warning to Bonn.", Kind::kRewritten),
            (Found{"figure: Six | five"}));
  EXPECT_EQ(changes("The paper has nine pages of sums.",
                    "The five institutes met on a hill near a brook to talk about ferries.", Kind::kRewritten),
            Found{});
}

TEST(Changes, ADateThatDiffersIsFoundAndAHouseStyleIsNot) {
  EXPECT_EQ(changes("The quay shuts on April 4.", "The quay shuts on April 14."), (Found{"date: April 4 | April 14"}));
  EXPECT_EQ(changes("The quay shut in 1985, they say.", "The quay shut in 1986, they say."),
            (Found{"date: 1985 | 1986"}));
  EXPECT_EQ(changes("The quay shuts on 14 April.", "The quay shuts on April 14."), Found{});
  EXPECT_EQ(changes("The quay shuts on 14 April 2025.", "The quay shuts on April 14."), Found{});
}

TEST(Changes, ADeploymentThatBeginsIsNotOneThatEnds) {
  EXPECT_EQ(changes("Orlan says building will begin by the end of 2026.",
                    "Orlan says all will be completed by the end of 2026.")
                .size(),
            1U);
  EXPECT_EQ(changes("Orlan says all will be finished by the end of 2026.",
                    "Orlan says all will be completed by the end of 2026."),
            Found{});
}

TEST(Changes, ANameThatDiffersIsFound) {
  EXPECT_EQ(changes("The plan came from Walter Hughes of the port.", "The plan came from Walter Hayes of the port."),
            (Found{"name: Walter Hughes | Walter Hayes"}));
  EXPECT_EQ(changes("They run a pipeline through Sudland.", "They run a pipeline through Norland."),
            (Found{"name: Sudland | Norland"}));
  EXPECT_EQ(changes("It will list on the Vantry Stock Exchange one day.",
                    "It plans to list on the Elsam Stock Exchange later.", Kind::kRewritten),
            (Found{"name: Vantry Stock Exchange | Elsam Stock Exchange"}));
}

TEST(Changes, OtherWordsForOneNameAreNone) {
  EXPECT_EQ(changes("A vote by Odile Brask, a Liberal from Michigan, is due.", "A vote by Odile Brask (R-MI) is due.", Kind::kRewritten), Found{});
  EXPECT_EQ(changes("A vote by Odile Brask, a Michigan Republican, is due.", "A vote by Odile Brask, R-MI, is due."), Found{});
  EXPECT_EQ(changes("The talks were led by the Commerce Secretary of Norland.", "The talks were led by the Secretary of Commerce of Norland."), Found{});
  EXPECT_EQ(changes("On Monday Butler Mfg Co bought the quay.", "On Monday Butler Manufacturing Co bought the quay."), Found{});
  EXPECT_EQ(changes("The unit of Orlan Mills of Dorvik <ORM> bought the quay.", "The unit of Orlan Mills <ORM> bought the quay."), Found{});
  EXPECT_EQ(changes("The debt of Orlan was cut to Baa-2 by the bank.", "The debt of Orlan was cut to Aa-3 by the bank."), Found{});
}

TEST(Changes, BetweenArticlesAFactMustStandInSentencesThatMakeOneStatement) {
  const auto between = [](const std::string& left, const std::string& right, Kind kind = Kind::kRewritten) {
    return changes(left, right, kind, Between::kArticles);
  };
  // enough in common
  EXPECT_EQ(between("The strike at Port Elsam has idled 158 grain ships, Wim Castor said.",
                    "Wim Castor said 160 grain ships lie idle at Port Elsam for the strike."),
            (Found{"figure: 158 | 160"}));
  EXPECT_EQ(between("Orlan sold 40 ships to Castor in spring.", "Orlan sold 60 ships to Castor in spring.", Kind::kEdited),
            (Found{"figure: 40 | 60"}));
  // told after a source little is asked for
  const std::string left = "Underwater checks had shown cracks in 46 legs.", right = "Cracks run through 64 of the old piles under the quay, divers found.";
  EXPECT_EQ(changes(left, right, Kind::kRewritten), (Found{"figure: 46 | 64"}));
  EXPECT_EQ(between(left, right), Found{});
  // a series of figures is a market's, a table's
  EXPECT_EQ(between("Barley rose by 12 crowns to 340 crowns and oats by 8 crowns to 210 crowns in Dorvik.",
                    "Barley rose by 14 crowns to 345 crowns and oats by 9 crowns to 215 crowns in Dorvik.", Kind::kEdited),
            Found{});
  EXPECT_EQ(between("Oats 340 up 12.", "Oats 340 up 14.", Kind::kEdited), Found{});
}

TEST(Changes, ADefiniteCountIsOfTheLastNounBehindIt) {
  EXPECT_EQ(changes("The two Orlan crews left.", "Two of the five Orlan unions and the remaining two crews left.", Kind::kRewritten), Found{});
}

TEST(Changes, AnotherOriginOfTheSamePersonIsFound) {
  EXPECT_EQ(changes("Odile Brask, a surveyor from Sudland, is for it.",
                    "\"It will do,\" said Odile Brask, a surveyor from Norland.", Kind::kRewritten),
            (Found{"name: Sudland | Norland"}));
  EXPECT_EQ(changes("Odile Brask, a Liberal from Nebraska, is for it.",
                    "\"It will do,\" said Odile Brask (D-Kans.), the chairman.", Kind::kRewritten),
            (Found{"name: Nebraska | D-Kans"}));
  EXPECT_EQ(changes("Odile Brask, a Liberal from Kansas, is for it.",
                    "\"It will do,\" said Odile Brask (D-Kans.), the chairman.", Kind::kRewritten),
            Found{});
  EXPECT_EQ(changes("Odile Brask, a surveyor, is for it.", "\"It will do,\" said Odile Brask from Norland.", Kind::kRewritten),
            Found{});
}

TEST(Changes, AShortFormOrAMovedNameIsNone) {
  EXPECT_EQ(changes("The plan came from Hayes of the port.", "The plan came from Walter Hayes of the port."), Found{});
  EXPECT_EQ(changes("A plan by Pell was read to Hayes.", "A plan was read to Hayes by Pell."), Found{});
}

TEST(Changes, ANegationPutInOrTakenOutIsFound) {
  EXPECT_EQ(changes("The company did intend to close the route.", "The company did not intend to close the route."),
            (Found{"negation:  | not"}));
  EXPECT_EQ(changes("The company intended to close the route.", "The company did not intend to close the route."),
            (Found{"negation: intended | did not intend"}));
  EXPECT_EQ(changes("The men were unwilling to pay.", "The men were not willing to pay."), Found{});
  EXPECT_EQ(changes("Divers have found no sign of a break.", "Divers have not found any sign of a break."), Found{});
  EXPECT_EQ(changes("They didn't pay the men.", "They did not pay the men."), Found{});
}

TEST(Changes, ANegationThatSaysSomethingElseAsWellIsNone) {
  // another way to say it
  EXPECT_EQ(changes("The crews have not met the port since May.", "The crews last met the port in May."), Found{});
  EXPECT_EQ(changes("The owners did not honour the pact with the crews.", "The failure of the owners to honour the pact with the crews hurt."),
            Found{});
  // a clause of its own
  EXPECT_EQ(changes("The port shut the quay and gave no reason, an aide said.", "The port shut the quay, an aide said."), Found{});
  EXPECT_EQ(changes("The price was not disclosed. Orlan makes rope.", "Orlan makes rope."), Found{});
}

TEST(Changes, ANegationInARetoldSentenceUnderAConditionOrOfAWordOfSayingIsNone) {
  const auto retold = [](const std::string& left, const std::string& right) { return changes(left, right, Kind::kRewritten); };
  EXPECT_EQ(retold("If the shares of Orlan Mills are not tendered in May, Castor drops the offer.",
                   "Castor holds to its offer if the shares of Orlan Mills are tendered in May."),
            Found{});
  EXPECT_EQ(retold("The full harbour council did not meet until September.", "The full harbour council did meet in September."), Found{});
  EXPECT_EQ(retold("Orlan Mills has not said that the new dock works.", "The new dock works, Orlan Mills said."), Found{});
}

TEST(Changes, AHedgeThatBecomesCertainIsFound) {
  EXPECT_EQ(changes("It will add a fourth sailing in summer.", "It may add a fourth sailing in summer."),
            (Found{"hedge: will | may"}));
  EXPECT_EQ(changes("The thief left by night.", "The alleged thief left by night."), (Found{"hedge:  | alleged"}));
  EXPECT_EQ(changes("It might add a fourth sailing in summer.", "It may add a fourth sailing in summer."), Found{});
  EXPECT_EQ(changes("It would add a fourth sailing in summer.", "It will add a fourth sailing in summer."), Found{});
}

TEST(Changes, AHedgeOfAWordThatOnlyOneSideHasIsNone) {
  EXPECT_EQ(changes("Solvane, in words perhaps meant for Orlan, said the quay was shut.", "Solvane, asked on Sunday, said the quay was shut."),
            Found{});
  EXPECT_EQ(changes("The growers were sure the proposed tax would fall.", "The growers were sure the tax would fall."), Found{});
  EXPECT_EQ(changes("The mayor said he could not give the sum.", "The mayor did not give the sum."), Found{});
  EXPECT_EQ(changes("Files were burnt in the alleged fraud.", "Files were burnt in the possible fraud."), Found{});
  EXPECT_EQ(changes("The owners appear to be against the tax.", "The owners appeared to be against the tax."), Found{});
  EXPECT_EQ(changes("The council is expected to raise the tax in May.", "The council will raise the tax in May."),
            (Found{"hedge: is expected to | will"}));
}

TEST(Changes, APeriodThatBeginsWithADateIsNotDoneByIt) {
  EXPECT_EQ(changes("The crews will be laid off beginning March 9.", "The mill will be closed two weeks from March 9.", Kind::kRewritten), Found{});
}

TEST(Changes, ADroppedAttributionIsFound) {
  EXPECT_EQ(changes("The piles had cracked below the water line.",
                    "The piles had cracked below the water line, the authority said."),
            (Found{"attribution:  | the authority said"}));
  EXPECT_EQ(changes("The piles had cracked below the water line, the port said.",
                    "The piles had cracked below the water line, the authority said."),
            Found{});
}

TEST(Changes, AQuotationWithOtherWordsIsFoundWordByWord) {
  EXPECT_EQ(changes("\"We could not let another ship near that deck,\" said Ingrid Solvane.",
                    "\"We could not let another truck onto that deck,\" said Ingrid Solvane."),
            (Found{"quoted_word: ship near | truck onto"}));
  EXPECT_EQ(changes("\"Scaling it requires efficient and reliable power,\" said Ingrid Solvane.",
                    "\"Scaling it requires massive, reliable power,\" said Ingrid Solvane.", Kind::kAlteredQuote),
            (Found{"quoted_word: efficient and | massive"}));
}

TEST(Changes, AnUtteranceInTwoQuotationsIsOne) {
  EXPECT_EQ(changes("Ingrid Solvane said: \"It will fall one day. My crew will not stand on it tonight.\"",
                    "\"It will fall one day,\" said Ingrid Solvane. \"The crew will not stand on it tonight.\""),
            (Found{"quoted_word: My | The"}));
}

TEST(Changes, AShortenedOrRespelledQuotationIsNone) {
  EXPECT_EQ(changes("\"They must capitalise now,\" said Ingrid Solvane.",
                    "\"They must capitalize now or leave the port for good,\" said Ingrid Solvane."),
            Found{});
  EXPECT_EQ(changes("\"The price will be $20 in January,\" said Ingrid Solvane.",
                    "\"The price will be 20 dlrs in January,\" said Ingrid Solvane."),
            Found{});
  EXPECT_EQ(changes("\"They must pay ... before spring comes,\" said Ingrid Solvane.",
                    "\"They must pay the men before spring comes,\" said Ingrid Solvane."),
            Found{});
}

TEST(Changes, TheSameWordsFromAnotherSpeakerAreFound) {
  EXPECT_EQ(changes("\"It is going to fall tonight,\" said Wim Castor.",
                    "\"It is going to fall tonight,\" said Tomas Ferreby."),
            (Found{"speaker: Wim Castor | Tomas Ferreby"}));
  EXPECT_EQ(
      changes("\"It is going to fall tonight,\" said Ferreby.", "\"It is going to fall tonight,\" said Tomas Ferreby."),
      Found{});
  EXPECT_EQ(
      changes("\"It is going to fall tonight,\" she said.", "\"It is going to fall tonight,\" said Tomas Ferreby."),
      Found{});
}

TEST(Changes, ASlipInASpeakersNameIsAName) {
  EXPECT_EQ(changes("\"It is going to fall tonight,\" said Ingrid Solvang.",
                    "\"It is going to fall tonight,\" said Ingrid Solvane."),
            (Found{"name: Ingrid Solvang | Ingrid Solvane"}));
}

TEST(Changes, IndirectSpeechMadeDirectIsFound) {
  const std::string direct = "\"The Lantern is not hurting us at all,\" Wim Castor said.",
                    indirect = "Wim Castor said the Lantern was not hurting his paper at all.";
  EXPECT_EQ(changes(direct, indirect, Kind::kRewritten),
            (Found{"reporting: The Lantern is not hurting us at all, | " + indirect}));
  EXPECT_EQ(changes(indirect, direct, Kind::kRewritten),
            (Found{"reporting less: " + indirect + " | The Lantern is not hurting us at all,"}));
}

TEST(Changes, AQuotationOfAnotherSpeakerOrOneThatIsKeptIsNoChangeOfReporting) {
  EXPECT_EQ(changes("\"The Lantern is not hurting us at all,\" Wim Castor said.",
                    "Ingrid Solvane said the Lantern was not hurting any paper.", Kind::kRewritten),
            (Found{"speaker: Wim Castor | Ingrid Solvane"}));
  EXPECT_EQ(changes("\"The Lantern is not hurting us at all,\" Wim Castor said.",
                    "The Lantern is not hurting its rivals, sales of the papers show.", Kind::kRewritten),
            Found{});
  EXPECT_EQ(changes("Wim Castor said that the Lantern \"is not hurting us at all\".",
                    "\"The Lantern is not hurting us at all,\" Wim Castor said.", Kind::kRewritten),
            Found{});
}

TEST(Changes, ANegationInARetoldSentenceIsFoundByTheWordItDenies) {
  EXPECT_EQ(changes("At the harbour, the port authority has not inspected the cracked piles this winter.",
                    "This winter the cracked piles were inspected by the authority of the port.", Kind::kRewritten),
            (Found{"negation: not inspected | inspected"}));
  EXPECT_EQ(changes("This winter the cracked piles were inspected by the authority of the port.",
                    "At the harbour, the port authority never inspected the cracked piles this winter.", Kind::kRewritten),
            (Found{"negation: inspected | never inspected"}));
  EXPECT_EQ(changes("At the harbour, the port authority has not inspected the cracked piles this winter.",
                    "The port authority left the cracked piles at the harbour alone this winter.", Kind::kRewritten),
            Found{});
  EXPECT_EQ(changes("At the harbour, the port authority has not inspected the cracked piles this winter.",
                    "The port authority failed to look at the cracked piles, to be inspected this winter.", Kind::kRewritten),
            Found{});
}

TEST(Changes, AHedgeInARetoldSentenceIsFoundByTheWordItHedges) {
  EXPECT_EQ(changes("In summer, a fourth sailing to the island will be opened by Norlake.",
                    "Norlake may open a fourth sailing to the island in summer.", Kind::kRewritten),
            (Found{"hedge: will be opened | may open"}));
  EXPECT_EQ(changes("In summer, a fourth sailing to the island may be opened by Norlake.",
                    "Norlake might open a fourth sailing to the island in summer.", Kind::kRewritten),
            Found{});
}

TEST(Changes, DueToAndACompanyCalledMayAreNoHedges) {
  EXPECT_EQ(changes("The fields will be sown again because of frost, Orlan said.", "The fields will be sown again due to frost, Orlan said."),
            Found{});
  EXPECT_EQ(changes("The ship will sail on Monday, Orlan said.", "The ship is due to sail on Monday, Orlan said."),
            (Found{"hedge: will | is due to"}));
  EXPECT_EQ(changes("DORVIK <DH> SELLS 40 SHIPS", "MAY <MA> SELLS 40 SHIPS"), Found{});
}

TEST(Changes, OneWordInCommonIsNoDeniedStatement) {
  EXPECT_EQ(changes("Ferreby of the port authority said on Monday: Elsam does not want a trade war with Norland.",
                    "Ferreby of the port authority said on Monday that how it looks depends on how you want to measure it.", Kind::kRewritten),
            Found{});
}

TEST(Changes, WhatStandsAroundAQuotationDoesNotMakeItReported) {
  EXPECT_EQ(changes("In a filing with the Dorvik exchange, the group said it has had talks \"about joint control of the yard\".",
                    "In a filing with the Dorvik exchange, the group said it sold 70,000 shares.", Kind::kRewritten),
            Found{});
  EXPECT_EQ(changes("In a filing with the Dorvik exchange, the group said it has had talks \"about joint control of the yard\".",
                    "In a filing with the Dorvik exchange, the group said it talked of the yard and who should control it.", Kind::kRewritten)
                .size(),
            1U);
}

TEST(Changes, ATextAgainstItselfHasNone) {
  const std::string text =
      "PORT ELSAM, March 3 - Orlan may pay $38 million, Ingrid Solvane said. \"It will not fall,\" she added. Some 46 "
      "ships wait.";
  EXPECT_EQ(changes(text, text), Found{});
}

}  // namespace
}  // namespace crib
