#include "core/text/quotations.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/text/random_text.hpp"
#include "tests/text/tokenized.hpp"

namespace crib {
namespace {

struct Case {
  std::string text;
  Strings quotations;  // '+' in front: carried on by the next paragraph
};

const std::vector<Case> kCases = {
    {"\"Yes,\" he said. \"No.\"", {"Yes,", "No."}},
    {"\u201CYes,\u201D he said, \u201Cbut\u2026\u201D", {"Yes,", "but\u2026"}},
    {"\u201CHe said \u2018never\u2019 twice,\u201D she wrote.", {"He said \u2018never\u2019 twice,", "never"}},
    {"\"He said 'never' twice,\" she wrote.", {"He said 'never' twice,", "never"}},
    {"The so-called 'laggard' rose.", {"laggard"}},
    {"The dogs' bowl and the cats' bowl", {}},
    {"'The dogs' bowl is empty,' he said.", {"The dogs' bowl is empty,"}},
    {"\u2018The dogs\u2019 bowl is empty,\u2019 he said of the cats\u2019 one.", {"The dogs\u2019 bowl is empty,"}},
    {"don't, 'tis, '90s, rock 'n' roll, O'Neill's, get 'em", {}},
    {"He is 5'10\" tall and the pipe is 3\" wide", {}},
    {"\"He is 5'10\" tall,\" she said.", {"He is 5'10\" tall,"}},
    {"\u00ABOui\u00BB, \u00AB\u00A0non\u202F\u00BB", {"Oui", "non"}},
    {"\u00BBJa\u00AB, \u201Enein\u201C, \u201Edoch\u201D, \u201Aso\u2018", {"Ja", "nein", "doch", "so"}},
    {"\u201Dja\u201D sade han", {"ja"}},
    {"\u300C\u306F\u3044\u300D\u3068\u8A00\u3063\u305F", {"\u306F\u3044"}},
    {"``Yes,'' he said.", {"Yes,"}},
    {"(\"Yes\")\u2014\"no\"", {"Yes", "no"}},
    {"He called it \" odd \" twice", {"odd"}},
    // unclosed
    {"\u201CIt goes on and on\n\nNobody stops it. \u201CThis\u201D does.", {"This"}},
    {"A stray \" mark\n\n\"This\" is one.", {"This"}},
    {"Artificial Intelligence\u201D is one word \u201Ctoo many\u201D.", {"too many"}},
    // over paragraphs
    {"\u201COne.\n\n\u201CTwo.\n\n\u201CThree,\u201D he said.", {"+One.", "+Two.", "Three,"}},
    {"\"One \u2018inner\u2019.\n\n\"Two,\" he said.", {"+One \u2018inner\u2019.", "inner", "Two,"}},
    {"\u00ABUn.\n\n\u00BBDeux.\u00BB", {"+Un.", "Deux."}},
    {"\u201CDone.\u201D\n\n\u201CNew.\u201D", {"Done.", "New."}},
    {"\u201COne.\n\n\u201CTwo is left open.", {"One."}},
    // nothing inside
    {"\"\" '' \u201C\u201D \" \" \u201C...\u201D", {}},
};

TEST(Quotations, AreWhatAReaderWouldCallQuoted) {
  for (const Case& c : kCases) EXPECT_EQ(Tokenized(c.text).quotations(), c.quotations) << c.text;
}

TEST(Quotations, RunOverPageFurniture) {
  Document document = Tokenized::document_of("\u201COne.\n\nAdvertisement\n\n\u201CTwo,\u201D he said.");
  const auto at = static_cast<std::uint32_t>(document.text.find("Adv"));
  document.asides = {{{at, at + 13}, AsideKind::kFurniture}};
  EXPECT_EQ(Tokenized(std::vector<Document>{document}).quotations(), (Strings{"+One.", "Two,"}));
  document.asides.clear();
  EXPECT_EQ(Tokenized(std::vector<Document>{document}).quotations(), (Strings{"Two,"}));
}

TEST(Quotations, NestOrStandApartAndHoldTokens) {
  std::mt19937 random(20260906);
  for (int i = 0; i < 20'000; ++i) {
    const Tokenized t(random_text(random, 60));
    std::uint32_t begin = 0;
    std::vector<Span> around;
    for (const Quotation& q : t.tokens().quotations) {
      ASSERT_LE(begin, q.bytes.begin) << t.document().text;
      begin = q.bytes.begin;
      ASSERT_EQ(q.tokens, tokens_within(t.tokens(), q.bytes));
      ASSERT_FALSE(is_empty(q.tokens));
      while (!around.empty() && around.back().end <= q.bytes.begin) around.pop_back();
      ASSERT_TRUE(around.empty() || contains(around.back(), q.bytes)) << t.document().text;
      around.push_back(q.bytes);
    }
  }
}

TEST(Quotations, TakeAMillionMarks) {
  for (const std::string mark : {"\"", "'a ", "\u201C", "\u2018a", "\"a ", "\u00AB", "`", "'", "\u201Ca\n\n"}) {
    std::string text;
    while (text.size() < 1'000'000) text += mark;
    const Tokenized t(text);
    EXPECT_LE(t.tokens().quotations.size(), t.tokens().tokens.size()) << mark;
  }
}

}  // namespace
}  // namespace crib
