#include "core/sketch/jaccard_join.hpp"

#include <gtest/gtest.h>

#include "tests/oracle.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

std::vector<ShingledDocument> shingled(const TokenizedCorpus& corpus, std::uint32_t k) {
  std::vector<ShingledDocument> documents;
  for (const auto& document : corpus.documents) documents.push_back(shingle(document, corpus.vocabulary, {k}));
  return documents;
}

std::vector<DocPair> every_pair(const TokenizedCorpus& corpus, std::uint32_t k, double threshold) {
  std::vector<std::set<oracle::Words>> sets;
  for (const auto& document : corpus.documents) sets.push_back(oracle::shingle_words(document, k));
  std::vector<DocPair> pairs;
  for (std::size_t l = 0; l < sets.size(); ++l)
    for (std::size_t r = l + 1; r < sets.size(); ++r)
      if (const double j = oracle::jaccard(sets[l], sets[r]); j > 0 && j >= threshold) pairs.push_back({DocId(l), DocId(r)});
  return pairs;
}

TEST(JaccardJoin, EqualsAllPairsOnRelatedTexts) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const TokenizedCorpus corpus = test::tokens_of(test::related_texts(seed, 80, 40, 60));
    for (const double threshold : {0.05, 0.3, 0.5, 0.8, 0.9, 1.0})
      EXPECT_EQ(join_by_jaccard(shingled(corpus, 5), threshold, 1), every_pair(corpus, 5, threshold)) << seed << " " << threshold;
  }
}

TEST(JaccardJoin, EqualsAllPairsOnEveryShortText) {
  const TokenizedCorpus corpus = test::tokens_of(test::every_text(5, 2));
  for (const double threshold : {0.2, 0.5, 2.0 / 3, 0.75, 1.0})
    EXPECT_EQ(join_by_jaccard(shingled(corpus, 2), threshold, 1), every_pair(corpus, 2, threshold)) << threshold;
}

TEST(JaccardJoin, DocumentsWithoutShinglesPairWithNone) {
  EXPECT_TRUE(join_by_jaccard({{}, {}, {{1, 2}}}, 0.5, 1).empty());
  EXPECT_TRUE(join_by_jaccard({}, 0.5, 1).empty());
}

TEST(JaccardJoin, DoesNotDependOnThreads) {
  const auto documents = shingled(test::tokens_of(test::related_texts(9, 300, 40, 200)), 5);
  EXPECT_EQ(join_by_jaccard(documents, 0.4, 1), join_by_jaccard(documents, 0.4, 3));
}

}  // namespace
}  // namespace crib
