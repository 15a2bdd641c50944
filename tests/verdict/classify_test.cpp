#include "core/verdict/classify.hpp"

#include <gtest/gtest.h>

namespace crib {
namespace {

// Passages of 100 words whose left side stands in the right one in stretches of this many words, with enough evidence.
std::vector<Passage> passages(std::initializer_list<Kind> kinds, std::uint32_t stretch = 3) {
  std::vector<Passage> all;
  for (const Kind kind : kinds) {
    Passage passage;
    passage.kind = kind, passage.log_odds = 5;
    passage.left_tokens = passage.right_tokens = {0, 100};
    for (std::uint32_t at = stretch; at < 100; at += stretch + 1) passage.edits.push_back({{at, at + 1}, {at, at + 1}});
    all.push_back(std::move(passage));
  }
  return all;
}

const std::vector<Passage> kOne = passages({Kind::kEdited}), kHardlyEdited = passages({Kind::kEdited}, 30);

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
  EXPECT_EQ(verdict(.5, .125), Verdict::kLightEdit);
  EXPECT_EQ(verdict(.5, .124), Verdict::kRewrite);
  EXPECT_EQ(verdict(.49, .49), Verdict::kPartialReuse);
  EXPECT_EQ(verdict(.04, 0), Verdict::kPartialReuse);
  EXPECT_EQ(verdict(.039, .039), Verdict::kSameStory);
}

TEST(Classify, CallsLongUnchangedStretchesAReprintAndShortOnesAnEdit) {
  EXPECT_EQ(verdict(.9, .87, passages({Kind::kEdited}, 16)), Verdict::kReprint);    // 15.1 on average
  EXPECT_EQ(verdict(.9, .87, passages({Kind::kEdited}, 14)), Verdict::kLightEdit);  // 12.8
  // as much of it word for word, but in one piece beside sentences told anew
  std::vector<Passage> mixed = passages({Kind::kVerbatim}, 100);
  for (const Passage& rewritten : passages({Kind::kRewritten, Kind::kRewritten}, 1)) mixed.push_back(rewritten);
  EXPECT_EQ(verdict(.9, .3, mixed), Verdict::kReprint);
}

TEST(Classify, SpeaksOfReuseOnlyWithEnoughEvidenceOrEnoughCopiedWords) {
  std::vector<Passage> weak = passages({Kind::kRewritten, Kind::kRewritten});
  weak[0].log_odds = 2, weak[1].log_odds = 1.9;
  EXPECT_EQ(verdict(.9, 0, weak), Verdict::kSameStory);
  weak[1].log_odds = 2;
  EXPECT_EQ(verdict(.9, 0, weak), Verdict::kRewrite);
  weak.push_back(weak[0]);
  weak[0].log_odds = -1, weak[2].log_odds = 2;  // what speaks against one passage takes nothing from the others
  EXPECT_EQ(verdict(.9, 0, weak), Verdict::kRewrite);
  std::vector<Passage> copied(1);
  copied[0].left_tokens = copied[0].right_tokens = {10, 20}, copied[0].log_odds = -3;
  EXPECT_EQ(verdict(.1, .1, copied), Verdict::kPartialReuse);
  copied[0].left_tokens = copied[0].right_tokens = {10, 19};
  EXPECT_EQ(verdict(.1, .1, copied), Verdict::kSameStory);
}

TEST(Classify, LooksAtTheSideThatIsCoveredMoreAndOfEqualOnesAtTheMoreVerbatim) {
  Overlap overlap;
  overlap.coverage = {.2, .9}, overlap.verbatim = {.2, .9};
  const Judgement right = classify(overlap, kHardlyEdited, false);
  EXPECT_EQ(right.verdict, Verdict::kReprint);
  EXPECT_NE(right.why.find("90 % of the right text"), std::string::npos) << right.why;
  overlap.coverage = {.9, .9}, overlap.verbatim = {.1, .9};
  EXPECT_EQ(classify(overlap, kOne, false).verdict, Verdict::kLightEdit);
  std::swap(overlap.verbatim[0], overlap.verbatim[1]);
  EXPECT_EQ(classify(overlap, kOne, false).verdict, Verdict::kLightEdit);
}

TEST(Classify, CallsQuotationsAloneSharedQuotes) {
  EXPECT_EQ(verdict(.9, .9, passages({Kind::kQuote, Kind::kAlteredQuote})), Verdict::kSharedQuotes);
  EXPECT_EQ(verdict(.9, .9, passages({Kind::kQuote, Kind::kEdited}, 30)), Verdict::kReprint);
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
