#include "core/text/word_finder.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/text/random_text.hpp"

namespace crib {
namespace {

std::vector<std::string> found(std::string_view text, bool use_ascii_path) {
  std::vector<std::string> words;
  for (const Word& word : WordFinder(use_ascii_path).find(text)) words.emplace_back(slice(text, word.bytes));
  return words;
}

struct Case {
  std::string text;
  std::vector<std::string> words;
};

const std::vector<Case> kCases = {
    {"", {}},
    {" \n", {}},
    {"Amazon's deal", {"Amazon's", "deal"}},
    {"Amazon\u2019s \u2018deal\u2019", {"Amazon\u2019s", "deal"}},
    {"$3.4 million, 1,000 and 5'10\"", {"3.4", "million", "1,000", "and", "5'10"}},
    {"U.S. p.m. 11-1/2", {"U.S", "p.m", "11", "1", "2"}},
    {"state-of-the-art \u2014 well", {"state", "of", "the", "art", "well"}},
    {"news\u00ADpaper", {"news\u00ADpaper"}},
    {"38\u00A0billion", {"38", "billion"}},
    {"\u00AB\u202Fmot\u202F\u00BB", {"mot"}},                 // departure: ICU joins at U+202F
    {"me@example.com a:b", {"me", "example.com", "a", "b"}},  // departure: always apart
    {"_word_ snake_case __ _", {"word", "snake_case"}},       // departure: outer underscores
    {"e\u0301te\u0301 na\u00EFve \u0391\u03B8\u03AE\u03BD\u03B1 \u041C\u043E\u0441\u043A\u0432\u0430",
     {"e\u0301te\u0301", "na\u00EFve", "\u0391\u03B8\u03AE\u03BD\u03B1", "\u041C\u043E\u0441\u043A\u0432\u0430"}},
    {"\u05E9\u05DC\u05D5\u05DD \u200Fworld", {"\u05E9\u05DC\u05D5\u05DD", "world"}},
    {"a\uFFFDb \U0001F600 ok\U0001F600", {"a", "b", "ok"}},
    {std::string("a\0b", 3), {"a", "b"}},
    {"\u0E20\u0E32\u0E29\u0E32\u0E44\u0E17\u0E22 Thai", {"\u0E20\u0E32\u0E29\u0E32", "\u0E44\u0E17\u0E22", "Thai"}},
};

TEST(WordFinder, FindsTheWordsOfBothPathsAlike) {
  for (const Case& c : kCases) {
    EXPECT_EQ(found(c.text, true), c.words) << c.text;
    EXPECT_EQ(found(c.text, false), c.words) << c.text;
  }
}

void expect_same(std::string_view text, WordFinder& own, WordFinder& icu) {
  const std::vector<Word> a = own.find(text), b = icu.find(text);
  ASSERT_EQ(a.size(), b.size()) << text;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ASSERT_EQ(a[i].bytes, b[i].bytes) << text;
    ASSERT_EQ(a[i].is_ascii, b[i].is_ascii) << text;
  }
}

TEST(WordFinder, AgreesWithIcuOnAllShortTextsOfTrickyAscii) {
  constexpr std::string_view kAlphabet = "aZ0_.',;: -";
  WordFinder own(true), icu(false);
  for (std::size_t size = 1; size <= 5; ++size) {
    std::vector<std::size_t> digits(size, 0);
    for (bool done = false; !done;) {
      std::string text;
      for (const std::size_t digit : digits) text += kAlphabet[digit];
      expect_same(text, own, icu);
      std::size_t i = 0;
      while (i < size && ++digits[i] == kAlphabet.size()) digits[i++] = 0;
      done = i == size;
    }
  }
}

TEST(WordFinder, AgreesWithIcuOnRandomTextsOfTrickyCharacters) {
  std::mt19937 random(20260901);
  WordFinder own(true), icu(false);
  for (int i = 0; i < 60'000; ++i) expect_same(random_text(random, 12), own, icu);
  for (int i = 0; i < 200; ++i) expect_same(random_text(random, 2'000), own, icu);
}

TEST(WordFinder, TellsAsciiWords) {
  const std::vector<Word> words = WordFinder(true).find("plain caf\u00E9 it\u2019s");
  ASSERT_EQ(words.size(), 3U);
  EXPECT_TRUE(words[0].is_ascii);
  EXPECT_FALSE(words[1].is_ascii);
  EXPECT_FALSE(words[2].is_ascii);
}

TEST(WordFinder, TakesOneWordOfAnyLengthWhole) {
  const std::string a(8U << 20U, 'a');
  EXPECT_EQ(WordFinder(true).find(a).size(), 1U);
  std::string marks = "a";
  for (int i = 0; i < 1'000'000; ++i) marks += "\u0301";
  EXPECT_EQ(WordFinder(true).find(marks).size(), 1U);
}

}  // namespace
}  // namespace crib
