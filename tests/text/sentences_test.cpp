#include "core/text/sentences.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/text/random_text.hpp"
#include "tests/text/tokenized.hpp"

namespace crib {
namespace {

// '|' marks a border between sentences, '#' one between paragraphs as well.
struct Case {
  std::string marked;
};

const std::vector<Case> kCases = {
    {"It rose. |The bank said so. |Why? |Nobody knew!"},
    {"The U.S. President met Gov. Smith at St. Mary's. |He left."},
    {"It fell in the U.S. |The dollar rose."},
    {"Imports by the U.S. And Japan fell."},  // Reuters of 1987 wrote so
    {"Amazon.com Inc. said it paid Texaco Corp. Chairman J. P. Morgan. |It was true."},
    {"George W. Bush met L.K. Evans on Jan. 5. |They spoke."},
    {"See No. 3 on p. 5 and Fig. 2. |No. |It is wrong."},
    {"At 5 p.m. on Monday and 6 p.m. Tuesday it ended. |At 7 p.m. |The next began."},
    {"Revenue was 4.65 mln dlrs. |Net was 3 mln."},
    {"It rose 3 pct. |Analysts had hoped for 4."},
    {"Mr. and Mrs. Dr. Ms. Jones vs. Prof. Brown"},
    {"The mass. |The sun sat. |He was ill. |It was in Mass. and in Ill. before."},
    {"\"I agree.\" |He left. |\"So do I,\" she said. |\u201CGood.\u201D |Then they met."},
    {"(It rose.) |The rest (all of it) fell."},
    {"He said. |\"The deal is done.\""},
    {"\u201CReally?\u201D he asked. |\"No!\" she cried."},
    {"Inc., which fell, rose. |U.S.-based firms did not."},
    {"Yahoo! said so. |iPhone sales grew. |eBay fell."},
    {"It was despite ... #Major gains followed."},
    {"Well ... he left. |Then . . . |He came back."},
    {"Prices rose 3.5 to .5 at 1.2 in No.1 of the year 1990. |In 1991 they fell."},
    {"1. The first. #2. The second."},
    {"First line. #Second line. |Third. #Fourth"},
    {"\u4ECA\u65E5\u306F\u3002|\u660E\u65E5\u306F\u3002"},
    {"all in lower case. |it has no capitals. |not one."},
    {"The etc. and al. of it, e.g. Spain, i.e. the U.K. economy. |Yes."},
    {"No border here"},
};

TEST(Sentences, EndWhereAReaderWouldEndThem) {
  for (const Case& c : kCases) {
    std::string text;
    Strings expected(1);
    std::vector<std::uint32_t> paragraphs{0};
    for (const char mark : c.marked) {
      if (mark != '|' && mark != '#') {
        text += mark;
        expected.back() += mark;
        continue;
      }
      if (mark == '#') text += "\n\n";
      paragraphs.push_back(paragraphs.back() + (mark == '#' ? 1U : 0U));
      expected.emplace_back();
    }
    for (std::string& sentence : expected) {
      while (!sentence.empty() && sentence.back() == ' ') sentence.pop_back();
    }
    const Tokenized t(text);
    EXPECT_EQ(t.sentences(), expected) << c.marked;
    if (t.sentences().size() != expected.size()) continue;
    for (std::size_t i = 0; i < expected.size(); ++i)
      EXPECT_EQ(t.tokens().sentences[i].paragraph, paragraphs[i]) << c.marked;
  }
}

TEST(Sentences, IncludeTheMarksAroundThem) {
  EXPECT_EQ(Tokenized("  (\u201C$4 million,\u201D he said.)  \u2022 Next").sentences(),
            (Strings{"(\u201C$4 million,\u201D he said.)", "Next"}));
  EXPECT_EQ(Tokenized("It ended . \"").sentences(), (Strings{"It ended . \""}));
}

TEST(Sentences, TakeALineForAParagraphWhereLinesAreParagraphs) {
  const Tokenized t(
      "A heading\nThe first paragraph, which is long enough to be one, stands on a line.\nAnother\nLast one here");
  EXPECT_EQ(t.sentences().size(), 4U);
  EXPECT_EQ(t.tokens().sentences.back().paragraph, 3U);
}

const std::string kWrapped =
    "A short title\n"
    "The deal that was signed on Monday will see the company rent a\n"
    "great many machines from its rival over seven years, people who\n"
    "know of it said. Neither side would say what it thinks the rent\n"
    "comes to.\n"
    "Analysts said they had expected as much since the summer, when\n"
    "the two first met in the hills above the town of Dogpatch and\n"
    "took a walk\n"
    "  - one item of a list\n"
    "  - another item of a list\n";

TEST(Sentences, CrossTheLineBreaksOfHardWrappedText) {
  const Strings sentences = Tokenized(kWrapped).sentences();
  ASSERT_EQ(sentences.size(), 6U);
  EXPECT_EQ(sentences[0], "A short title");
  EXPECT_TRUE(sentences[1].ends_with("people who\nknow of it said.")) << sentences[1];
  EXPECT_TRUE(sentences[2].ends_with("the rent\ncomes to.")) << sentences[2];
  EXPECT_TRUE(sentences[3].ends_with("took a walk")) << sentences[3];
  EXPECT_EQ(sentences[4], "one item of a list");
  EXPECT_EQ(sentences[5], "another item of a list");
  std::string windows;
  for (const char c : kWrapped) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(Tokenized(windows).sentences().size(), 6U);
}

TEST(Sentences, TellHeadingsFromShortParagraphs) {
  const Tokenized t(
      "The Deal So Far\n\nIt was signed.\n\n\u2022 One item\n\nReally short, yes.\n\nNext Steps:\n\nThe end");
  std::vector<bool> headings;
  for (const Sentence& sentence : t.tokens().sentences) headings.push_back(sentence.is_heading);
  EXPECT_EQ(headings, (std::vector<bool>{true, false, false, false, true, false}));
}

TEST(Sentences, KeepTitleAndAsidesApart) {
  Document document =
      Tokenized::document_of("Deal signed\nLONDON, Nov 3 (Reuters) - It was signed. Advertisement Twice.");
  document.title_bytes = Span{0, 11};
  document.asides = {{{12, 37}, AsideKind::kDateline}, {{53, 66}, AsideKind::kFurniture}};
  const Tokenized t(std::vector<Document>{document});
  EXPECT_EQ(t.sentences(),
            (Strings{"Deal signed", "LONDON, Nov 3 (Reuters)", "It was signed.", "Advertisement", "Twice."}));
  const std::vector<Sentence>& sentences = t.tokens().sentences;
  EXPECT_TRUE(sentences[0].is_title);
  EXPECT_FALSE(sentences[1].is_title);
  EXPECT_EQ(t.tokens().aside_tokens, (std::vector<Span>{sentences[1].tokens, sentences[3].tokens}));
}

TEST(Sentences, AreCutWhereTextHasNone) {
  std::string text;
  for (int i = 0; i < 1001; ++i) text += "the ";
  const std::vector<Sentence> sentences = Tokenized(text).tokens().sentences;
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(length(sentences[0].tokens), SentenceOptions{}.max_tokens);
  EXPECT_EQ(sentences[2].paragraph, 0U);
}

TEST(Sentences, HoldEveryTokenOnceInOrder) {
  std::mt19937 random(20260905);
  for (int i = 0; i < 20'000; ++i) {
    Document document = Tokenized::document_of(random_text(random, 60));
    const auto size = static_cast<std::uint32_t>(document.text.size());
    const std::uint32_t begin = static_cast<std::uint32_t>(random()) % (size + 1);
    if (i % 3 == 0) document.asides = {{{begin, begin + (size - begin) / 2}, AsideKind::kFurniture}};
    if (i % 5 == 0) document.title_bytes = Span{0, begin};
    const Tokenized t(std::vector<Document>{document});
    std::uint32_t next_token = 0, next_byte = 0, paragraph = 0;
    for (const Sentence& s : t.tokens().sentences) {
      ASSERT_EQ(s.tokens.begin, next_token) << document.text;
      ASSERT_GT(s.tokens.end, s.tokens.begin);
      ASSERT_LE(next_byte, s.bytes.begin) << document.text;
      ASSERT_TRUE(contains(s.bytes, bytes_of(t.tokens(), s.tokens))) << document.text;
      ASSERT_GE(s.paragraph, paragraph);
      next_token = s.tokens.end;
      next_byte = s.bytes.end;
      paragraph = s.paragraph;
    }
    ASSERT_EQ(next_token, t.tokens().tokens.size());
    ASSERT_LE(next_byte, size);
  }
}

}  // namespace
}  // namespace crib
