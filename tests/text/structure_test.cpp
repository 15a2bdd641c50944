#include "core/text/structure.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "core/text/dateline.hpp"
#include "core/text/furniture.hpp"
#include "core/text/lines.hpp"
#include "core/text/masthead.hpp"
#include "tests/text/random_text.hpp"

namespace crib {
namespace {

const std::string kProse =
    "The harbour authority closed its largest grain quay on Monday after divers found cracks in the piles that hold it "
    "up, and ships were sent away.";

Document structured(std::string text, Format format = Format::kText) {
  Document document;
  document.format = format;
  document.text = std::move(text);
  mark_structure(document);
  return document;
}

// One line an aside: what it is and what it covers.
std::string asides_of(const Document& document) {
  constexpr std::array kNames = {"furniture", "byline", "dateline", "caption", "heading", "stock"};
  std::string lines;
  for (const Aside& aside : document.asides)
    lines += std::string(kNames[static_cast<std::size_t>(aside.what)]) + ": " +
             std::string(slice(document.text, aside.bytes)) + "\n";
  return lines;
}

TEST(Structure, ToldApartOnAWholePage) {
  const Document document = structured("top of page\n\nQuay shut until August\n\n  • Nov 4\n  • 3 min read\n\n04 November 2025\n\n"
                                       "Gulls over Corn Quay. Ansel Thrupp/Handout via REUTERS\n\n" +
                                       kProse + "\n\nRepairs are expected to cost 34 million crowns.\n\nComments\n\nbottom of page\n");
  EXPECT_EQ(document.title, "Quay shut until August");
  EXPECT_EQ(slice(document.text, *document.title_bytes), document.title);
  EXPECT_EQ(document.date, "2025-11-04");
  EXPECT_EQ(asides_of(document),
            "furniture: top of page\ndateline: Nov 4\nfurniture: 3 min read\ndateline: 04 November 2025\n"
            "caption: Gulls over Corn Quay. Ansel Thrupp/Handout via REUTERS\nfurniture: Comments\nfurniture: bottom of page\n");
}

TEST(Structure, ReadsAnAgencyStory) {
  const Document document = structured("Quay shut until August\n\nPORT ELSAM, March 3 (Meridian) - " + kProse +
                                       "\n\n(Reporting by Jane Doe; editing by John Roe)\n");
  EXPECT_EQ(document.title, "Quay shut until August");
  EXPECT_EQ(asides_of(document),
            "dateline: PORT ELSAM, March 3 (Meridian) -\nbyline: (Reporting by Jane Doe; editing by John Roe)\n");
}

TEST(Structure, SplitsALineOfDateReadingTimeAndDesk) {
  const Document document =
      structured("Harbour\n\nQuay shut until August at least\n\nNovember 4, 2025 5 min read Elsam Editorial Desk\n\n" + kProse);
  EXPECT_EQ(document.title, "Quay shut until August at least");
  EXPECT_EQ(document.byline, "Elsam Editorial Desk");
  EXPECT_EQ(document.date, "2025-11-04");
  EXPECT_EQ(asides_of(document),
            "furniture: Harbour\ndateline: November 4, 2025\nfurniture: 5 min read\nbyline: Elsam Editorial Desk\n");
}

TEST(Structure, SetsACaptionAsideThatThePagePrintsTwice) {
  const std::string caption = "Gulls stand on the empty conveyor of Corn Quay at noon on Tuesday";
  EXPECT_EQ(asides_of(structured("Quay shut until August\n\n" + caption + "\n" + caption + "\n\n" + kProse + "\n")),
            "caption: " + caption + "\ncaption: " + caption + "\n");
}

TEST(Structure, TakesACommentFormWithItsOwnWords) {
  EXPECT_EQ(asides_of(structured("Quay shut until August\n\n" + kProse +
                                 "\n\nLeave a reply\n\nYour address stays with us.\n\nLoading next article")),
            "furniture: Leave a reply\nfurniture: Your address stays with us.\nfurniture: Loading next article\n");
}

TEST(Structure, KeepsALongTextBelowAWordThatCouldOpenAComment) {
  std::string text = "Quay shut until August\n\n" + kProse + "\n\nRelated\n\n";
  for (int n = 0; n < 10; ++n) text += kProse + "\n\n";
  EXPECT_EQ(asides_of(structured(text)), "furniture: Related\n");
}

TEST(Structure, LeavesProseWithoutAHeadAlone) {
  for (const std::string& text :
       {kProse, kProse + "\n" + kProse, kProse + "\n\n" + kProse,
        // wrapped by hand: the first line is no headline
        std::string("The harbour authority closed its largest grain\nquay on Monday after divers found cracks.\n"),
        std::string("By the end of the day nobody was left on the quay,\nand the gulls had it to themselves.\n")}) {
    const Document document = structured(text);
    EXPECT_EQ(document.title, "") << text;
    EXPECT_EQ(asides_of(document), "") << text;
  }
}

TEST(Structure, FindsAHeadlineWithoutABlankLineBelow) {
  EXPECT_EQ(structured("Grain ships sent away as quay is closed\nBy our harbour correspondent\n" + kProse).title,
            "Grain ships sent away as quay is closed");
  EXPECT_EQ(structured("Grain ships sent away\n" + kProse).title, "Grain ships sent away");
}

TEST(Structure, FindsAHeadlineThatEndsInAFullStopByTheHeadingBelow) {
  EXPECT_EQ(structured("Port authority shuts the quay for the season.\nIntroduction: why it matters\n" + kProse + " " + kProse).title,
            "Port authority shuts the quay for the season.");
}

TEST(Structure, SeeksNoTitleWhereTheFormatNamesIt) {
  EXPECT_EQ(structured("Quay shut until August\n\n" + kProse, Format::kJsonLines).title, "");
  Document document;
  document.format = Format::kJsonLines;
  document.text = "Search\n\nBy Jane Doe, Meridian\n\n" + kProse;
  document.title = "Search";
  document.title_bytes = Span{0, 6};
  mark_structure(document);
  EXPECT_EQ(asides_of(document), "byline: By Jane Doe, Meridian\n");
}

TEST(Structure, AsidesOfRandomPagesAreSortedDisjointAndInside) {
  const std::array pieces = std::to_array<std::string>(
      {"By Jane Doe", "3 min read", "Nov 4 | Jane Doe", "Comments", "Quay shut", kProse, kProse + " Photo: Jane Doe", "",
       "PORT ELSAM, March 3 (Meridian) - " + kProse, "Leave a reply", "•", "© 2025 Ledger", "é", "\xC2\xA0", "(Reporting by X)"});
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t n = random() % 14; n > 0; --n) text += pieces[random() % pieces.size()] + (random() % 3 ? "\n" : "\r\n");
    const Document document = structured(text, random() % 2 ? Format::kText : Format::kJsonLines);
    std::uint32_t end = 0;
    for (const Aside& aside : document.asides) {
      ASSERT_GE(aside.bytes.begin, end) << text;
      ASSERT_LT(aside.bytes.begin, aside.bytes.end) << text;
      ASSERT_LE(aside.bytes.end, text.size()) << text;
      ASSERT_FALSE(overlaps(aside.bytes, document.title_bytes.value_or(Span{}))) << text;
      end = aside.bytes.end;
    }
  }
}

