#include "core/text/decode.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

std::string fixture(const std::string& name) {
  std::ifstream in(std::string(CRIB_FIXTURES) + "/bad/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A text written in one encoding, with the place of every character in text and file.
struct Written {
  std::string file, text;
  struct Place {
    std::uint32_t text{}, file{};
  };
  std::vector<Place> places;

  void add(char32_t character, const std::string& bytes) {
    places.push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(file.size())});
    append_utf8(text, character);
    file += bytes;
  }
  void end() {
    places.push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(file.size())});
  }
};

void expect_offsets(const Written& written, const Decoded& decoded) {
  ASSERT_EQ(decoded.text, written.text);
  for (const auto& place : written.places) {
    ASSERT_EQ(decoded.offsets.to_file(place.text), place.file) << "text byte " << place.text;
    ASSERT_EQ(decoded.offsets.to_text(place.file), place.text) << "file byte " << place.file;
  }
}

std::string utf16(char32_t c, bool big_endian) {
  std::string bytes;
  const auto put = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? std::string{high, low} : std::string{low, high};
  };
  if (c >= 0x10000) {
    put(0xD800 + ((c - 0x10000) >> 10));
    put(0xDC00 + ((c - 0x10000) & 0x3FF));
  } else {
    put(c);
  }
  return bytes;
}

char32_t random_character(std::mt19937& random) {
  constexpr std::array<char32_t, 12> kSome = {'a', 'b', ' ', '.', '\n', 0xE9, 0x2019, 0x201C, 0x4E2D, 0x1F600, 0x430, 0xA0};
  return kSome[random() % kSome.size()];
}

TEST(Decode, LeavesSoundUtf8AsItIs) {
  const Decoded decoded = decode("The caf\u00E9 \u201Creopens\u201D \U0001F600");
  EXPECT_EQ(decoded.text, "The caf\u00E9 \u201Creopens\u201D \U0001F600");
  EXPECT_TRUE(decoded.offsets.breaks.empty());
  EXPECT_EQ(decoded.encoding, "UTF-8");
  EXPECT_EQ(decoded.replaced, 0U);
}

TEST(Decode, MapsEveryCharacterOfRandomUtf16BothWays) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const bool big_endian = round % 2 == 0;
    Written written;
    written.file = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (std::size_t n = random() % 60; n > 0; --n) {
      const char32_t c = random_character(random);
      written.add(c, utf16(c, big_endian));
    }
    written.end();
    expect_offsets(written, decode(written.file));
  }
}

TEST(Decode, MapsEveryCharacterOfRandomBrokenUtf8BothWays) {
  std::mt19937 random(8);
  for (int round = 0; round < 500; ++round) {
    Written written;
    if (round % 3 == 0) written.file = "\xEF\xBB\xBF";
    written.add(0x2019, "\u2019");  // sound UTF-8 outweighs what follows
    for (std::size_t n = 0; n < 6; ++n) written.add(0x201C, "\u201C");
    for (std::size_t n = random() % 40; n > 0; --n) {
      const std::string bad = std::vector<std::string>{"\xFF", "\xE2\x82", std::string("\0", 1), "\xF0\x9F\x98"}[random() % 4];
      if (random() % 4 == 0) {
        written.add(kReplacement, bad);
        written.add('.', ".");  // so that two bad sequences don't join
      }
      const char32_t c = random_character(random);
      std::string bytes;
      append_utf8(bytes, c);
      written.add(c, bytes);
    }
    written.end();
    const Decoded decoded = decode(written.file);
    EXPECT_EQ(decoded.encoding, "UTF-8");
    expect_offsets(written, decoded);
  }
}

TEST(Decode, MapsEveryCharacterOfWindows1252BothWays) {
  Written written;
  for (int n = 0; n < 20; ++n) {
    for (const char c : std::string("The caf")) written.add(static_cast<char32_t>(c), std::string{c});
    written.add(0xE9, "\xE9");
    written.add(0x2019, "\x92");
    for (const char c : std::string("s tables ")) written.add(static_cast<char32_t>(c), std::string{c});
  }
  written.end();
  const Decoded decoded = decode(written.file);
  EXPECT_EQ(decoded.encoding, "windows-1252");
  expect_offsets(written, decoded);
}

TEST(Decode, KnowsUtf16WithoutAMark) {
  for (const bool big_endian : {false, true}) {
    Written written;
    for (const char c : std::string("The lamp of the lighthouse came back on Monday.")) written.add(static_cast<char32_t>(c), utf16(static_cast<char32_t>(c), big_endian));
    written.add(0x2019, utf16(0x2019, big_endian));
    written.end();
    const Decoded decoded = decode(written.file);
    EXPECT_EQ(decoded.encoding, big_endian ? "UTF-16BE" : "UTF-16LE");
    expect_offsets(written, decoded);
  }
}

