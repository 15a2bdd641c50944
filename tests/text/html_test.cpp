#include "core/text/html.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/text/html_page.hpp"
#include "core/text/read.hpp"
#include "tests/processor_time.hpp"

namespace crib {
namespace {

const std::string kLong =
    "The harbour authority closed its largest grain quay on Monday after divers found cracks in 46 of the piles that hold "
    "it up, halting exports from the valley at the height of the season, and it said that it would not open it again soon.";

Document read(const std::string& page) { return read_html("page.html", page, Role::kArticle); }
std::string paragraph(const std::string& text) { return "<p>" + text + "</p>\n"; }

TEST(Html, GivesTheArticleOfAWholePageWithoutThePageAroundIt) {
  const Corpus corpus = read_corpus({{std::string(CRIB_FIXTURES) + "/newsroom/articles/10-page.html"}});
  const Document& document = corpus.documents.at(0);
  EXPECT_EQ(document.title, "Island faces a summer of three boats a week");
  EXPECT_EQ(document.date, "2025-03-05T14:20:00Z");
  EXPECT_EQ(document.byline, "Nell Garroway");
  EXPECT_EQ(document.publisher, "Coast & Country");
  EXPECT_EQ(document.text.find(document.title + "\n\nThe kettle at the harbour caf\u00E9 on Osmer"), 0U);
  for (const char* inside : {"said Petra Skarn, who fries the eggs. \u201CI can row.", "April\u00A014", "the Lady Morwen, burns",
                             "appoint\u00ADments", "a retired bishop with a canoe."})
    EXPECT_NE(document.text.find(inside), std::string::npos) << inside;
  for (const char* outside : {"cookies", "Subscribe", "Photograph", "Advertisement", "Read more", "Fog horn", "gannet_7", "boots",
                              "not text", "scripts", "Islands"})
    EXPECT_EQ(document.text.find(outside), std::string::npos) << outside;
}

TEST(Html, LeavesOutWhatIsHiddenOrNoProse) {
  for (const char* element : {"nav", "aside", "footer", "form", "script", "style", "figcaption", "noscript", "template", "button"})
    EXPECT_EQ(read(std::string("<p>The harbour.</p><") + element + ">GONE</" + element + "><p>The ferry.</p>").text, "The harbour.\n\nThe ferry.")
        << element;
  for (const char* attribute : {"hidden", "style='display : NONE'", "style='color:red;visibility:hidden'", "role=navigation", "role=dialog"})
    EXPECT_EQ(read(std::string("<p>The harbour.</p><div ") + attribute + "><p>GONE</p></div><p>The ferry.</p>").text,
              "The harbour.\n\nThe ferry.")
        << attribute;
}

TEST(Html, KeepsTheShortParagraphsOfAnArticle) {
  const Document document = read("<article><h1>Quay shut</h1>" + paragraph(kLong) + paragraph("\u201CNo,\u201D she said.") + "<h2>What next</h2>" +
                                 paragraph(kLong) + "</article><section class=related><ul><li><a href=/x>" + kLong + "</a></ul></section>");
  EXPECT_EQ(document.text, "Quay shut\n\n" + kLong + "\n\n\u201CNo,\u201D she said.\n\nWhat next\n\n" + kLong);
  ASSERT_EQ(document.asides.size(), 1U);
  EXPECT_EQ(document.asides[0].what, AsideKind::kHeading);
  EXPECT_EQ(slice(document.text, document.asides[0].bytes), "What next");
}

TEST(Html, TellsCommentsInTheirOwnArticlesFromTheStory) {
  const Document document = read("<article>" + paragraph(kLong) + paragraph(kLong) + "<article><p>I rowed there once and I would not do it again "
                                 "for all the tea that they have in the harbour caf\u00E9, so there, said the gull to me.</p></article></article>");
  EXPECT_EQ(document.text, kLong + "\n\n" + kLong);
}

TEST(Html, IgnoresAFurnitureClassThatWrapsTheWholePage) {
  EXPECT_EQ(read("<div class='content-sidebar-wrap'>" + paragraph(kLong) + paragraph(kLong) + "</div>").text, kLong + "\n\n" + kLong);
  EXPECT_EQ(read("<div>" + paragraph(kLong) + paragraph(kLong) + "</div><div class='sidebar'>" + paragraph(kLong) + "</div>").text,
            kLong + "\n\n" + kLong);
}

TEST(Html, ReadsPagesInOtherLanguages) {
  const std::string german =
      "Die Hafenbeh\u00F6rde hat am Montag den gr\u00F6\u00DFten Getreidekai gesperrt, nachdem Taucher Risse in den Pf\u00E4hlen entdeckt hatten, "
      "die ihn tragen; die Ausfuhr aus dem Tal kam zum Erliegen.";
  EXPECT_EQ(read("<nav><a href=/>Start</a></nav>" + paragraph(german) + paragraph(german) + "<p><a href=/a>Mehr aus dem Hafen</a></p>").text,
            german + "\n\n" + german);
}

TEST(Html, JoinsInlineElementsAndPartsBlocks) {
  EXPECT_EQ(read("<p>The <b>har</b>bour\n  is <a>closed</a>.</p>").text, "The harbour is closed.");
  EXPECT_EQ(read("<p>One<br>two<br><br>three</p>").text, "One\ntwo\n\nthree");
  EXPECT_EQ(read("<table><tr><td>Corn</td><td>Quay</td></tr><tr><td>Salt</td></tr></table>").text, "Corn Quay\n\nSalt");
  EXPECT_EQ(read("<p>She said <q>no</q>.</p>").text, "She said \u201Cno\u201D.");
  EXPECT_EQ(read("<p>Keld &amp; Marrow, caf&eacute; &#8212; &#x1F600; &unknown;</p>").text, "Keld & Marrow, caf\u00E9 \u2014 \U0001F600 &unknown;");
}

TEST(Html, FindsTheTitleInThisOrder) {
  const std::string head = "<title>Quay shut | The Ledger</title>", og = "<meta property='og:title' content='Quay is shut'>";
  EXPECT_EQ(read(head + og + "<article><h1>Quay shut, ships away</h1>" + paragraph(kLong) + "</article>").title, "Quay shut, ships away");
  EXPECT_EQ(read(head + og + "<h1>The Ledger</h1>" + paragraph(kLong)).title, "Quay is shut");
  EXPECT_EQ(read(head + "<h1>Ships away</h1>" + paragraph(kLong)).title, "Ships away");
  EXPECT_EQ(read(head + paragraph(kLong)).title, "Quay shut");
  EXPECT_EQ(read(paragraph(kLong)).title, "");
}

TEST(Html, ReadsFactsFromJsonLdWhereMetaElementsAreMissing) {
  const Document document = read(R"(<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"headline": "Quay shut",
      "datePublished": "2025-03-05", "author": [{"name": "Jane Doe"}], "publisher": {"name": "The Ledger"}}]}</script>)" + paragraph(kLong));
  EXPECT_EQ(document.title + " | " + document.date + " | " + document.byline + " | " + document.publisher,
            "Quay shut | 2025-03-05 | Jane Doe | The Ledger");
  EXPECT_EQ(read("<script type='application/ld+json'>{broken</script>" + paragraph(kLong)).text, kLong);
}