TEST(Lines, AreCutAtEveryKindOfLineEndAndTrimmed) {
  const std::string text = "a b\r\n\r\n  \u2022 c\u00A0\rd\n";
  std::string seen;
  for (const Line& line : lines_of(text))
    seen += std::string(slice(text, line.bytes)) + (line.blank_before ? " (blank before)" : "") + " " + std::to_string(line.words) + "\n";
  EXPECT_EQ(seen, "a b (blank before) 2\nc (blank before) 1\nd 1\n");
}

struct Case {
  const char* line;
  bool is;
};

class Furniture : public testing::TestWithParam<Case> {};
TEST_P(Furniture, IsKnownByTheWholeLine) { EXPECT_EQ(is_furniture(GetParam().line), GetParam().is) << GetParam().line; }
INSTANTIATE_TEST_SUITE_P(
    Lines, Furniture,
    testing::Values(Case{"3 min read", true}, Case{"Leave a Reply", true}, Case{"Share this story 📣", true},
                    Case{"Your email address will not be published.", true},
                    Case{"Required fields are marked *. Save my name, email and website.", true},
                    Case{"12 comments", true}, Case{"Home > News > Harbour", true}, Case{"© 2025 The Ledger", true},
                    Case{"We use cookies to make this site better.", true}, Case{"Loading next article", true},
                    Case{"Comments from the harbour authority came late.", false}, Case{"Read more books, said the mayor.", false},
                    Case{"The ferry takes 3 min", false}, Case{"Home is where the harbour is", false}, Case{"", false}));

class Captions : public testing::TestWithParam<Case> {};
TEST_P(Captions, AreKnownByTheCredit) { EXPECT_EQ(is_caption(GetParam().line), GetParam().is) << GetParam().line; }
INSTANTIATE_TEST_SUITE_P(
    Lines, Captions,
    testing::Values(Case{"A quay in Port Elsam, March 3, 2025. Orrin Vale/ELSAM/Handout via REUTERS", true},
                    Case{"The Lady Morwen at Osmer pier last week. Photograph: Ansel Thrupp", true},
                    Case{"Divers at work. REUTERS/Jane Doe", true}, Case{"Photo: Jane Doe", true},
                    Case{"Divers at work (Photo by Jane Doe/The Ledger)", true}, Case{"A crane. Getty Images", true},
                    Case{"She sold the photograph to Getty Images.", false}, Case{"He took a photo by the pier.", false},
                    Case{"They told Reuters that the quay was shut", false}, Case{"", false}));

struct Front {
  const char* paragraph;
  const char* dateline;  // with the space behind it
};

