#include "core/sketch/duplicates.hpp"

#include <gtest/gtest.h>

#include "tests/small_corpus.hpp"

namespace crib {
namespace {

std::string dump(const DuplicateClasses& duplicates) {
  std::string text;
  for (const auto& members : duplicates.classes) {
    text += "(";
    for (const DocId member : members) text += (text.back() == '(' ? "" : " ") + std::to_string(index(member));
    text += ")";
  }
  return text;
}

TEST(Duplicates, AreDocumentsWithTheSameWordsInTheSameOrder) {
  const std::vector<std::string> texts = {"Oil rose.",   "Gold fell.", "oil  ROSE", "rose oil",
                                          "Gold\nfell!", "oil rose",   "oil"};
  const auto duplicates = find_duplicates(test::tokens_of(texts));
  EXPECT_EQ(dump(duplicates), "(0 2 5)(1 4)");
  EXPECT_EQ(duplicates.first[5], DocId(0));
  EXPECT_EQ(duplicates.first[4], DocId(1));
  EXPECT_EQ(duplicates.first[3], DocId(3));
}

TEST(Duplicates, EqualTwoLoopsOverEveryShortText) {
  std::vector<std::string> texts = test::every_text(4, 2);
  const std::size_t distinct = texts.size();
  for (std::size_t i = 0; i < distinct; i += 3) texts.push_back(texts[i]);
  const auto duplicates = find_duplicates(test::tokens_of(texts), 2);
  for (std::size_t d = 0; d < texts.size(); ++d) {
    std::size_t first = 0;
    while (texts[first] != texts[d]) ++first;
    EXPECT_EQ(duplicates.first[d], DocId(first));
  }
  EXPECT_EQ(duplicates.classes.size(), (distinct + 2) / 3);
}

TEST(Duplicates, DocumentsWithoutWordsAreNoOnes) {
  EXPECT_EQ(dump(find_duplicates(test::tokens_of({"", "", "...", "oil", ""}))), "");
}

TEST(Duplicates, TenThousandCopiesAreOneClass) {
  const auto duplicates = find_duplicates(test::tokens_of(std::vector<std::string>(10000, "the same words again")));
  ASSERT_EQ(duplicates.classes.size(), 1U);
  EXPECT_EQ(duplicates.classes[0].size(), 10000U);
}

}  // namespace
}  // namespace crib
