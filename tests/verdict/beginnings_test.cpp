#include "core/verdict/beginnings.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "core/verdict/facts.hpp"
#include "tests/one_text.hpp"

namespace crib {
namespace {

// Words that credits, cues and outlets are made of, and that only look so.
const char* const kPieces[] = {"the",    "The",   "Times",  "Guardian", "Reuters", "Reuters's", "Associated", "Press",  "AP",      "ap",
                               "said",   "says",  "according", "to",    "pointed", "out",       "went",       "on",     "put",     "it",
                               "summed", "up",    "reported", "some",   "analysts", "people",   "familiar",   "was",    "were",    "a",
                               "statement", "from", "study", "by",      "Orlan",   "Jo Roe",    "he",         "allegedly", "news", "agency",
                               "told",   "with",  "quay",   "is",       "shut",    "New",       "York",       "Post",   "Financial", "that"};
const char* const kMarks[] = {" ", " ", " ", " ", " ", ", ", ". ", ": ", " \"", "\" ", " (", ") - ", ".\n\n", "/"};

TEST(Beginnings, LeaveOutNothingThatALookAtEveryWordFinds) {
  const Outlets outlets = built_in_outlets();
  std::mt19937 random(20261124);
  std::size_t credits = 0, attributions = 0;
  for (int round = 0; round < 300; ++round) {
    std::string text = "The quay is shut. ";
    for (std::size_t n = 5 + random() % 80; n > 0; --n) {
      text += kPieces[random() % std::size(kPieces)];
      text += kMarks[random() % std::size(kMarks)];
    }
    const test::Texts read = test::prose(text);
    const Words words = read.words();
    const Beginnings beginnings(read.tokens.vocabulary, outlets);
    const Reading plain = read_voices(words), fast = read_facts(words, beginnings).voices;
    ASSERT_EQ(plain.attributions.size(), fast.attributions.size()) << text;
    for (std::size_t a = 0; a < plain.attributions.size(); ++a) {
      ASSERT_EQ(plain.attributions[a].tokens, fast.attributions[a].tokens) << text;
      ASSERT_EQ(plain.attributions[a].name, fast.attributions[a].name) << text;
    }
    const auto all = find_credits(words, plain, outlets), found = find_credits(words, fast, outlets, beginnings);
    ASSERT_EQ(all.size(), found.size()) << text;
    for (std::size_t c = 0; c < all.size(); ++c) {
      ASSERT_EQ(all[c].bytes, found[c].bytes) << text;
      ASSERT_EQ(all[c].kind, found[c].kind) << text;
      ASSERT_EQ(all[c].name, found[c].name) << text;
    }
    credits += all.size(), attributions += plain.attributions.size();
  }
  EXPECT_GT(credits, 300U);
  EXPECT_GT(attributions, 100U);
}

}  // namespace
}  // namespace crib
