#include "core/verdict/source_set.hpp"

#include <gtest/gtest.h>

#include "tests/one_text.hpp"

namespace crib {
namespace {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? " word" : "word") + std::string(1, static_cast<char>('a' + i % 26));
  return text;
}

TEST(SourceSet, TheLargestShareComesFirstAndEachWordCountsOnce) {
  const test::Texts read = test::prose(words(100));
  const auto set = find_source_set(read.tokenized(), {{DocId{5}, {{0, 30}}}, {DocId{7}, {{20, 80}}}});
  ASSERT_EQ(set.size(), 2U);
  EXPECT_EQ(set[0].document, DocId{7});
  EXPECT_EQ(set[0].words, 60U);
  EXPECT_DOUBLE_EQ(set[0].share, .6);
  EXPECT_EQ(set[1].document, DocId{5});
  EXPECT_EQ(set[1].words, 20U);
}

TEST(SourceSet, ADocumentThatAddsNothingIsLeftOut) {
  const test::Texts read = test::prose(words(100));
  EXPECT_EQ(
      find_source_set(read.tokenized(), {{DocId{5}, {{0, 60}}}, {DocId{6}, {{10, 50}}}, {DocId{7}, {{58, 63}}}}).size(),
      1U);
  EXPECT_TRUE(find_source_set(read.tokenized(), {}).empty());
}

TEST(SourceSet, TiesGoToTheEarlierDocument) {
  const test::Texts read = test::prose(words(40));
  const auto set = find_source_set(read.tokenized(), {{DocId{3}, {{0, 20}}}, {DocId{4}, {{0, 20}}}});
  ASSERT_EQ(set.size(), 1U);
  EXPECT_EQ(set[0].document, DocId{3});
}

TEST(SourceSet, TheWholeIsNeverMoreThanTheArticle) {
  const test::Texts read = test::prose(words(50));
  double sum = 0;
  for (const SourceShare& share :
       find_source_set(read.tokenized(), {{DocId{1}, {{0, 40}, {10, 50}}}, {DocId{2}, {{0, 50}}}}))
    sum += share.share;
  EXPECT_DOUBLE_EQ(sum, 1);
}

}  // namespace
}  // namespace crib
