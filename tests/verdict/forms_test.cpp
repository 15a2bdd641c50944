#include "core/verdict/forms.hpp"

#include <gtest/gtest.h>

#include "core/verdict/changes.hpp"
#include "tests/one_text.hpp"
#include "tests/verdict/edited_texts.hpp"

namespace crib {
namespace {

// how many changes of two documents that are one passage are left
std::size_t changes_left(const test::Texts& read, const SlipLimits& limits) {
  const Words a = read.words(0), b = read.words(1);
  const Facts facts_a = read_facts(a), facts_b = read_facts(b);
  JudgedPassage passage;
  passage.passage.left_tokens = {0, static_cast<std::uint32_t>(a.size())};
  passage.passage.right_tokens = {0, static_cast<std::uint32_t>(b.size())};
  passage.passage.kind = Kind::kEdited;
  passage.passage.edits = test::edits_of(a, b);
  passage.changes = find_changes({a, facts_a}, {b, facts_b}, passage.passage, Between::kArticleAndSource);
  JudgedPair pair;
  pair.passages = {passage};
  drop_changes_of_form({a, facts_a}, {b, facts_b}, limits, pair);
  return pair.passages[0].changes.size();
}

std::size_t changes_left(const std::string& left, const std::string& right) {
  return changes_left(test::texts_of({{Role::kArticle, left}, {Role::kSource, right}}), kAgainstSource);
}

TEST(Forms, TwoStoriesInOneFormAreNotOneStorysSlips) {
  EXPECT_EQ(changes_left("Orlan lost 38 cents a share. Sales were 46 million crowns. It has 200 ships.",
                         "Orlan lost 12 cents a share. Sales were 64 million crowns. It has 120 ships."),
            0U);
  EXPECT_EQ(changes_left("Orlan lost 38 cents a share. Sales were 46 million crowns.",
                         "Orlan lost 12 cents a share. Sales were 64 million crowns."),
            2U);
  EXPECT_EQ(changes_left("Orlan lost 38 cents a share. Sales were 46 million crowns. It has 200 ships. The 7 docks hold 30 "
                         "cranes and 212 piles.",
                         "Orlan lost 12 cents a share. Sales were 64 million crowns. It has 120 ships. The 7 docks hold 30 "
                         "cranes and 212 piles."),
            3U);
}

// the same between two articles, each with a date
std::size_t changes_left_between_articles(const std::string& left, const std::string& date, const std::string& right,
                                          const std::string& other_date) {
  test::Texts read = test::texts_of({{Role::kArticle, left}, {Role::kArticle, right}});
  read.corpus.documents[0].date = date, read.corpus.documents[1].date = other_date;
  return changes_left(read, kBetweenArticles);
}

TEST(Forms, AnotherDaysFigureIsNoSlipBetweenArticles) {
  const std::string left = "The Port Elsam authority counted 46 ships off Corn Quay, 12 ferries and 31 barges.",
                    right = "The Port Elsam authority counted 64 ships off Corn Quay, 12 ferries and 31 barges.";
  EXPECT_EQ(changes_left_between_articles(left, "2025-03-03", right, "2025-03-04T11:20:00Z"), 1U);
  EXPECT_EQ(changes_left_between_articles(left, "2025-03-01", right, "2025-03-03"), 0U);
  EXPECT_EQ(changes_left_between_articles(left, "2025-03-03", right, ""), 1U);
  EXPECT_EQ(changes_left_between_articles(left, "early March", right, "2025-03-30"), 1U);
}

TEST(Forms, ReportsOnTwoCompaniesAreNotOneStorysSlips) {
  const auto filing = [](const std::string& who, const std::string& shares) {
    return "On Monday " + who + " filed with the exchange in Dorvik to offer " + shares + " shares, it said.";
  };
  EXPECT_EQ(changes_left_between_articles(filing("Orlan Foods", "3,400,000"), "", filing("Orlan Foods", "4,300,000"), ""), 1U);
  EXPECT_EQ(changes_left_between_articles(filing("Orlan Foods", "3,400,000"), "", filing("Castor Mills", "4,300,000"), ""), 0U);
}

TEST(Forms, ArticlesThatBeginWithOtherNamesAreTwoStories) {
  const auto affirmed = [](const std::string& who, const std::string& sum) {
    return "In Dorvik " + who + " kept its rank with the house of Keld and Marrow, which holds " + sum + " crowns of the debt of the Tarn Valley.";
  };
  EXPECT_EQ(changes_left_between_articles(affirmed("Orlan Foods", "340"), "", affirmed("Orlan Foods", "430"), ""), 1U);
  EXPECT_EQ(changes_left_between_articles(affirmed("Orlan Foods", "340"), "", affirmed("Castor Mills", "430"), ""), 0U);
}

TEST(Forms, BetweenArticlesAFactThatDiffersIsHeldAgainstThoseThatAgree) {
  const std::string left = "The port of Elsam shut the quay after 46 piles broke.", right = "The port of Elsam shut the quay after 64 piles broke.";
  EXPECT_EQ(changes_left_between_articles(left, "", right, ""), 0U);
  const std::string rest = " It has 212 piles and 340 hands, and Odile Brask and Wim Castor were told on March 11.";
  EXPECT_EQ(changes_left_between_articles(left + rest, "", right + rest, ""), 1U);
}

TEST(Forms, AMisspeltNameIsTakenBackByNothingThatAgreesTooLittle) {
  EXPECT_EQ(changes_left_between_articles("It will fall tonight, said harbour master Ingrid Solvang.", "",
                                          "It will fall tonight, said harbour master Ingrid Solvane.", ""),
            1U);
}

TEST(Forms, DaysBetweenTwoDates) {
  EXPECT_EQ(days_between("2025-03-03", "2025-03-06T23:59:00Z"), 3U);
  EXPECT_EQ(days_between("2025-03-01", "2024-02-29"), 366U);
  EXPECT_EQ(days_between("2025-02-30", "2025-03-06"), 0U);
  EXPECT_EQ(days_between("2025", "2025-03-06"), 0U);
  EXPECT_EQ(days_between("", ""), 0U);
}

}  // namespace
}  // namespace crib
