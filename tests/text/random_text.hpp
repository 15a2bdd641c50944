// Texts that try a reader of Unicode, the same on every machine.
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace crib {

// One piece of each sort that the rules of words, sentences and quotations tell apart.
constexpr auto kTrickyPieces = std::to_array<std::string_view>({
    "a",      "B",      "z",          "0",          "9",          " ",          " ",      " ",      ".",      "'",
    "\"",     "_",      ",",          ";",          ":",          "@",          "-",      "\n",     "\n\n",   "\r",
    "\t",     "!",      "?",          "(",          ")",          "`",          "\u2019", "\u2018", "\u201C", "\u201D",
    "\u201E", "\u00AB", "\u00BB",     "\u00AD",     "\u00A0",     "\u202F",     "\u200B", "\u200C", "\u200D", "\u200E",
    "\u2060", "\uFEFF", "\uFE0F",     "\uFFFD",     "\u0301",     "\u0345",     "\u20DD", "\u00E9", "\u00DF", "\u0130",
    "\u00B7", "\u2024", "\u2027",     "\u203F",     "\u2026",     "\u2014",     "\u20AC", "\u00A9", "\u2122", "\u00B2",
    "\u2160", "\u02BC", "\u02D7",     "\u037E",     "\u0387",     "\u0430",     "\u0483", "\u055D", "\u0589", "\u1E9E",
    "\u2028", "\u0085", "\u05D0",     "\u05F4",     "\u0628",     "\u0660",     "\u0E01", "\u0E32", "\u4E2D", "\u6587",
    "\u3042", "\u30AB", "\uAC00",     "\u1100",     "\u3002",     "\u300C",     "\u300D", "\uFB01", "\uFF21", "\uFF0E",
    "\uFF1A", "\u24B6", "\U0001F600", "\U0001F1E6", "\U0001F3FB", "\U0001F468", "\v",     "\f",     "\x01",
});
constexpr std::size_t kAsciiPieces = 26;

// Two pieces of three are ASCII: the hand-written paths are met more often than ICU.
inline std::string random_text(std::mt19937& random, std::size_t max_pieces) {
  std::string text;
  for (std::size_t n = 1 + random() % max_pieces; n > 0; --n) {
    text += kTrickyPieces[random() % (random() % 3 == 0 ? kTrickyPieces.size() : kAsciiPieces)];
  }
  return text;
}

}  // namespace crib
