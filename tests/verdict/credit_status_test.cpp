#include "core/verdict/credit_status.hpp"

#include <gtest/gtest.h>

namespace crib {
namespace {

struct Case {
  std::vector<Credit> credits;
  std::vector<Speech> speeches;
  std::vector<std::string> left_names, right_names;
  Role right_role = Role::kSource;
  Kind kind = Kind::kEdited;

  CreditAnswer status() const {
    Passage passage;
    passage.left = {100, 200};
    passage.kind = kind;
    return answer(passage, {credits, speeches, left_names, right_names, right_role});
  }
};

Credit credit(CreditKind kind, const std::string& name, Span covers) {
  return {{10, 20}, kind, CreditScope::kArticle, name, covers};
}

TEST(CreditStatus, ACreditThatNamesTheSourceAndCoversThePassageCounts) {
  const Case named{{credit(CreditKind::kReport, "Reuters", {0, 500})}, {}, {}, {"Reuters"}};
  EXPECT_EQ(named.status().status, CreditStatus::kCredited);
  EXPECT_EQ(named.status().by, 0U);
}

TEST(CreditStatus, ACreditForAnotherParagraphDoesNot) {
  const Case far{{credit(CreditKind::kReport, "Reuters", {300, 500})}, {}, {}, {"Reuters"}};
  EXPECT_EQ(far.status().status, CreditStatus::kUncredited);
  EXPECT_FALSE(far.status().by);
}

TEST(CreditStatus, APicturesCreditNeverCounts) {
  const Case photo{{credit(CreditKind::kPhoto, "Reuters", {})}, {}, {}, {"Reuters"}};
  EXPECT_EQ(photo.status().status, CreditStatus::kUncredited);
}

TEST(CreditStatus, AnotherAgencyIsCreditedElsewhere) {
  const Case other{{credit(CreditKind::kDateline, "Agence France-Presse", {0, 500})}, {}, {}, {"Reuters"}};
  EXPECT_EQ(other.status().status, CreditStatus::kCreditedElsewhere);
  EXPECT_EQ(other.status().by, 0U);
}

TEST(CreditStatus, TheArticlesOwnBylineCreditsNobodyElse) {
  const Case byline{
      {credit(CreditKind::kByline, "The Daily Lantern", {0, 500})}, {}, {"The Daily Lantern"}, {"Reuters"}};
  EXPECT_EQ(byline.status().status, CreditStatus::kUncredited);
}

TEST(CreditStatus, AnUnnamedWireIsCreditedByAnyAgencysCredit) {
  const Case unnamed{{credit(CreditKind::kFoot, "Reuters", {0, 500})}, {}, {}, {}};
  EXPECT_EQ(unnamed.status().status, CreditStatus::kCredited);
  Case article = unnamed;
  article.right_role = Role::kArticle;
  EXPECT_EQ(article.status().status, CreditStatus::kCreditedElsewhere);
}

TEST(CreditStatus, AQuotationWithItsSpeakerIsQuoted) {
  Case quote{{}, {{{100, 200}, "Ingrid Solvane", {80, 94}, true}}, {}, {"Reuters"}};
  quote.kind = Kind::kQuote;
  EXPECT_EQ(quote.status().status, CreditStatus::kQuoted);
  quote.speeches[0].speaker.clear();
  EXPECT_EQ(quote.status().status, CreditStatus::kUncredited);
}

TEST(CreditStatus, TheCreditThatCoversLeastDecides) {
  const Case two{
      {credit(CreditKind::kDateline, "Reuters", {0, 500}), credit(CreditKind::kReport, "Reuters", {90, 210})},
      {},
      {},
      {"Reuters"}};
  EXPECT_EQ(two.status().by, 1U);
}

}  // namespace
}  // namespace crib
