#include "core/text/fold.hpp"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <chrono>
#include <random>
#include <string>
#include <thread>

#include "tests/text/random_text.hpp"

namespace crib {
namespace {

// The definition, without any shortcut.
std::string nfkc_casefold(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string folded;
  folding->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(folded);
  EXPECT_TRUE(U_SUCCESS(status));
  return folded;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

TEST(Fold, UnifiesCaseWidthApostrophesAndHyphens) {
  EXPECT_EQ(fold("AMAZON"), "amazon");
  EXPECT_EQ(fold("Amazon\u2019s"), "amazon's");
  EXPECT_EQ(fold("Amazon\u02BCs"), "amazon's");
  EXPECT_EQ(fold("caf\u00C9"), "caf\u00E9");
  EXPECT_EQ(fold("cafe\u0301"), "caf\u00E9");
  EXPECT_EQ(fold("Stra\u00DFe"), "strasse");
  EXPECT_EQ(fold("\uFF21\uFB01"), "afi");
  EXPECT_EQ(fold("a\u2011b\u2013c"), "a-b-c");
}

TEST(Fold, TakesOutWhatCannotBeSeen) {
  EXPECT_EQ(fold("news\u00ADpaper"), "newspaper");
  EXPECT_EQ(fold("news\u200D\u2060paper\uFE0F"), "newspaper");
  EXPECT_EQ(fold("\u00AD"), "");
}

TEST(Fold, IsNfkcCasefoldWithMarksUnified) {
  std::mt19937 random(20260902);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random, 10);
    std::string expected = nfkc_casefold(text);
    for (const char* apostrophe : {"\u2018", "\u2019", "\u201B", "\u02BC"}) replace_all(expected, apostrophe, "'");
    for (const char* hyphen : {"\u2010", "\u2014"}) replace_all(expected, hyphen, "-");
    ASSERT_EQ(fold(text), expected) << text;
    ASSERT_EQ(fold(expected), expected) << text;
  }
}

TEST(Fold, FoldsAMillionMarksOnOneLetter) {
  std::string text = "a";
  for (int i = 0; i < 500'000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";  // reordered where they are not cut apart
  const std::string folded = fold(text);  // in quadratic time this would take minutes
  EXPECT_GT(folded.size(), 900'000U);
  EXPECT_LE(folded.size(), text.size() + 8);
}

// Nothing but time stands between the two; under the sanitizer of threads, and run first in its process, as ctest runs
// it, this tells whether the first use is made safe for the next.
TEST(Fold, FirstUsedByOneThreadServesAnother) {
  const auto fold_after = [](int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    EXPECT_EQ(fold("\uFF26ROST \u0415\u0301"), "frost \u0435\u0301");
  };
  const std::jthread first(fold_after, 0), second(fold_after, 50);
}

TEST(Fold, KeepsUpToThirtyMarksTogether) {
  std::string marks;
  for (int i = 0; i < 15; ++i) marks += "\u0301\u0323";
  EXPECT_EQ(fold("A" + marks), nfkc_casefold("A" + marks));
}

}  // namespace
}  // namespace crib
