#include "core/text/word_finder.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

#include <unicode/uchar.h>

#include "core/text/ascii_words.hpp"
#include "core/text/icu_words.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

// Word_Break property values, those folded together that these rules treat alike.
enum class Break : std::uint8_t {
  kOther,
  kLetter,
  kDigit,
  kConnector,  // ExtendNumLet
  kMidLetter,  // joins two letters
  kMidNumber,  // joins two digits
  kMidEither,  // joins either: MidNumLet, Single_Quote
  kExtend,     // belongs to what stands before it: Extend, Format
  kHandOver,   // needs ICU
  kNotAscii,   // in the byte table only
};

constexpr std::array<Break, 256> make_byte_breaks() {
  std::array<Break, 256> breaks{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_digit = c >= '0' && c <= '9';
    breaks[c] = c >= 0x80 ? Break::kNotAscii : is_letter ? Break::kLetter : is_digit ? Break::kDigit : Break::kOther;
  }
  breaks['_'] = Break::kConnector;
  breaks['.'] = breaks['\''] = Break::kMidEither;
  breaks[','] = breaks[';'] = Break::kMidNumber;
  return breaks;
}
constexpr std::array<Break, 256> kByteBreaks = make_byte_breaks();

constexpr char32_t kNarrowNoBreakSpace = 0x202F;

bool needs_no_dictionary(char32_t c) {
  return c < 0x0590 ||                   // Latin, combining marks, Greek, Cyrillic, Armenian
         (c >= 0x1E00 && c < 0x2190) ||  // Latin and Greek extended, punctuation, currency, letter-like
         c == 0xFEFF || c == 0xFFFC || c == 0xFFFD;
}

Break break_of(char32_t c) {
  if (c < 0x80) return kByteBreaks[c];
  if (!needs_no_dictionary(c)) return Break::kHandOver;
  if (c == kNarrowNoBreakSpace) return Break::kOther;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return Break::kLetter;
    case U_WB_NUMERIC:
      return Break::kDigit;
    case U_WB_EXTENDNUMLET:
      return Break::kConnector;
    case U_WB_MIDLETTER:
      return Break::kMidLetter;
    case U_WB_MIDNUM:
      return Break::kMidNumber;
    case U_WB_MIDNUMLET:
      return Break::kMidEither;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
      return Break::kExtend;
    case U_WB_ZWJ:  // joins emoji, also to a word before it
    case U_WB_HEBREW_LETTER:
    case U_WB_KATAKANA:
      return Break::kHandOver;
    default:
      return Break::kOther;
  }
}

struct Piece {
  Break what = Break::kOther;
  std::size_t bytes = 1;
};

Piece piece_at(std::string_view text, std::size_t at) {
  const Break what = kByteBreaks[static_cast<unsigned char>(text[at])];
  if (what != Break::kNotAscii) return {what, 1};
  const CodePoint c = code_point_at(text, at);
  return {break_of(c.value), c.bytes};
}

bool is_word_part(Break what) { return what == Break::kLetter || what == Break::kDigit || what == Break::kConnector; }

bool joins(Break mid, Break side) {
  if (side == Break::kLetter) return mid == Break::kMidLetter || mid == Break::kMidEither;
  return side == Break::kDigit && (mid == Break::kMidNumber || mid == Break::kMidEither);
}

bool is_ascii_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// End of the word whose first character, of class `last`, ends at `at` (WB4 to WB13b); where a character needs ICU,
// its position and `needs_icu`.
std::size_t end_of_word(std::string_view text, std::size_t at, Break last, bool& needs_icu) {
  while (at < text.size()) {
    const Piece piece = piece_at(text, at);
    switch (piece.what) {
      case Break::kLetter:
      case Break::kDigit:
      case Break::kConnector:
        last = piece.what;
        break;
      case Break::kExtend:
        break;
      case Break::kMidLetter:
      case Break::kMidNumber:
      case Break::kMidEither: {
        if (!joins(piece.what, last)) return at;
        std::size_t next = at + piece.bytes;
        Piece beyond;
        for (; next < text.size() && (beyond = piece_at(text, next)).what == Break::kExtend; next += beyond.bytes) {
        }
        if (next < text.size() && beyond.what == Break::kHandOver) {
          needs_icu = true;
          return next;
        }
        if (next >= text.size() || beyond.what != last) return at;
        at = next + beyond.bytes;
        continue;
      }
      case Break::kHandOver:
        needs_icu = true;
        return at;
      default:
        return at;
    }
    at += piece.bytes;
  }
  return at;
}

}  // namespace

WordFinder::WordFinder(bool use_ascii_path)
    : append_ascii_words_(use_ascii_path ? append_ascii_words(best_instructions()) : nullptr) {}
WordFinder::~WordFinder() = default;
WordFinder::WordFinder(WordFinder&&) noexcept = default;
WordFinder& WordFinder::operator=(WordFinder&&) noexcept = default;

IcuWords& WordFinder::icu() {
  if (!icu_) icu_ = std::make_unique<IcuWords>();
  return *icu_;
}

std::vector<Word> WordFinder::find(std::string_view text) {
  std::vector<Word> words;
  find(text, words);
  return words;
}

void WordFinder::find(std::string_view text, std::vector<Word>& words) {
  words.clear();
  words.reserve(text.size() / 5);
  if (append_ascii_words_ == nullptr) {
    icu().append(text, 0, words);
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    at = append_ascii_words_(text, at, words);
    if (at == text.size()) break;
    const Piece piece = piece_at(text, at);
    bool needs_icu = piece.what == Break::kHandOver;
    std::size_t end = at + piece.bytes;
    if (is_word_part(piece.what)) {
      end = end_of_word(text, end, piece.what, needs_icu);
      if (!needs_icu) append_word(text, at, end, 0, words);
    }
    if (needs_icu) {
      // Words never cross a space, so the run between two spaces is a text of its own.
      std::size_t begin = at;
      while (begin > 0 && !is_ascii_space(text[begin - 1])) --begin;
      while (!words.empty() && words.back().bytes.begin >= begin) words.pop_back();
      // Neighbouring runs that begin with another script are likely to need ICU too: one call for all.
      for (;;) {
        while (end < text.size() && !is_ascii_space(text[end])) ++end;
        if (end + 1 >= text.size() || static_cast<unsigned char>(text[end + 1]) < 0xE0) break;
        ++end;
      }
      icu().append(text.substr(begin, end - begin), begin, words);
    }
    at = end;
  }
}

}  // namespace crib