TEST(Decode, ReadsRussianInWindows1251ByTheDetector) {
  // "Порт закрыт до конца августа, сообщила администрация порта." in Windows-1251
  const std::string bytes =
      "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2 \xE4\xEE \xEA\xEE\xED\xF6\xE0 \xE0\xE2\xE3\xF3\xF1\xF2\xE0, "
      "\xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE0 \xE0\xE4\xEC\xE8\xED\xE8\xF1\xF2\xF0\xE0\xF6\xE8\xFF \xEF\xEE\xF0\xF2\xE0.";
  const Decoded decoded = decode(bytes);
  EXPECT_EQ(decoded.encoding, "windows-1251");
  EXPECT_EQ(decoded.text.substr(0, 8), "\u041F\u043E\u0440\u0442");
}

TEST(Decode, BelievesADeclaredEncodingOnlyForBytesThatAreNotUtf8) {
  EXPECT_EQ(decode("caf\xE9", "iso-8859-1").text, "caf\u00E9");
  EXPECT_EQ(decode("caf\u00E9", "iso-8859-1").text, "caf\u00E9");
  EXPECT_EQ(decode("\xB1 by\xB3\xB1 \xBF\xF3\xB3\xB1", "iso-8859-2").text, "\u0105 by\u0142\u0105 \u017C\u00F3\u0142\u0105");
}

struct BadFile {
  const char* name;
  const char* encoding;
  std::uint32_t replaced;
};

class BadFiles : public testing::TestWithParam<BadFile> {};

TEST_P(BadFiles, BecomeValidTextWithTheDamageCounted) {
  const Decoded decoded = decode(fixture(GetParam().name));
  EXPECT_TRUE(is_valid_utf8(decoded.text));
  EXPECT_EQ(decoded.text.find('\0'), std::string::npos);
  EXPECT_EQ(decoded.encoding, GetParam().encoding);
  EXPECT_EQ(decoded.replaced, GetParam().replaced);
}

INSTANTIATE_TEST_SUITE_P(Fixtures, BadFiles,
                         testing::Values(BadFile{"bom.txt", "UTF-8", 0}, BadFile{"latin1.txt", "windows-1252", 0},
                                         BadFile{"utf16le.txt", "UTF-16LE", 0}, BadFile{"utf16_truncated.txt", "UTF-16LE", 1},
                                         // 0x80; E2 82; C0 AF twice; ED A0 80 twice; C3; FF
                                         BadFile{"broken_utf8.txt", "UTF-8", 1 + 1 + 4 + 6 + 1 + 1}, BadFile{"nul.txt", "UTF-8", 6}));

TEST(BinaryKind, NamesWhatIsNoText) {
  EXPECT_EQ(binary_kind("%PDF-1.7\n"), "a PDF");
  EXPECT_EQ(binary_kind(std::string("\x7F" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0", 18)), "binary data");
  EXPECT_EQ(binary_kind("The harbour"), "");
  std::mt19937 random(3);
  std::string packed(5'000, '\0');
  for (char& c : packed) c = static_cast<char>(random() % 256);
  EXPECT_EQ(binary_kind(packed), "binary data");
  EXPECT_EQ(binary_kind(fixture("nul.txt")), "");
  EXPECT_EQ(binary_kind(fixture("utf16le.txt")), "");
  EXPECT_EQ(binary_kind(std::string("T\0h\0e\0 \0p\0o\0r\0t\0", 16)), "");
}

TEST(OffsetMap, WithoutBreaksIsTheIdentity) {
  const OffsetMap map;
  for (const std::uint32_t at : {0U, 1U, 77U, 4000000000U}) {
    EXPECT_EQ(map.to_file(at), at);
    EXPECT_EQ(map.to_text(at), at);
  }
}

TEST(OffsetMap, SendsTheInsideOfAReplacedCharacterToItsBegin) {
  const Decoded decoded = decode("\xEF\xBB\xBF" "a\xFF" "b");  // a, U+FFFD (3 bytes for 1), b
  ASSERT_EQ(decoded.text, "a\uFFFDb");
  const std::vector<std::uint32_t> file = {3, 4, 4, 4, 5, 6};
  for (std::uint32_t at = 0; at < file.size(); ++at) EXPECT_EQ(decoded.offsets.to_file(at), file[at]) << at;
  const std::vector<std::uint32_t> text = {0, 0, 0, 0, 1, 4, 5};
  for (std::uint32_t at = 0; at < text.size(); ++at) EXPECT_EQ(decoded.offsets.to_text(at), text[at]) << at;
}

}  // namespace
}  // namespace crib
