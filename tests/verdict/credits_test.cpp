#include "core/verdict/credits.hpp"

#include <gtest/gtest.h>

#include "tests/one_text.hpp"

namespace crib {
namespace {

// "kind name" of each credit
std::vector<std::string> credits_in(const test::Texts& read) {
  const char* kinds[] = {"dateline",  "foot",  "byline",  "photo",     "report",
                         "statement", "study", "speaker", "interview", "vague"};
  const Words words = read.words();
  std::vector<std::string> out;
  for (const Credit& credit : find_credits(words, read_voices(words), built_in_outlets()))
    out.push_back(std::string(kinds[static_cast<int>(credit.kind)]) + " " + credit.name);
  return out;
}

std::vector<std::string> credits(const std::string& text) { return credits_in(test::prose(text)); }

using Found = std::vector<std::string>;

TEST(Credits, DatelinesAndFootLinesAreCreditsForTheWholeArticle) {
  const test::Texts read =
      test::prose("PORT ELSAM (Reuters) - The quay is shut. Ships wait outside.\n\nNothing moves.");
  const Words words = read.words();
  const auto found = find_credits(words, read_voices(words), built_in_outlets());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, CreditKind::kDateline);
  EXPECT_EQ(found[0].name, "Reuters");
  EXPECT_EQ(found[0].scope, CreditScope::kArticle);
  EXPECT_EQ(found[0].covers, (Span{0, static_cast<std::uint32_t>(read.document().text.size())}));
}

TEST(Credits, DatelinesOfManyForms) {
  EXPECT_EQ(credits("PORT ELSAM, March 3 (AFP) — The quay is shut."), (Found{"dateline Agence France-Presse"}));
  EXPECT_EQ(credits("PORT ELSAM, March 3 (Meridian) - The quay is shut."), (Found{"dateline Meridian"}));
  EXPECT_EQ(credits("PORT ELSAM, Reuters - The quay is shut."), (Found{"dateline Reuters"}));
}

TEST(Credits, FootLinesOfManyForms) {
  EXPECT_EQ(credits("The quay is shut.\n\nREUTER"), (Found{"foot Reuters"}));
  EXPECT_EQ(credits("The quay is shut.\n\nShips wait. - Reuter"), (Found{"foot Reuters"}));
  EXPECT_EQ(credits("The quay is shut.\n\nSource: AFP"), (Found{"foot Agence France-Presse"}));
  EXPECT_EQ(credits("The quay is shut.\n\nReuters contributed to this report."), (Found{"foot Reuters"}));
  EXPECT_EQ(credits("The quay is shut.\n\nWith material from Meridian Wire."), (Found{"foot Meridian Wire"}));
}

TEST(Credits, AnAcronymBehindTheDatelineIsNoDateline) {
  EXPECT_EQ(credits("PORT ELSAM, March 3 - Caisse Navale des Ateliers (CNA) is to build four ferries."), Found{});
}

TEST(Credits, APollPublishedInAPaperIsAMentionAndAStoryPublishedThereIsAFootLine) {
  EXPECT_EQ(credits("The Harris poll published in the Observer newspaper put the port first."),
            (Found{"report The Observer"}));
  EXPECT_EQ(credits("The quay is shut.\n\nThis story was first published in The Guardian."), (Found{"foot The Guardian"}));
  EXPECT_EQ(credits("The quay is shut.\n\nThis article was published by The Guardian."), (Found{"foot The Guardian"}));
}

TEST(Credits, ASlashInsideASentenceIsNoPicturesCredit) {
  EXPECT_EQ(credits("The Financial Times/Stock Exchange index of leading shares fell nine points."), Found{});
  EXPECT_EQ(credits("The port hired CBS/Dex to film the cranes."), Found{});
}

TEST(Credits, APicturesCreditSpeaksForNoText) {
  for (const char* text : {"Ships wait at the quay. Jo Roe/Port/Handout via REUTERS",
                           "Ships wait at the quay. REUTERS/Jo Roe", "Ships wait at the quay (AP Photo/Jo Roe)"}) {
    const test::Texts read = test::prose(text);
    const Words words = read.words();
    const auto found = find_credits(words, read_voices(words), built_in_outlets());
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_EQ(found[0].kind, CreditKind::kPhoto) << text;
    EXPECT_EQ(found[0].covers, Span{}) << text;
  }
}

TEST(Credits, ReportsOfOutlets) {
  EXPECT_EQ(credits("The quay is shut, according to Reuters."), (Found{"report Reuters"}));
  EXPECT_EQ(credits("According to a Reuters report, the quay is shut."), (Found{"report Reuters"}));
  EXPECT_EQ(credits("The quay is shut, Reuters reported on Monday."), (Found{"report Reuters"}));
  EXPECT_EQ(credits("As Wired wrote, the quay is shut."), (Found{"report Wired"}));
  EXPECT_EQ(credits("The plan was first revealed in a long report on Reuters last week."), (Found{"report Reuters"}));
  EXPECT_EQ(credits("Growers quoted by Reuters fear the worst."), (Found{"report Reuters"}));
  EXPECT_EQ(credits("The quay is shut, a Wired article states."), (Found{"report Wired"}));
}

TEST(Credits, AnOutletThatIsInNoListIsToldByItsName) {
  EXPECT_EQ(
      credits("The quay is shut, the Coastline News Service reported on Monday, and the Vantry Gazette said so too."),
      (Found{"report Coastline News Service", "report Vantry Gazette"}));
  EXPECT_EQ(credits("The Norland Harbour Service said on Monday that it would pay."),
            (Found{"statement Norland Harbour Service"}));
}

TEST(Credits, AnInterviewIsNoReport) {
  EXPECT_EQ(credits("The quay is shut, dockers told Reuters."), (Found{"interview Reuters"}));
  EXPECT_EQ(credits("In an interview with the BBC she named the day."), (Found{"interview BBC"}));
}

TEST(Credits, AnOutletThatTheStoryNamesAsACompanySpeaksForItself) {
  EXPECT_EQ(credits("LONDON (Reuters) - Reuters Holdings Plc sold a unit. The sale was for cash, Reuters said."),
            (Found{"dateline Reuters", "statement Reuters"}));
  // what it reports, and whom it is told by, are reports and interviews still
  EXPECT_EQ(credits("Reuters Holdings Plc sold a unit. The quay is shut, Reuters reported on Monday."), (Found{"report Reuters"}));
  EXPECT_EQ(credits("Reuters Holdings Plc sold a unit. \"It was dear,\" Wim Castor told Reuters."), (Found{"interview Reuters"}));
  EXPECT_EQ(credits("Orlan Holdings Plc sold a unit. The sale was for cash, Reuters said."), (Found{"report Reuters"}));
}

TEST(Credits, AnOutletsNameWithOtherSensesNeedsAWordOfReporting) {
  EXPECT_EQ(credits("Time will show who was right, and the Mirror hung there."), Found{});
  EXPECT_EQ(credits("They love Nature and the Independent Chapel."), Found{});
  EXPECT_EQ(credits("The quay is shut, The Independent reported."), (Found{"report The Independent"}));
  EXPECT_EQ(credits("The newspaper Stern said the quay is shut."), (Found{"report Stern"}));
  EXPECT_EQ(credits("The Mint said it would strike more coins."), (Found{"statement Mint"}));
  EXPECT_EQ(credits("She bought shares of Reuters yesterday."), Found{});
}

TEST(Credits, StatementsStudiesAndSpeakers) {
  EXPECT_EQ(credits("The Norland Harbour Board wrote in its blog post that ships may wait."),
            (Found{"statement Norland Harbour Board"}));
  EXPECT_EQ(credits("In a short statement from Orlan, nothing was denied."), (Found{"statement Orlan"}));
  EXPECT_EQ(credits("According to data from Orlan Research, trade fell."), (Found{"study Orlan Research"}));
  EXPECT_EQ(credits("An AP/NORC poll found that most agree."), (Found{"study Associated Press"}));
  EXPECT_EQ(credits("A recent study by the Elsam Institute predicts floods."), (Found{"study Elsam Institute"}));
  EXPECT_EQ(credits("\"It will fall,\" said harbour master Ingrid Solvane."), (Found{"speaker Ingrid Solvane"}));
}

TEST(Credits, ASurnameInTheHeadlineIsAPersonsAllTheSame) {
  const auto last = [](const std::string& text) {
    const test::Texts read = test::texts_of({{Role::kArticle, text}});
    const Words words = read.words();
    return find_credits(words, read_voices(words), built_in_outlets()).back().kind;
  };
  EXPECT_EQ(last("SOLVANE MEETS GROWERS\n\nIngrid Solvane met the growers on Monday.\n\nSolvane said the quay may fall.\n"),
            CreditKind::kSpeaker);
  EXPECT_EQ(last("ORLAN MEETS GROWERS\n\nJohan Orlan Inc met the growers on Monday.\n\nOrlan said the quay may fall.\n"),
            CreditKind::kStatement);
}

TEST(Credits, VagueOnes) {
  EXPECT_EQ(credits("Some analysts fear a slump."), (Found{"vague Some analysts"}));
  EXPECT_EQ(credits("The yard is reportedly for sale."), (Found{"vague reportedly"}));
  EXPECT_EQ(credits("Observers at the Elsam Institute have questioned the plan."), (Found{"vague Elsam Institute"}));
  EXPECT_EQ(credits("Industry watchers are asking who will pay."), (Found{"vague Industry watchers"}));
}

TEST(Credits, WhatOnlyLooksLikeOneIsNone) {
  EXPECT_EQ(credits("The company announced twelve new ships and expects a good year."), Found{});
  EXPECT_EQ(credits("A long-term plan was called off; the report was not read."), Found{});
  EXPECT_EQ(credits("They hired three analysts and a spokesman."), Found{});
  EXPECT_EQ(credits("Nobody is to say when the data from Orlan-built ships will be read."), Found{});
}

TEST(Credits, AReportInTheLeadCoversTheArticleAndLaterOnItsParagraph) {
  const std::string filler = "Rain fell. Wind rose. Ships waited. Nobody came.\n\n";
  const test::Texts lead = test::prose("The quay is shut, according to Reuters.\n\n" + filler + filler);
  const test::Texts later =
      test::prose(filler + filler + "The quay is shut, according to Reuters. So it stays.\n\n" + filler);
  const Words a = lead.words(), b = later.words();
  const auto in_lead = find_credits(a, read_voices(a), built_in_outlets()),
             in_later = find_credits(b, read_voices(b), built_in_outlets());
  ASSERT_EQ(in_lead.size(), 1U);
  ASSERT_EQ(in_later.size(), 1U);
  EXPECT_EQ(in_lead[0].scope, CreditScope::kArticle);
  EXPECT_EQ(in_later[0].scope, CreditScope::kParagraph);
  EXPECT_EQ(later.at(in_later[0].covers), "The quay is shut, according to Reuters. So it stays.");
}

TEST(Credits, ADocumentsOwnNamesAreCanonical) {
  const test::Texts read = test::prose("PORT ELSAM (AP) - The quay is shut.");
  const Words words = read.words();
  const Outlets outlets = built_in_outlets();
  Document document = read.document();
  document.publisher = "The Elsam Courier";
  EXPECT_EQ(own_names(document, find_credits(words, read_voices(words), outlets), outlets),
            (Found{"The Elsam Courier", "Associated Press"}));
}

}  // namespace
}  // namespace crib