class Datelines : public testing::TestWithParam<Front> {};
TEST_P(Datelines, EndBehindTheDash) {
  const std::string paragraph = GetParam().paragraph;
  EXPECT_EQ(paragraph.substr(0, dateline_bytes(paragraph)), GetParam().dateline);
}
INSTANTIATE_TEST_SUITE_P(
    Paragraphs, Datelines,
    testing::Values(Front{"BONN, April 13 - The minister", "BONN, April 13 - "}, Front{"LONDON (Reuters) - Shares", "LONDON (Reuters) - "},
                    Front{"PORT ELSAM, March 3 (Meridian) — The", "PORT ELSAM, March 3 (Meridian) — "},
                    Front{"Port Elsam, 3 March (Meridian): The", "Port Elsam, 3 March (Meridian): "},
                    Front{"MEXICO CITY/NEW YORK, Nov 4 (AP) -- Ships", "MEXICO CITY/NEW YORK, Nov 4 (AP) -- "},
                    Front{"RESEARCH TRIANGLE PARK, N.C., March 31 - It", "RESEARCH TRIANGLE PARK, N.C., March 31 - "},
                    Front{"ROME, March 13, Reuter - Italy's", "ROME, March 13, Reuter - "}, Front{"NEW YORK — The company", "NEW YORK — "},
                    Front{"The harbour - once full - was empty", ""}, Front{"AWS — The cloud unit", ""},
                    Front{"NATO — the alliance — said", ""}, Front{"Jane Doe, March 3", ""}, Front{"March 3 was a Monday - so", ""},
                    Front{"BONN, April 13 -", ""}, Front{"", ""}, Front{"- item", ""}));

TEST(Masthead, TakesOnlyLinesThatHoldNothingElse) {
  EXPECT_EQ(masthead_of("Juno Farrow · March 5 · 3 min read")->byline, "Juno Farrow");
  EXPECT_EQ(masthead_of("Published: 4 November 2025 | Updated 5 November 2025")->date, "2025-11-04");
  EXPECT_EQ(masthead_of("By Jane Doe and John Roe • 2 hours ago")->byline, "Jane Doe and John Roe");
  EXPECT_FALSE(masthead_of("November 4 Election Results"));
  EXPECT_FALSE(masthead_of("Pay April 30"));
  EXPECT_FALSE(masthead_of("On March 5 the port closed"));
  EXPECT_FALSE(masthead_of("Port Elsam"));
  EXPECT_FALSE(masthead_of(""));
}

TEST(Masthead, KnowsBylinesFromSentencesThatBeginWithBy) {
  EXPECT_EQ(byline_names("By Lena Ostrow, Vantry Evening Post"), "Lena Ostrow, Vantry Evening Post");
  EXPECT_EQ(byline_names("By our harbour correspondent"), "our harbour correspondent");
  EXPECT_EQ(byline_names("By staff and agencies"), "staff and agencies");
  EXPECT_EQ(byline_names("By the end of the year"), "");
  EXPECT_EQ(byline_names("By Monday the quay was empty."), "");
  EXPECT_EQ(byline_names("Bylines"), "");
}

// Lines by a look at every byte: where they begin and end, blanks around them left out.
std::vector<Span> plain_lines(std::string_view text) {
  std::vector<Span> lines;
  for (std::uint32_t begin = 0; begin < text.size();) {
    std::uint32_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    const std::uint32_t next = end + 1;
    while (begin < end && text[begin] == ' ') ++begin;
    while (begin < end && text[end - 1] == ' ') --end;
    if (begin < end) lines.push_back({begin, end});
    begin = next;
  }
  return lines;
}

TEST(Lines, AreThoseOfALookAtEveryByte) {
  std::mt19937 random(20261130);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += "ab  \n\r"[random() % 6];
    std::vector<Span> found;
    for (const Line& line : lines_of(text)) {
      found.push_back(line.bytes);
      std::istringstream words{text.substr(line.bytes.begin, length(line.bytes))};
      const auto count = std::distance(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>());
      ASSERT_EQ(line.words, count) << text;
    }
    ASSERT_EQ(found, plain_lines(text)) << text;
  }
}

TEST(Furniture, APhraseFormOfWhichLittleIsAskedIsABeginning) {
  std::mt19937 random(20261130);
  for (int round = 0; round < 500; ++round) {
    const std::string line = random_text(random, 40), whole = phrase_form(line);
    const std::size_t enough = random() % 20;
    const std::string part = phrase_form(line, enough);
    ASSERT_TRUE(whole.starts_with(part)) << line;
    ASSERT_GE(part.size(), std::min(enough, whole.size())) << line;
  }
}

TEST(Furniture, CaptionsAreToldByTheirLastWords) {
  EXPECT_TRUE(is_caption("Cranes stand idle at the largest quay of the harbour on Monday Handout via\tREUTERS"));
  EXPECT_TRUE(is_caption("Cranes stand idle at the quay of the harbour on Monday Getty - - - - - - Images"));
  EXPECT_TRUE(is_caption("Cranes stand idle at the quay of the harbour on Monday (Photo by Jane Mary Ann Roe)"));
  EXPECT_FALSE(is_caption("Photo by photo the harbour's cranes stood idle for days on end"));
  EXPECT_FALSE(is_caption("Cranes stand idle at the quay of the harbour on Monday nightgetty images of it"));
  EXPECT_FALSE(is_caption(" )"));
}

}  // namespace
}  // namespace crib
