#include "core/text/tokenize.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/text/random_text.hpp"
#include "tests/text/tokenized.hpp"

namespace crib {
namespace {

TEST(Tokenize, KeepsTheTextAsReadAndComparesItFolded) {
  const Tokenized t("OpenAI\u2019s $38 billion \u201Cdeal\u201D");
  EXPECT_EQ(t.words(), (Strings{"OpenAI\u2019s", "38", "billion", "deal"}));
  EXPECT_EQ(t.spellings(), (Strings{"openai's", "38", "billion", "deal"}));
}

TEST(Tokenize, TakesEmptyTextsAndEmptyCorpora) {
  EXPECT_EQ(tokenize(Corpus{}).vocabulary.size(), 0U);
  for (const std::string text : {"", " ", "\n\n", "...", "\U0001F600", "\u00AD", "\"\""}) {
    const Tokenized t(text);
    EXPECT_TRUE(t.tokens().tokens.empty());
    EXPECT_TRUE(t.tokens().sentences.empty());
    EXPECT_TRUE(t.tokens().quotations.empty());
  }
}

TEST(Tokenize, GivesTheSameWithoutItsFastPath) {
  std::mt19937 random(20260907);
  std::vector<Document> documents;
  for (int d = 0; d < 2'000; ++d) documents.push_back(Tokenized::document_of(random_text(random, 100)));
  TokenizeOptions slow;
  slow.use_ascii_path = false;
  const Tokenized a(documents), b(documents, slow);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    ASSERT_EQ(a.spellings(d), b.spellings(d)) << documents[d].text;
    ASSERT_EQ(a.tokens(d).sentences.size(), b.tokens(d).sentences.size());
  }
}

TEST(Tokenize, ListsOneSpanOfTokensForEachAside) {
  Document document = Tokenized::document_of("By Jo Doe \u2022 It rose. \u2022 Comments");
  document.asides = {
      {{0, 9}, AsideKind::kByline}, {{10, 13}, AsideKind::kFurniture}, {{27, 35}, AsideKind::kFurniture}};
  const Tokenized t(std::vector<Document>{document});
  EXPECT_EQ(t.tokens().aside_tokens, (std::vector<Span>{{0, 3}, {3, 3}, {5, 6}}));
}

TEST(TokensWithin, AreThoseThatLieWhollyInside) {
  const Tokenized t("one two three four");
  const auto within = [&](std::uint32_t begin, std::uint32_t end) { return tokens_within(t.tokens(), {begin, end}); };
  EXPECT_EQ(within(0, 18), (Span{0, 4}));
  EXPECT_EQ(within(4, 13), (Span{1, 3}));
  EXPECT_EQ(within(5, 13), (Span{2, 3}));
  EXPECT_TRUE(is_empty(within(5, 7)));
  EXPECT_TRUE(is_empty(within(3, 4)));
  EXPECT_TRUE(is_empty(within(18, 18)));
}

TEST(TokensWithin, AgreesWithALoop) {
  const Tokenized t("a bb, ccc dd! e");
  const auto size = static_cast<std::uint32_t>(t.document().text.size());
  for (std::uint32_t begin = 0; begin <= size; ++begin) {
    for (std::uint32_t end = begin; end <= size; ++end) {
      std::uint32_t inside = 0;
      for (const Token& token : t.tokens().tokens) inside += contains(Span{begin, end}, token.bytes) ? 1U : 0U;
      ASSERT_EQ(length(tokens_within(t.tokens(), {begin, end})), inside);
    }
  }
}

TEST(BytesOf, RunsFromTheFirstTokenToTheLast) {
  const Tokenized t("  one, two! ");
  EXPECT_EQ(t.bytes(bytes_of(t.tokens(), {0, 2})), "one, two");
  EXPECT_TRUE(is_empty(bytes_of(t.tokens(), {1, 1})));
}

TEST(Tokenize, TakesHostileTextsInLinearTime) {
  // Each of these takes minutes where any stage is quadratic.
  std::string no_end, marks = "x", stops, lines, thai, mixed;
  while (no_end.size() < 1'000'000) no_end += "the ";
  while (marks.size() < 1'000'000) marks += "\u0316";
  while (stops.size() < 1'000'000) stops += ". ";
  while (lines.size() < 1'000'000) lines += "a\n";
  while (thai.size() < 300'000) thai += "\u0E20\u0E32\u0E29\u0E32";
  while (mixed.size() < 1'000'000) mixed += "a.\u0301\u0301";
  EXPECT_EQ(Tokenized(no_end).tokens().tokens.size(), 250'000U);
  EXPECT_EQ(Tokenized(marks).tokens().tokens.size(), 1U);
  EXPECT_EQ(Tokenized("Said " + stops + " he").tokens().tokens.size(), 2U);
  EXPECT_EQ(Tokenized(lines).tokens().tokens.size(), 500'000U);
  EXPECT_GT(Tokenized(thai).tokens().tokens.size(), 1'000U);
  EXPECT_GT(Tokenized(mixed).tokens().tokens.size(), 0U);
  EXPECT_EQ(Tokenized(std::string(32U << 20U, 'a')).tokens().tokens.size(), 1U);
}

}  // namespace
}  // namespace crib
