#include <gtest/gtest.h>

#include "cli/escape.hpp"
#include "cli/layout.hpp"
#include "cli/names.hpp"
#include "cli/text_report.hpp"
#include "tests/report/sample.hpp"

namespace crib {
namespace {

TEST(Visible, ShowsWhatWouldActOnATerminal) {
  EXPECT_EQ(visible("a\033]52;c;aGk=\a b"), "a^[]52;c;aGk=^G b");
  EXPECT_EQ(visible("\x9B" "31m"), "\uFFFD" "31m");
  EXPECT_EQ(visible("\u009B31m"), "<U+009B>31m");
  EXPECT_EQ(visible("txt\u202Efdp.exe"), "txt<U+202E>fdp.exe");
  EXPECT_EQ(visible("one\ntwo\r\tthree\x7F"), "one^Jtwo^M^Ithree^?");
  EXPECT_EQ(visible(std::string("nul\0byte", 8)), "nul^@byte");
  EXPECT_EQ(visible("cut \xE2\x82"), "cut \uFFFD");
}

TEST(Visible, LeavesOrdinaryTextAndEscapesOnlyOnce) {
  const std::string plain = "Éclair — “naïve” \U0001F468\u200D\U0001F469 שלום ^[";
  EXPECT_EQ(visible(plain), plain);
  EXPECT_EQ(visible(visible("\033\u202E")), visible("\033\u202E"));
}

TEST(Layout, WideCharactersTakeTwoColumnsAndMarksNone) {
  EXPECT_EQ(columns("abc"), 3U);
  EXPECT_EQ(columns("漢字"), 4U);
  EXPECT_EQ(columns("e\u0301"), 1U);
}

TEST(Layout, ShorteningKeepsTheEndWithinTheWidth) {
  EXPECT_EQ(shortened("old/articles/name.txt", 16), "…/name.txt");
  EXPECT_EQ(shortened("articles/long-name.txt", 12), "…ng-name.txt");
  EXPECT_EQ(shortened("short", 12), "short");
  for (std::size_t width = 2; width < 12; ++width) EXPECT_LE(columns(shortened("漢字漢字漢字.txt", width)), width);
}

std::string text_of(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) {
    for (const Piece& piece : line) text += piece.text;
    text += "|";
  }
  return text;
}

TEST(Layout, WrapsAtSpacesAndBreaksWhatIsTooLong) {
  EXPECT_EQ(text_of(wrapped({{"one two three"}}, 7)), "one two|three|");
  EXPECT_EQ(text_of(wrapped({{"abcdefghij kl"}}, 4)), "abcd|efgh|ij|kl|");
  EXPECT_EQ(text_of(wrapped({{"one "}, {"{+two+}", Style::kAdded}, {", three"}}, 9)), "one|{+two+},|three|");
  EXPECT_EQ(text_of(wrapped({{""}}, 9)), "|");
}

TEST(Layout, NoWrappedLineIsWiderThanAsked) {
  const std::string text = "The 漢字 harbour, naïvely e\u0301lan — and averyveryverylongwordindeed ends.";
  for (std::size_t width = 2; width < 30; ++width) {
    for (const Line& line : wrapped({{text}}, width)) EXPECT_LE(columns(line), width);
  }
}

TEST(Names, DropTheFoldersThatAllShare) {
  Corpus corpus;
  corpus.documents.resize(3);
  corpus.documents[0].key = "/home/desk/articles/a.txt";
  corpus.documents[1].key = "/home/desk/articles/b\033.txt";
  corpus.documents[2].key = "/home/desk/wire/a.txt";
  EXPECT_EQ(short_names(corpus), (std::vector<std::string>{"articles/a.txt", "articles/b^[.txt", "wire/a.txt"}));
  corpus.documents.resize(1);
  EXPECT_EQ(short_names(corpus), std::vector<std::string>{"a.txt"});
}

TEST(Names, APercentageNeverClaimsMoreThanThereIs) {
  EXPECT_EQ(percent(0), "0 %");
  EXPECT_EQ(percent(0.001), "<1 %");
  EXPECT_EQ(percent(0.999), "99 %");
  EXPECT_EQ(percent(1), "100 %");
}

std::string shown(const Report& report, bool has_color, std::size_t width = 100) {
  return written([&](std::ostream& out) {
    write_text({out, width, has_color}, report, {.shows_passages = true});
  });
}

std::string without_colors(std::string text) {
  for (std::size_t at; (at = text.find('\033')) != text.npos;) text.erase(at, text.find('m', at) + 1 - at);
  return text;
}

TEST(TextReport, ChangedWordsCarryASignWithAndWithoutColor) {
  for (const bool has_color : {false, true}) {
    const std::string text = without_colors(shown(sample_report(), has_color));
    EXPECT_NE(text.find("{+will+}"), std::string::npos);
    EXPECT_NE(text.find("[-may-]"), std::string::npos);
    EXPECT_NE(text.find("E edited"), std::string::npos);
    EXPECT_NE(text.find("figure: €4 million  <-  €3.4 million  (less exact)"), std::string::npos);
    EXPECT_NE(text.find("  - outside passages\n    name: Norlake said  <-  Norlake Lines\n"), std::string::npos);
  }
  EXPECT_EQ(shown(sample_report(), false).find('\033'), std::string::npos);
}

TEST(TextReport, NothingInADocumentReachesTheTerminalRaw) {
  Report report = sample_report();
  Document& article = report.corpus.documents[0];
  article.key = "a\033[2J.txt";
  article.text.replace(article.text.find("night"), 5, "\033[31m");
  report.pairs[0].why = "because \a";
  const std::string text = without_colors(shown(report, true));
  EXPECT_EQ(text.find('\033'), std::string::npos);
  EXPECT_EQ(text.find('\a'), std::string::npos);
  EXPECT_NE(text.find("^[[31m"), std::string::npos);
}

TEST(TextReport, LinesKeepToTheWidthOfTheScreen) {
  for (const std::size_t width : {80U, 100U, 140U}) {
    std::istringstream in(shown(sample_report(), false, width));
    bool is_in_passages = false;
    for (std::string line; std::getline(in, line);) {
      is_in_passages |= line.rfind("light edit  articles", 0) == 0;
      EXPECT_TRUE(!is_in_passages || line.find(" | ") == line.npos || columns(line) <= width) << line;
    }
  }
}

TEST(TextReport, RowsBeyondTheMostAreCountedNotDropped) {
  Report report = sample_report();
  while (report.pairs.size() < 5) report.pairs.push_back(report.pairs.front());
  const std::string text = written([&](std::ostream& out) { write_pair_table({out, 100, false}, report, 3); });
  EXPECT_NE(text.find("and 2 pairs more: --format jsonl has them all"), std::string::npos);
}

TEST(TextReport, MatricesFoldWhereTheyAreTooWide) {
  Report report = sample_report();
  const std::string narrow = written([&](std::ostream& out) { write_matrices({out, 24, false}, report); });
  EXPECT_NE(narrow.find("coverage: %"), std::string::npos);
  EXPECT_NE(narrow.find("25"), std::string::npos);
}

}  // namespace
}  // namespace crib
