#include "core/verdict/policy.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "core/base/error.hpp"

namespace crib {
namespace {

Policy policy(const std::string& text) {
  std::istringstream in(text);
  return read_policy(in, "rules");
}

// an article of 100 words that takes `words` of them from a Reuters story
PolicyAnswer check(const std::string& rules, std::uint32_t words, CreditStatus credit,
                   std::vector<Change> changes = {}) {
  Corpus corpus;
  corpus.documents.resize(2);
  corpus.documents[0].key = "a.txt", corpus.documents[0].text = "The quay is shut (Reuters).";
  corpus.documents[1].key = "w.txt", corpus.documents[1].role = Role::kSource, corpus.documents[1].publisher = "Reuter";
  std::vector<JudgedDocument> documents(2);
  documents[0].words = 100;
  JudgedPair pair;
  pair.right = DocId{1};
  JudgedPassage passage;
  passage.passage.left_tokens = {0, words};
  passage.credit = credit;
  passage.changes = std::move(changes);
  pair.passages.push_back(passage);
  return check_policy(policy(rules), corpus, documents, {pair}, built_in_outlets())[0];
}

TEST(Policy, TheFirstRuleForTheSourceCountsAndTheStarStandsForTheRest) {
  const std::string rules =
      "[*]\nwords_without_credit = 5\n[Reuters] # by its canonical name\nwords_without_credit = 50\n";
  EXPECT_EQ(check(rules, 30, CreditStatus::kUncredited).outcome, Outcome::kPass);
  EXPECT_EQ(
      check("[AFP]\nwords_without_credit = 50\n[*]\nwords_without_credit = 5\n", 30, CreditStatus::kUncredited).outcome,
      Outcome::kFail);
}

TEST(Policy, MoreWordsThanAllowedFailWithTheReason) {
  const PolicyAnswer answer = check("[Reuters]\nwords_without_credit = 25\n", 30, CreditStatus::kUncredited);
  EXPECT_EQ(answer.outcome, Outcome::kFail);
  ASSERT_EQ(answer.reasons.size(), 1U);
  EXPECT_EQ(answer.reasons[0].text, "30 words of Reuters without credit; 25 allowed");
  EXPECT_EQ(check("[Reuters]\nwords_without_credit = 30\n", 30, CreditStatus::kUncredited).outcome, Outcome::kPass);
}

TEST(Policy, CreditedAndQuotedWordsHaveTheirOwnLimit) {
  const std::string rules = "[Reuters]\nwords_without_credit = 0\nshare_with_credit = 20%\n";
  EXPECT_EQ(check(rules, 20, CreditStatus::kCredited).outcome, Outcome::kPass);
  EXPECT_EQ(check(rules, 20, CreditStatus::kQuoted).outcome, Outcome::kPass);
  EXPECT_EQ(check(rules, 21, CreditStatus::kCredited).outcome, Outcome::kFail);
  EXPECT_EQ(check(rules, 1, CreditStatus::kCreditedElsewhere).outcome, Outcome::kFail);
}

TEST(Policy, ExcessCanBeAWarning) {
  EXPECT_EQ(check("[*]\non_excess = warn\n", 30, CreditStatus::kUncredited).outcome, Outcome::kWarn);
}

TEST(Policy, TheAgreedWordingMustStandInTheArticle) {
  EXPECT_EQ(
      check("[*]\nwords_with_credit = 99\ncredit = \"(Reuters)\" | \"via Reuters\"\n", 10, CreditStatus::kCredited)
          .outcome,
      Outcome::kPass);
  EXPECT_EQ(check("[*]\ncredit = \"according to Reuters\"\n", 10, CreditStatus::kCredited).outcome, Outcome::kFail);
}

TEST(Policy, ChangedFactsAndQuotationsHaveTheirOwnOutcome) {
  const Change figure{ChangeKind::kFigure, ChangeDegree::kDifferent, {}, {}},
      rounded{ChangeKind::kFigure, ChangeDegree::kLessExact, {}, {}},
      word{ChangeKind::kQuotedWord, ChangeDegree::kDifferent, {}, {}};
  EXPECT_EQ(check("[*]\n", 10, CreditStatus::kCredited, {figure}).outcome, Outcome::kWarn);
  EXPECT_EQ(check("[*]\n", 10, CreditStatus::kCredited, {rounded}).outcome, Outcome::kPass);
  EXPECT_EQ(
      check("[*]\non_altered_quote = fail\non_change = pass\n", 10, CreditStatus::kCredited, {figure, word}).outcome,
      Outcome::kFail);
}

TEST(Policy, StoriesOfOneSourceCountTogetherAndEachWordOnce) {
  Corpus corpus;
  corpus.documents.resize(3);
  std::vector<JudgedPair> pairs;
  for (std::uint32_t source : {1U, 2U}) {
    corpus.documents[source].key = "w" + std::to_string(source), corpus.documents[source].role = Role::kSource,
    corpus.documents[source].publisher = "Reuters";
    JudgedPair pair;
    pair.right = DocId{source};
    JudgedPassage passage;
    passage.passage.left_tokens = source == 1 ? Span{0, 20} : Span{10, 35};
    pair.passages.push_back(passage);
    pairs.push_back(pair);
  }
  std::vector<JudgedDocument> documents(3);
  documents[0].words = 100;
  const auto answers = check_policy(policy("[REUTER]\nwords_without_credit = 25\n"), corpus, documents, pairs, built_in_outlets());
  ASSERT_EQ(answers[0].reasons.size(), 1U);
  EXPECT_EQ(answers[0].reasons[0].text, "35 words of Reuters without credit; 25 allowed");
  EXPECT_EQ(answers[1].outcome, Outcome::kPass);
}

TEST(Policy, WithoutARuleForTheSourceTheArticlePasses) {
  EXPECT_EQ(check("[AFP]\n", 100, CreditStatus::kUncredited).outcome, Outcome::kPass);
}

TEST(Policy, AByteOrderMarkIsNoPartOfTheFirstLine) {
  EXPECT_EQ(policy("\xEF\xBB\xBF[Reuters]\nwords_without_credit = 5\n").rules.at(0).source, "Reuters");
}

TEST(Policy, ABrokenLineIsNamedWithTheReason) {
  for (const char* bad :
       {"[Reuters", "[]", "words", "colour = red", "words_without_credit = many", "share_with_credit = 5",
        "share_with_credit = 500%", "on_excess = shout", "credit = Reuters"}) {
    try {
      policy(std::string("[*]\n") + bad + "\n");
      ADD_FAILURE() << bad;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("rules:2: "), std::string::npos) << error.what();
    }
  }
  EXPECT_THROW(policy("words_without_credit = 5\n"), Error);
}

}  // namespace
}  // namespace crib
