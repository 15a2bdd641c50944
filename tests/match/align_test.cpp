#include "core/match/align.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/match/sides.hpp"
#include "core/options.hpp"
#include "tests/match/pair.hpp"
#include "tests/oracle.hpp"

namespace crib {
namespace {

oracle::Words words_of(const TokenizedDocument& document) {
  oracle::Words words;
  for (const Token& token : document.tokens) words.push_back(token.term);
  return words;
}

// What must hold of any passages whatever.
void expect_sound(const test::Profiled& world, std::size_t left, std::size_t right, const std::vector<Passage>& passages) {
  const TokenizedDocument &l = world.tokens.documents[left], &r = world.tokens.documents[right];
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const Passage& passage = passages[p];
    ASSERT_LT(passage.left_tokens.begin, passage.left_tokens.end);
    ASSERT_LT(passage.right_tokens.begin, passage.right_tokens.end);
    ASSERT_LE(passage.left_tokens.end, l.tokens.size());
    ASSERT_LE(passage.right_tokens.end, r.tokens.size());
    EXPECT_EQ(passage.left, bytes_of(l, passage.left_tokens));
    EXPECT_EQ(passage.right, bytes_of(r, passage.right_tokens));
    EXPECT_GE(passage.similarity, 0);
    EXPECT_LE(passage.similarity, 1);
    if (p > 0) {
      EXPECT_LE(passages[p - 1].left.begin, passage.left.begin);
    }
    // Between the edits the words are the same.
    std::uint32_t i = passage.left_tokens.begin, j = passage.right_tokens.begin;
    for (const Edit& edit : passage.edits) {
      ASSERT_EQ(edit.left_tokens.begin - i, edit.right_tokens.begin - j);
      for (; i < edit.left_tokens.begin; ++i, ++j) ASSERT_EQ(l.tokens[i].term, r.tokens[j].term);
      i = edit.left_tokens.end, j = edit.right_tokens.end;
    }
    ASSERT_EQ(passage.left_tokens.end - i, passage.right_tokens.end - j);
    for (; i < passage.left_tokens.end; ++i, ++j) ASSERT_EQ(l.tokens[i].term, r.tokens[j].term);
  }
}

TEST(Align, OfEveryTwoSmallTextsIsSoundAndOfATextWithItselfWhole) {
  const auto texts = test::every_text(5, 2);
  const test::Profiled world(texts);
  for (const char* name : {"default", "wide", "strict"}) {
    AlignOptions options = preset(name).align;
    options.min_bytes = 0;
    for (std::size_t l = 0; l < texts.size(); ++l)
      for (std::size_t r = 0; r < texts.size(); ++r) {
        const auto passages = world.align(l, r, options);
        expect_sound(world, l, r, passages);
        if (l != r) continue;
        ASSERT_EQ(passages.size(), 1U) << name << ": " << texts[l];
        EXPECT_EQ(world.bytes(l, passages[0].left), texts[l]);
        EXPECT_EQ(passages[0].kind, Kind::kVerbatim);
        EXPECT_TRUE(passages[0].edits.empty());
      }
  }
}

TEST(Align, OfRelatedRandomTextsIsSound) {
  const auto texts = test::related_texts(11, 30, 90, 120);
  const test::Profiled world(texts);
  std::size_t found = 0;
  for (const char* name : {"default", "wide", "strict"})
    for (std::size_t l = 0; l < texts.size(); ++l)
      for (std::size_t r = 0; r < texts.size(); ++r) {
        const auto passages = world.align(l, r, preset(name).align);
        expect_sound(world, l, r, passages);
        found += passages.size();
      }
  EXPECT_GT(found, 100U);
}

std::string sentences(std::mt19937& random, std::size_t count, const std::string& stem) {
  std::string text;
  for (std::size_t s = 0; s < count; ++s) {
    std::string sentence;
    for (std::size_t w = 0; w < 12 + random() % 8; ++w) sentence += (w == 0 ? "" : " ") + stem + std::to_string(random() % 4000) + "x";
    sentence[0] = static_cast<char>(std::toupper(sentence[0]));
    text += (text.empty() ? "" : " ") + sentence + ".";
  }
  return text;
}

// A passage lifted into other words: its place is what Smith and Waterman find.
TEST(Align, PlacesACopyWhereSmithAndWatermanDo) {
  std::mt19937 random(12);
  for (const char* name : {"default", "strict"})
    for (int round = 0; round < 25; ++round) {
      const std::string lifted = sentences(random, 3, "harbour");
      const std::string left = sentences(random, 1 + random() % 4, "ferry") + " " + lifted + " " + sentences(random, random() % 4, "tram");
      const std::string right = sentences(random, random() % 5, "orchard") + " " + lifted + " " + sentences(random, 1 + random() % 3, "council");
      const test::Profiled world({left, right});
      const auto passages = world.align(0, 1, preset(name).align);
      const auto expected = oracle::smith_waterman(words_of(world.tokens.documents[0]), words_of(world.tokens.documents[1]));
      ASSERT_EQ(passages.size(), 1U) << name << " " << round;
      EXPECT_EQ(passages[0].left_tokens, expected.left) << name << " " << round;
      EXPECT_EQ(passages[0].right_tokens, expected.right) << name << " " << round;
      EXPECT_EQ(world.bytes(0, passages[0].left) + ".", lifted);
      EXPECT_EQ(world.bytes(1, passages[0].right) + ".", lifted);
    }
}

// With a word in ten exchanged, all but a few words of what Smith and Waterman find.
TEST(Align, PlacesAnEditedCopyNearWhereSmithAndWatermanDo) {
  std::mt19937 random(13);
  for (int round = 0; round < 25; ++round) {
    const std::string lifted = sentences(random, 4, "harbour");
    std::string edited = lifted;
    for (std::size_t at = 0; (at = edited.find(" harbour", at)) != std::string::npos; ++at)
      if (random() % 10 == 0) edited.replace(at, 8, " quayside");
    const test::Profiled world({sentences(random, 3, "ferry") + " " + edited + " " + sentences(random, 3, "tram"),
                                sentences(random, 2, "orchard") + " " + lifted + " " + sentences(random, 2, "council")});
    const auto expected = oracle::smith_waterman(words_of(world.tokens.documents[0]), words_of(world.tokens.documents[1]));
    const auto passages = world.align(0, 1);
    std::uint32_t common = 0, found = 0;
    for (const Passage& passage : passages) {
      common += length(intersection(passage.left_tokens, expected.left));
      found += length(passage.left_tokens);
    }
    EXPECT_GE(common, .9 * length(expected.left)) << round;
    EXPECT_GE(common, .9 * found) << round;
  }
}

TEST(Align, FindsNothingInTextsWithoutAWordInCommon) {
  std::mt19937 random(14);
  const test::Profiled world({sentences(random, 10, "ferry"), sentences(random, 10, "orchard")});
  for (const char* name : {"default", "wide", "strict"}) EXPECT_TRUE(world.align(0, 1, preset(name).align).empty());
}

const std::string kStory =
    "The growers' board of the Lomme valley said on Wednesday that a late frost had destroyed a third of the plum blossom. "
    "Smoke pots were lit in forty orchards before dawn, and most of them burned out too early to help. "
    "Nobody in the valley remembers a colder night in April, and the weather office has no record of one.";

TEST(Align, GivesAHeadlineToldAnewItsOwnPassage) {
  Corpus corpus = test::corpus_of({"Third of plum blossom gone in Lomme frost\n\n" + kStory, "Frost destroys third of Lomme plum blossom\n\n" + kStory});
  // A few words changed in the story, so that no exact run carries the headline along.
  std::string& text = corpus.documents[0].text;
  for (const auto& [from, to] : {std::pair<std::string, std::string>{"destroyed", "ruined"}, {"lit in", "burning in"}, {"most of them", "many"},
                                 {"too early to help", "before it could help"}, {"remembers", "recalls"}, {"has no record of", "never recorded"},
                                 {"a late", "an April"}, {"before dawn", "at night"}})
    if (const auto at = text.rfind(from); at != std::string::npos && at > 45) text.replace(at, from.size(), to);
  corpus.documents[0].title_bytes = Span{0, 41};
  corpus.documents[1].title_bytes = Span{0, 42};
  const test::Profiled world(std::move(corpus));
  const auto passages = world.align(0, 1);
  ASSERT_GE(passages.size(), 2U);
  EXPECT_EQ(world.bytes(0, passages[0].left), "Third of plum blossom gone in Lomme frost");
  EXPECT_EQ(world.bytes(1, passages[0].right), "Frost destroys third of Lomme plum blossom");
  for (std::size_t p = 1; p < passages.size(); ++p) EXPECT_GT(passages[p].left.begin, 41U);
}

TEST(Align, NeverReportsOnePlaceTwiceForAPhraseOfStopWordsInACopy) {
  const std::string copied = kStory + " So be it. " + "The board puts the damage at five million crowns and wants an emergency fund from the province.";
  const test::Profiled world({copied, copied + " An inquiry begins on Monday in Quarrel Bridge."});
  for (const char* name : {"default", "strict"}) {
    const auto passages = world.align(0, 1, preset(name).align);
    ASSERT_EQ(passages.size(), 1U) << name;
    EXPECT_EQ(world.bytes(0, passages[0].left) + ".", copied);
  }
}

TEST(Align, FindsALongCopyInTextThatRepeatsItself) {
  std::string often;
  for (int i = 0; i < 600; ++i) often += kStory + "\n\n";
  const test::Profiled world({often, often + "An inquiry begins on Monday."});
  for (const char* name : {"default", "strict"}) {
    const auto passages = world.align(0, 1, preset(name).align);
    ASSERT_EQ(passages.size(), 1U) << name;
    EXPECT_GE(length(passages[0].left_tokens), world.tokens.documents[0].tokens.size() - 2);
    EXPECT_EQ(passages[0].kind, Kind::kVerbatim);
  }
}

TEST(Align, CountsTheLimitsItMeets) {
  std::string often;
  for (int i = 0; i < 500; ++i) often += "Pilots refuse again on day " + std::to_string(i) + ". ";
  const test::Profiled world({often, often + "And so on."});
  const auto caps = [&](const AlignOptions& options) {
    return crib::align({world.corpus.documents[0], world.tokens.documents[0], world.profiles[0]},
                       {world.corpus.documents[1], world.tokens.documents[1], world.profiles[1]}, world.tokens.vocabulary, options)
        .caps;
  };
  EXPECT_GT(caps({}).features, 0U);
  EXPECT_GT(caps({}).grams, 0U);
  EXPECT_EQ(caps({}).common, 0U);
  AlignOptions options;
  options.links.max_meetings = 100;
  options.links.meetings_per_cell = 0;
  EXPECT_GT(caps(options).common, 0U);
  options.links.max_units = 600;
  EXPECT_EQ(caps(options).features, 0U);
}

TEST(SwapSides, IsItsOwnInverse) {
  const auto texts = test::related_texts(15, 12, 90, 120);
  const test::Profiled world(texts);
  const auto key = [](const std::vector<Passage>& passages) {
    std::multiset<std::tuple<Span, Span, std::size_t>> keys;
    for (const Passage& p : passages) keys.insert({p.left_tokens, p.right_tokens, p.edits.size()});
    return keys;
  };
  std::size_t found = 0;
  for (std::size_t l = 0; l < texts.size(); ++l)
    for (std::size_t r = 0; r < texts.size(); ++r) {
      const auto passages = world.align(l, r);
      const auto swapped = swap_sides(passages);
      expect_sound(world, r, l, swapped);
      EXPECT_EQ(key(swap_sides(swapped)), key(passages));
      found += passages.size();
    }
  EXPECT_GT(found, 10U);
}

TEST(AreInOrder, OfTwoTextsIsTrueOfOneWayUnlessTheyAreEqual) {
  const auto texts = test::every_text(3, 2);
  const test::Profiled world(texts);
  for (std::size_t l = 0; l < texts.size(); ++l)
    for (std::size_t r = 0; r < texts.size(); ++r) {
      const auto in_order = [&](std::size_t a, std::size_t b) {
        return are_in_order(world.corpus.documents[a], world.tokens.documents[a], world.corpus.documents[b], world.tokens.documents[b]);
      };
      EXPECT_EQ(in_order(l, r) && in_order(r, l), l == r);
      EXPECT_TRUE(in_order(l, r) || in_order(r, l));
    }
}

// What fellow articles are asked for: few common words will do only where the model is sure.
TEST(Align, LeavesOutUnsurePassagesOfFewCommonWordsAsAsked) {
  const auto texts = test::related_texts(19, 12, 90, 120);
  const test::Profiled world(texts);
  AlignOptions all, some;
  some.min_similarity = 0.5, some.sure_log_odds = 3;
  std::size_t kept = 0, left_out = 0;
  for (std::size_t l = 0; l < texts.size(); ++l)
    for (std::size_t r = 0; r < texts.size(); ++r) {
      auto expected = world.align(l, r, all);
      left_out += std::erase_if(expected, [](const Passage& p) { return p.similarity < 0.5 && p.log_odds < 3; });
      const auto passages = world.align(l, r, some);
      ASSERT_EQ(passages.size(), expected.size());
      for (std::size_t p = 0; p < passages.size(); ++p) EXPECT_EQ(passages[p].left, expected[p].left);
      kept += passages.size();
    }
  EXPECT_GT(kept, 20U);
  EXPECT_GT(left_out, 5U);
  EXPECT_GT(between_articles(all).min_similarity, 0);
}

}  // namespace
}  // namespace crib
