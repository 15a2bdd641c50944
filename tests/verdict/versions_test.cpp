#include "core/verdict/versions.hpp"

#include <gtest/gtest.h>

namespace crib {
namespace {

TEST(Versions, LabelsInFrontOfATitleAreRead) {
  EXPECT_EQ(read_label("UPDATE 2-Port Elsam shuts quay").text, "UPDATE 2");
  EXPECT_EQ(read_label("UPDATE 2-Port Elsam shuts quay").rest, "Port Elsam shuts quay");
  EXPECT_EQ(read_label("CORRECTED-Port Elsam shuts quay").kind, VersionKind::kCorrection);
  EXPECT_EQ(read_label("CORRECTED-UPDATE 1-Port Elsam shuts quay").rest, "Port Elsam shuts quay");
  EXPECT_EQ(read_label("REFILE-Port Elsam shuts quay").kind, VersionKind::kCorrection);
  EXPECT_EQ(read_label("WITHDRAWN: Port Elsam shuts quay").kind, VersionKind::kWithdrawal);
  EXPECT_EQ(read_label("Correction: Port Elsam shuts quay").kind, VersionKind::kCorrection);
  EXPECT_EQ(read_label("(CORRECTED) Port Elsam shuts quay").kind, VersionKind::kCorrection);
}

TEST(Versions, WordsThatAreNoLabelAreLeftInTheTitle) {
  for (const char* title : {"Hold the line, says port chief", "Update on the port", "Corrected figures show growth",
                            "Kill switch found", "HOLDINGS: who owns the port"})
    EXPECT_EQ(read_label(title).text, "") << title;
}

Document titled(const std::string& title, Role role = Role::kSource, const std::string& date = {}) {
  Document document;
  document.key = title, document.title = title, document.text = title + "\n\n" + title, document.role = role,
  document.date = date;
  return document;
}

TEST(Versions, ASourcesUpdatesAndCorrectionsAreOneChain) {
  Corpus corpus;
  corpus.documents = {titled("CORRECTED-Port Elsam shuts Corn Quay"), titled("Port Elsam shuts Corn Quay"),
                      titled("UPDATE 1-Port Elsam shuts Corn Quay"), titled("Library opens on Sunday mornings")};
  const auto versions = find_versions(corpus, {});
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_FALSE(versions.contains(DocId{3}));
  EXPECT_EQ(versions.at(DocId{1}).series, 0U);
  EXPECT_EQ(versions.at(DocId{2}).of, DocId{1});
  EXPECT_EQ(versions.at(DocId{0}).of, DocId{2});
  EXPECT_EQ(versions.at(DocId{0}).label, "CORRECTED");
}

TEST(Versions, DatesGoBeforeLabels) {
  Corpus corpus;
  corpus.documents = {titled("CORRECTED-Port Elsam shuts Corn Quay", Role::kSource, "2025-03-03"),
                      titled("UPDATE 1-Port Elsam shuts Corn Quay", Role::kSource, "2025-03-04")};
  const auto versions = find_versions(corpus, {});
  EXPECT_EQ(versions.at(DocId{0}).series, 0U);
  EXPECT_EQ(versions.at(DocId{1}).of, DocId{0});
}

TEST(Versions, AnArticleIsNoVersionOfASource) {
  Corpus corpus;
  corpus.documents = {titled("CORRECTED-Port Elsam shuts Corn Quay"),
                      titled("Port Elsam shuts Corn Quay", Role::kArticle)};
  const auto versions = find_versions(corpus, {});
  EXPECT_FALSE(versions.contains(DocId{1}));
  EXPECT_FALSE(versions.at(DocId{0}).of);
}

TEST(Versions, StoriesWithoutALabelMakeNoChain) {
  Corpus corpus;
  corpus.documents = {titled("Port Elsam shuts Corn Quay"), titled("Port Elsam shuts Corn Quay")};
  EXPECT_TRUE(find_versions(corpus, {}).empty());
}

// article 0; story 1 says 46, correction 2 says 64
struct Stale {
  Corpus corpus;
  std::vector<JudgedPair> pairs;
  Stale() {
    Document article = titled("Quay shut", Role::kArticle);
    article.text = "46 ships wait.";
    Document story = titled("Port Elsam shuts Corn Quay"), correction = titled("CORRECTED-Port Elsam shuts Corn Quay");
    story.text = "46 ships wait outside.", correction.text = "64 ships wait outside.";
    corpus.documents = {article, story, correction};
    for (const std::uint32_t right : {1U, 2U}) {
      JudgedPair pair;
      pair.right = DocId{right};
      JudgedPassage passage;
      passage.passage.left = {0, 14};
      if (right == 2) passage.changes.push_back({ChangeKind::kFigure, ChangeDegree::kDifferent, {0, 2}, {0, 2}});
      pair.passages.push_back(passage);
      pairs.push_back(pair);
    }
  }
};

TEST(Versions, AnArticleThatStillHasWhatACorrectionChangedIsNamed) {
  const Stale stale;
  const auto found = find_stale_facts(stale.corpus, stale.pairs, find_versions(stale.corpus, stale.pairs));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].correction, DocId{2});
  EXPECT_EQ(found[0].bytes, (Span{0, 2}));
  EXPECT_EQ(found[0].now, "64");
}

TEST(Versions, AnArticleWithASlipOfItsOwnIsNotStale) {
  Stale stale;
  stale.pairs[0].passages[0].changes.push_back({ChangeKind::kFigure, ChangeDegree::kDifferent, {0, 2}, {0, 2}});
  EXPECT_TRUE(find_stale_facts(stale.corpus, stale.pairs, find_versions(stale.corpus, stale.pairs)).empty());
}

}  // namespace
}  // namespace crib