TEST(Html, ReadsTheBylineBetweenHeadlineAndStory) {
  const Document document = read("<h1>Quay shut</h1><p>By Jane Doe</p><p>March 5, 2025</p>" + paragraph(kLong));
  EXPECT_EQ(document.byline, "Jane Doe");
  EXPECT_EQ(document.date, "2025-03-05");
}

TEST(Html, TakesTheEncodingFromTheBytesBeforeThePageOwnWord) {
  const auto text = [](std::string bytes) { return read_bytes("a.html", std::move(bytes), Role::kArticle).documents.at(0).text; };
  EXPECT_EQ(text("<meta charset=iso-8859-1><p>The caf\u00E9 reopens</p>"), "The caf\u00E9 reopens");
  EXPECT_EQ(text("<meta charset=\"ISO-8859-1\"><p>The caf\xE9 \x93reopens\x94</p>"), "The caf\u00E9 \u201Creopens\u201D");
  EXPECT_EQ(text("<meta charset=utf-8><p>The caf\u00E9 reopens</p>"), "The caf\u00E9 reopens");
}

class Nested : public testing::TestWithParam<const char*> {};

TEST_P(Nested, AMillionDeepKeepsItsTextInLinearTime) {
  const std::string tag = GetParam();
  std::string page = paragraph(kLong);
  for (int n = 0; n < 1000000; ++n) page += "<" + tag + ">";
  page += paragraph(kLong);
  const test::ProcessorTime time;
  const Document document = read(page);
  EXPECT_LT(time.seconds(), 10.0);
  EXPECT_EQ(document.text, kLong + "\n\n" + kLong);
}

INSTANTIATE_TEST_SUITE_P(Tags, Nested, testing::Values("div", "span", "b", "ul", "section"));

TEST(Html, TakesMillionsOfAttributesAndUnmatchedEndTagsInLinearTime) {
  std::string attributes = "<div", ends, comment = paragraph(kLong) + "<!--";
  for (int n = 0; n < 300000; ++n) attributes += " a" + std::to_string(n) + "='>'";
  for (int n = 0; n < 100000; ++n) ends += "<div>";
  for (int n = 0; n < 300000; ++n) ends += "</p>";
  for (int n = 0; n < 300000; ++n) comment += "<!--";
  const test::ProcessorTime time;
  EXPECT_EQ(read(attributes + ">" + paragraph(kLong) + "</div>").text, kLong);
  EXPECT_EQ(read(ends + paragraph(kLong)).text, kLong);
  EXPECT_EQ(read(comment).text, kLong);
  EXPECT_LT(time.seconds(), 20.0);
}

TEST(Html, DropsNoTextAroundAnImageWrittenIntoThePage) {
  const std::string image = "<img alt='a > b' src='data:image/png;base64," + std::string(200000, 'A') + "'>";
  EXPECT_EQ(read(paragraph(kLong) + image + paragraph(kLong)).text, kLong + "\n\n" + kLong);
}

TEST(Html, GivesTheSameTextHoweverTheChunksFall) {
  const std::string page = "<h1>Quay shut</h1>" + paragraph(kLong + " Caf&eacute; &amp; bar &#8212; \u201Cyes\u201D.") +
                           "<!-- <p>not this</p> --><style>p > a { color: red }</style><script>if (a < b) { x = '<p>no</p>'; }</script>" + paragraph("\u201CNo,\u201D she said.") +
                           paragraph(kLong);
  const std::string expected = read(page).text;
  for (std::size_t shift = 3600; shift < 4200; ++shift)  // the parser is fed 4,096 bytes at a time
    ASSERT_EQ(read(std::string(shift, ' ') + page).text, expected) << shift;
}

TEST(Html, FindsTheDeclaredCharset) {
  EXPECT_EQ(declared_charset("<meta charset=\"Windows-1251\">"), "windows-1251");
  EXPECT_EQ(declared_charset("<META http-equiv=Content-Type content='text/html; charset=koi8-r'>"), "koi8-r");
  EXPECT_EQ(declared_charset("<p>"), "");
}

}  // namespace
}  // namespace crib
