#include "core/verdict/summary.hpp"

#include <gtest/gtest.h>

namespace crib {
namespace {

Document document(const std::string& key, const std::string& date = {}, const std::string& title = {}) {
  Document document;
  document.key = key, document.date = date, document.title = title;
  return document;
}

TEST(Summary, DocumentsAreNamedAsAnEditorWould) {
  Corpus corpus;
  corpus.documents = {document("wire/a.txt", "2025-11-03T10:00:00Z"), document("wire/b.txt", "2025-11-04"),
                      document("wire/c.txt", "2025-11-04"), document("wire/d.txt"),
                      document("in/e.jsonl#17", "", "Quay shut"), document("in/f.jsonl#18")};
  EXPECT_EQ(editors_names(corpus, {"Reuters", "Meridian", "Meridian", "Meridian", "", ""}),
            (std::vector<std::string>{"Reuters' story of 3 November", "b.txt", "c.txt", "d.txt", "\"Quay shut\"", "f.jsonl#18"}));
}

TEST(Summary, TheYearStandsWhereThereAreSeveral) {
  Corpus corpus;
  corpus.documents = {document("a.txt", "2024-12-31"), document("b.txt", "2025-01-01")};
  EXPECT_EQ(editors_names(corpus, {"Meridian", "Meridian"}),
            (std::vector<std::string>{"Meridian's story of 31 December 2024", "Meridian's story of 1 January 2025"}));
}

TEST(Summary, SaysEachThingInAClauseWithItsPlaces) {
  Corpus corpus;
  corpus.documents = {document("a.txt"), document("w.txt")};
  corpus.documents[1].role = Role::kSource;
  JudgedPair pair;
  pair.right = DocId{1};
  pair.overlap.coverage = {.41, .3}, pair.overlap.verbatim = {.26, .2};
  for (const CreditStatus credit : {CreditStatus::kCredited, CreditStatus::kUncredited, CreditStatus::kUncredited}) {
    JudgedPassage passage;
    passage.credit = credit;
    pair.passages.push_back(passage);
  }
  pair.passages[0].changes = {{ChangeKind::kFigure, ChangeDegree::kDifferent, {4, 6}, {4, 6}},
                              {ChangeKind::kQuotedWord, ChangeDegree::kDifferent, {10, 12}, {10, 12}},
                              {ChangeKind::kQuotedWord, ChangeDegree::kDifferent, {15, 18}, {15, 18}}};
  pair.passages[1].changes = {{ChangeKind::kReporting, ChangeDegree::kLessExact, {20, 30}, {20, 30}},
                              {ChangeKind::kDate, ChangeDegree::kLessExact, {31, 33}, {31, 33}}};
  pair.changes = {{ChangeKind::kFigure, ChangeDegree::kDifferent, {40, 44}, {50, 54}}};
  const auto clauses = summarise(corpus, {"a.txt", "Reuters' story of 3 November"}, DocId{0}, {}, {&pair});
  EXPECT_EQ(in_one_sentence(clauses),
            "41 % of this article is in Reuters' story of 3 November, 26 % of it word for word; 3 passages, 1 of them "
            "credited; one quotation altered; two figures differ; one quotation only reported; one figure or date less exact");
  ASSERT_EQ(clauses.size(), 6U);
  EXPECT_EQ(clauses[2].spans, (std::vector<Span>{{10, 18}}));
  EXPECT_EQ(clauses[3].spans, (std::vector<Span>{{4, 6}, {40, 44}}));
}

TEST(Summary, AnArticleThatSharesNothingIsSaidToBeSo) {
  Corpus corpus;
  corpus.documents = {document("a.txt")};
  EXPECT_EQ(in_one_sentence(summarise(corpus, {"a.txt"}, DocId{0}, {}, {})),
            "Nothing of this article was found in the other documents");
}

}  // namespace
}  // namespace crib
