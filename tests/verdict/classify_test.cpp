#include "core/verdict/classify.hpp"

#include <gtest/gtest.h>

namespace crib {
namespace {

std::vector<Passage> passages(std::initializer_list<Kind> kinds) {
  std::vector<Passage> all;
  for (const Kind kind : kinds) {
    all.emplace_back();
    all.back().kind = kind;
  }
  return all;
}

const std::vector<Passage> kOne = passages({Kind::kEdited});

Verdict verdict(double covered, double verbatim, const std::vector<Passage>& found = kOne) {
  Overlap overlap;
  overlap.coverage = {covered, 0}, overlap.verbatim = {verbatim, 0};
  return classify(overlap, found, false).verdict;
}

TEST(Classify, CallsTheSameWordsIdenticalWhateverElseIsSaid) {
  EXPECT_EQ(classify({}, {}, true).verdict, Verdict::kIdentical);
}

TEST(Classify, CallsAJaccardOfEightyPercentANearDuplicate) {
  Overlap overlap;
  overlap.jaccard = .8;
  EXPECT_EQ(classify(overlap, {}, false).verdict, Verdict::kNearDuplicate);
  overlap.jaccard = .79;
  EXPECT_EQ(classify(overlap, {}, false).verdict, Verdict::kUnrelated);
}

TEST(Classify, KeepsToTheLimitsOnEitherSideOfEach) {
  EXPECT_EQ(verdict(.5, .375), Verdict::kReprint);
  EXPECT_EQ(verdict(.5, .374), Verdict::kLightEdit);
  EXPECT_EQ(verdict(.5, .175), Verdict::kLightEdit);
  EXPECT_EQ(verdict(.5, .174), Verdict::kRewrite);
  EXPECT_EQ(verdict(.49, .49), Verdict::kPartialReuse);
  EXPECT_EQ(verdict(.04, 0), Verdict::kPartialReuse);
  EXPECT_EQ(verdict(.039, .039), Verdict::kSameStory);
}

TEST(Classify, LooksAtTheSideThatIsCoveredMoreAndOfEqualOnesAtTheMoreVerbatim) {
  Overlap overlap;
  overlap.coverage = {.2, .9}, overlap.verbatim = {.2, .9};
  const Judgement right = classify(overlap, kOne, false);
  EXPECT_EQ(right.verdict, Verdict::kReprint);
  EXPECT_NE(right.why.find("90 % of the right text"), std::string::npos) << right.why;
  overlap.coverage = {.9, .9}, overlap.verbatim = {.1, .9};
  EXPECT_EQ(classify(overlap, kOne, false).verdict, Verdict::kReprint);
  std::swap(overlap.verbatim[0], overlap.verbatim[1]);
  EXPECT_EQ(classify(overlap, kOne, false).verdict, Verdict::kReprint);
}

TEST(Classify, CallsQuotationsAloneSharedQuotes) {
  EXPECT_EQ(verdict(.9, .9, passages({Kind::kQuote, Kind::kAlteredQuote})), Verdict::kSharedQuotes);
  EXPECT_EQ(verdict(.9, .9, passages({Kind::kQuote, Kind::kEdited})), Verdict::kReprint);
}

TEST(Classify, TellsTheSameStoryFromAnotherByTheWordsWherePassagesAreMissing) {
  Overlap overlap;
  overlap.cosine = .2;
  EXPECT_EQ(classify(overlap, {}, false).verdict, Verdict::kSameStory);
  overlap.cosine = .19;
  EXPECT_EQ(classify(overlap, {}, false).verdict, Verdict::kUnrelated);
}

TEST(Classify, GivesAWholeSentenceAsTheReason) {
  for (const double covered : {0.0, .02, .3, .6, 1.0})
    for (const double literal : {0.0, .4, 1.0})
      for (const bool same : {false, true}) {
        Overlap overlap;
        overlap.coverage = {covered, covered / 2}, overlap.verbatim = {covered * literal, 0};
        const std::string why = classify(overlap, covered > 0 ? kOne : std::vector<Passage>{}, same).why;
        ASSERT_FALSE(why.empty());
        EXPECT_EQ(why.back(), '.') << why;
      }
}

}  // namespace
}  // namespace crib
