#include "core/verdict/attribute.hpp"

#include <gtest/gtest.h>

#include "core/verdict/summary.hpp"
#include "tests/one_text.hpp"

namespace crib {
namespace {

constexpr const char* kWire =
    "PORT ELSAM, March 3 (Meridian) - Divers found cracks in nine of the piles below Corn Quay on Sunday.\n\n\"Nobody "
    "should stand on it,\" said Ingrid Solvane.\n\nThe repair may cost 34 million "
    "crowns.";

Passage passage_of(const test::Texts& texts, const std::string& left, const std::string& right, Kind kind,
                   std::size_t l = 0, std::size_t r = 1) {
  Passage passage;
  const auto span = [](const std::string& text, const std::string& part) {
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    return Span{begin, begin + static_cast<std::uint32_t>(part.size())};
  };
  passage.left = span(texts.document(l).text, left), passage.right = span(texts.document(r).text, right);
  passage.left_tokens = tokens_within(texts.tokenized(l), passage.left),
  passage.right_tokens = tokens_within(texts.tokenized(r), passage.right);
  passage.kind = kind;
  return passage;
}

JudgedPair pair_of(std::uint32_t left, std::uint32_t right, std::vector<Passage> passages) {
  JudgedPair pair;
  pair.left = DocId{left}, pair.right = DocId{right};
  pair.overlap.coverage = {.5, .5};
  pair.overlap.verbatim = {.25, .25};
  for (Passage& passage : passages) {
    pair.passages.push_back({});
    pair.passages.back().passage = std::move(passage);
  }
  return pair;
}

TEST(Attribute, JoinsCreditAndOverlapForAnAgencyThatOnlyTheWireNames) {
  test::Texts texts = test::texts_of({{Role::kArticle,
                                             "Divers found cracks in nine of the piles below Corn Quay on Sunday, "
                                             "according to Meridian.\n\nSome blame the council."},
                                            {Role::kSource, kWire}});
  const std::string shared = "Divers found cracks in nine of the piles below Corn Quay on Sunday";
  const Attributed result = attribute(texts.corpus, texts.tokens, built_in_outlets(), {},
                                      {pair_of(0, 1, {passage_of(texts, shared, shared, Kind::kVerbatim)})});
  ASSERT_EQ(result.pairs[0].passages.size(), 1U);
  EXPECT_EQ(result.pairs[0].passages[0].credit, CreditStatus::kCredited);
  ASSERT_TRUE(result.pairs[0].passages[0].credit_by);
  EXPECT_EQ(result.documents[0].credits[*result.pairs[0].passages[0].credit_by].name, "Meridian");
  EXPECT_TRUE(result.pairs[0].passages[0].changes.empty());
  EXPECT_EQ(result.pairs[0].direction.from, From::kRight);
}

TEST(Attribute, WhatIsToldDifferentlyOutsidePassagesBelongsToThePair) {
  test::Texts texts =
      test::texts_of({{Role::kArticle, "In March the pact lets Vesper rent thousands of Corvid looms from Dorvik. Rain is due."},
                      {Role::kArticle, "Rain is due. With the pact Dorvik gives Vesper hundreds of thousands of Corvid looms."}});
  const Attributed result = attribute(texts.corpus, texts.tokens, built_in_outlets(), {},
                                      {pair_of(0, 1, {passage_of(texts, "Rain is due", "Rain is due", Kind::kVerbatim)})});
  EXPECT_TRUE(result.pairs[0].passages[0].changes.empty());
  ASSERT_EQ(result.pairs[0].changes.size(), 1U);
  EXPECT_EQ(texts.at(result.pairs[0].changes[0].left, 0), "thousands");
  EXPECT_EQ(texts.at(result.pairs[0].changes[0].right, 1), "hundreds of thousands");
}

TEST(Attribute, AnArticleWithoutCreditIsUncreditedAndItsChangesAreListed) {
  test::Texts texts = test::texts_of(
      {{Role::kArticle, "Divers found cracks in six of the piles below Corn Quay on Sunday. Rain is due."},
       {Role::kSource, kWire}});
  const Attributed result = attribute(
      texts.corpus, texts.tokens, built_in_outlets(), {},
      {pair_of(0, 1,
               {passage_of(texts, "Divers found cracks in six of the piles below Corn Quay on Sunday",
                           "Divers found cracks in nine of the piles below Corn Quay on Sunday", Kind::kEdited)})});
  const JudgedPassage& passage = result.pairs[0].passages[0];
  EXPECT_EQ(passage.credit, CreditStatus::kUncredited);
  ASSERT_EQ(passage.changes.size(), 1U);
  EXPECT_EQ(texts.at(passage.changes[0].left, 0), "six");
  EXPECT_EQ(texts.at(passage.changes[0].right, 1), "nine");
  const std::string summary = in_one_sentence(result.documents[0].summary);
  EXPECT_NE(summary.find("50 % of this article is in text1.txt, 25 % of it word for word"), std::string::npos) << summary;
  EXPECT_NE(summary.find("one figure differs"), std::string::npos) << summary;
  EXPECT_NE(summary.find("not credited"), std::string::npos) << summary;
}

TEST(Attribute, SaysWhatAnArticleAddsAndWhichSourceExplainsTheRest) {
  test::Texts texts =
      test::texts_of({{Role::kArticle,
                       "Divers found cracks in nine of the piles below Corn Quay on Sunday. The Lantern counted 12 "
                       "gulls on the deck. \"They like it there, I think,\" said Wim Castor."},
                      {Role::kSource, kWire}});
  const std::string shared = "Divers found cracks in nine of the piles below Corn Quay on Sunday";
  const Attributed result = attribute(texts.corpus, texts.tokens, built_in_outlets(), {},
                                      {pair_of(0, 1, {passage_of(texts, shared, shared, Kind::kVerbatim)})});
  const JudgedDocument& article = result.documents[0];
  ASSERT_EQ(article.sources.size(), 1U);
  EXPECT_EQ(article.sources[0].words, 13U);
  EXPECT_EQ(article.original.sentences.size(), 2U);
  EXPECT_EQ(article.original.quotations, 1U);
  EXPECT_EQ(article.original.figures, 1U);
  EXPECT_GT(article.original.where[2], article.original.where[0]);
  EXPECT_NEAR(article.original.share + article.sources[0].share, 1, 1e-9);
}

TEST(Attribute, AQuotationThatTwoArticlesShareMakesNeitherTheOthersSource) {
  test::Texts texts = test::texts_of(
      {{Role::kArticle, "\"Nobody should stand on it,\" said Ingrid Solvane on Monday."},
       {Role::kArticle, "The harbour master warned them. \"Nobody should stand on it,\" said Ingrid Solvane."}});
  const std::string quote = "Nobody should stand on it";
  const Attributed result = attribute(texts.corpus, texts.tokens, built_in_outlets(), {},
                                      {pair_of(0, 1, {passage_of(texts, quote, quote, Kind::kQuote)})});
  EXPECT_EQ(result.pairs[0].passages[0].credit, CreditStatus::kQuoted);
  EXPECT_EQ(result.pairs[0].direction.from, From::kUndetermined);
  EXPECT_TRUE(result.documents[0].sources.empty());
  EXPECT_TRUE(result.documents[1].sources.empty());
}

TEST(Attribute, ArticlesThatDrawOnOneWireAreSiblings) {
  const std::string shared = "Divers found cracks in nine of the piles below Corn Quay on Sunday";
  test::Texts texts = test::texts_of({{Role::kArticle, shared + ". Rain is due."},
                                            {Role::kArticle, shared + ". Wind is due."},
                                            {Role::kSource, kWire}});
  const Attributed result = attribute(texts.corpus, texts.tokens, built_in_outlets(), {},
                                      {pair_of(0, 1, {passage_of(texts, shared, shared, Kind::kVerbatim)}),
                                       pair_of(0, 2, {passage_of(texts, shared, shared, Kind::kVerbatim, 0, 2)}),
                                       pair_of(1, 2, {passage_of(texts, shared, shared, Kind::kVerbatim, 1, 2)})});
  EXPECT_EQ(result.pairs[0].direction.from, From::kUndetermined);
  EXPECT_NE(result.pairs[0].direction.why.find("siblings"), std::string::npos);
}

TEST(Attribute, OfTwoVersionsTheArticleUsedTheOneItAgreesWith) {
  const auto wire = [](const std::string& piles) {
    return "Divers found cracks in " + piles + " of the piles below Corn Quay on Sunday";
  };
  test::Texts texts = test::texts_of({{Role::kArticle, wire("nine") + ". Rain is due."},
                                            {Role::kSource, wire("six") + ".\n\nNothing moves."},
                                            {Role::kSource, wire("nine") + ".\n\nNothing moves."}});
  const Attributed result =
      attribute(texts.corpus, texts.tokens, built_in_outlets(), {},
                {pair_of(0, 1, {passage_of(texts, wire("nine"), wire("six"), Kind::kEdited)}),
                 pair_of(0, 2, {passage_of(texts, wire("nine"), wire("nine"), Kind::kVerbatim, 0, 2)})});
  ASSERT_EQ(result.documents[0].sources.size(), 1U);
  EXPECT_EQ(result.documents[0].sources[0].document, DocId{2});
}

TEST(Attribute, LeavesOfTheTokensTheirExtents) {
  test::Texts texts = test::texts_of({{Role::kArticle, "Rain is due on Sunday."}, {Role::kSource, kWire}});
  const TokenExtent before = texts.tokens.documents.extent(1);
  attribute(texts.corpus, texts.tokens, built_in_outlets(), {}, {});
  EXPECT_EQ(texts.tokens.documents.extent(0).tokens, 5U);
  EXPECT_EQ(texts.tokens.documents.extent(1).tokens, before.tokens);
  EXPECT_EQ(texts.tokens.documents.extent(1).aside_tokens, before.aside_tokens);
}

TEST(Attribute, ThreadsChangeNothing) {
  const std::string shared = "Divers found cracks in nine of the piles below Corn Quay on Sunday";
  const auto texts_of_two = [&] { return test::texts_of({{Role::kArticle, shared + ". Rain is due."}, {Role::kSource, kWire}}); };
  const test::Texts both = texts_of_two();
  const std::vector<JudgedPair> pairs = {pair_of(0, 1, {passage_of(both, shared, shared, Kind::kVerbatim)})};
  AttributeOptions one, many;
  one.threads = 1, many.threads = 4;
  const auto summary = [&](const AttributeOptions& options) {
    test::Texts texts = texts_of_two();
    return in_one_sentence(
        attribute(texts.corpus, texts.tokens, built_in_outlets(), {}, pairs, options).documents[0].summary);
  };
  EXPECT_EQ(summary(one), summary(many));
}

TEST(Attribute, AnEmptyCorpusIsNoTrouble) {
  TokenizedCorpus none;
  EXPECT_TRUE(attribute({}, none, built_in_outlets(), {}, {}).documents.empty());
  test::Texts empty = test::texts_of({{Role::kArticle, "\n"}});
  EXPECT_LE(attribute(empty.corpus, empty.tokens, built_in_outlets(), {}, {}).documents.size(), 1U);
}

}  // namespace
}  // namespace crib
