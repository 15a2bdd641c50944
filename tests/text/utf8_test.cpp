#include "core/text/utf8.hpp"

#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>

namespace crib {
namespace {

// ICU's macros, a character at a time: the slow oracle.
std::size_t valid_prefix_by_icu(const std::string& bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int32_t>(bytes.size());
  std::int32_t at = 0;
  while (at < size) {
    const std::int32_t before = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) return static_cast<std::size_t>(before);
  }
  return bytes.size();
}

// One byte of each sort that table 3-7 of Unicode tells apart, both ends of each range.
constexpr std::array<unsigned char, 26> kBytes = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                                  0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                                                  0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFE, 0xFF};

TEST(Utf8, AgreesWithIcuOnEverySequenceOfUpToFourBytes) {
  for (const unsigned char a : kBytes)
    for (const unsigned char b : kBytes)
      for (const unsigned char c : kBytes)
        for (const unsigned char d : kBytes)
          for (std::size_t length = 1; length <= 4; ++length) {
            const std::string all = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c), static_cast<char>(d)};
            const std::string bytes = all.substr(0, length);
            ASSERT_EQ(valid_utf8_prefix(bytes), valid_prefix_by_icu(bytes)) << testing::PrintToString(bytes);
          }
}

TEST(Utf8, PassesAsciiRunsOfAnyLengthAndStopsAtTheByteThatIsWrong) {
  for (std::size_t length = 0; length < 40; ++length)
    for (std::size_t bad = 0; bad < length; ++bad) {
      std::string bytes(length, 'a');
      EXPECT_EQ(valid_utf8_prefix(bytes), length);
      bytes[bad] = '\xFF';
      EXPECT_EQ(valid_utf8_prefix(bytes), bad);
    }
}

TEST(Utf8, TakesMaximalSubpartsAsUnicodeCountsThem) {
  EXPECT_EQ(malformed_length("\x80"), 1U);
  EXPECT_EQ(malformed_length("\xC0\xAF"), 1U);
  EXPECT_EQ(malformed_length("\xE2\x82 "), 2U);
  EXPECT_EQ(malformed_length("\xF0\x9F\x98"), 3U);
  EXPECT_EQ(malformed_length("\xED\xA0\x80"), 1U);  // a surrogate: its lead agrees with nothing that may follow
}

TEST(Utf8, WritesEveryCharacterSoThatItReadsBack) {
  std::string text;
  for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    text.clear();
    append_utf8(text, c);
    ASSERT_TRUE(is_valid_utf8(text)) << static_cast<std::uint32_t>(c);
    ASSERT_EQ(code_point_at(text, 0).value, c);
    ASSERT_EQ(code_point_at(text, 0).bytes, text.size());
  }
}

}  // namespace
}  // namespace crib
