#include "core/text/fold.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "core/base/error.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr int kMaxMarks = 30;                       // UAX #15, section 13
constexpr std::size_t kMaxPieceBytes = 64U << 20U;  // ICU counts in 32 bits, and folding grows a text up to 11 times

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// `lower` on every byte of a word of ASCII at once (SIMD within a register).
template <typename Word>
Word lower_bytes(Word bytes) {
  constexpr Word kOnes = static_cast<Word>(~Word{0}) / 0xFF;
  const Word from_a = bytes + kOnes * (0x80 - 'A'), past_z = bytes + kOnes * (0x7F - 'Z');
  return bytes | (((from_a ^ past_z) & (kOnes * 0x80)) >> 2U);
}

// Bytes [at, at + sizeof(Word))
template <typename Word>
void fold_bytes(std::string_view text, std::size_t at, char* folded) {
  Word bytes;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  bytes = lower_bytes(bytes);
  std::memcpy(folded + at, &bytes, sizeof bytes);
}

// Folds ASCII letters, curly apostrophes and soft hyphens; false, with nothing appended, where there is anything else.
bool fold_simple(std::string_view text, std::string& folded) {
  const std::size_t before = folded.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i, 3);
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      folded.push_back(lower(text[i]));
    } else if (rest == "\u2019" || rest == "\u2018") {
      folded.push_back('\'');
      i += 2;
    } else if (rest.substr(0, 2) == "\u00AD") {
      i += 1;
    } else {
      folded.resize(before);
      return false;
    }
  }
  return true;
}

char unified(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    default:
      return '\0';
  }
}

void unify_marks(const std::string& normalized, std::string& folded) {
  for (std::size_t at = 0; at < normalized.size();) {
    const CodePoint c = code_point_at(normalized, at);
    if (const char mark = unified(c.value); mark != '\0') {
      folded.push_back(mark);
    } else {
      folded.append(normalized, at, c.bytes);
    }
    at += c.bytes;
  }
}

// End of the piece that begins at `begin`: before the 31st mark in a row, or at the end of the text.
std::size_t end_of_piece(std::string_view text, std::size_t begin) {
  int marks = 0;
  std::size_t at = begin;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const bool is_mark = c.value >= 0x80 && u_getCombiningClass(static_cast<UChar32>(c.value)) != 0;
    if (is_mark && ++marks > kMaxMarks) return at;
    if (!is_mark) {
      if (at - begin >= kMaxPieceBytes) return at;
      marks = 0;
    }
    at += c.bytes;
  }
  return at;
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(std::string("ICU case folding: ") + u_errorName(status));
}

// Asked for once, under the compiler's guard: how ICU guards its own instance is hidden from thread checkers.
const icu::Normalizer2& folding() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const found = icu::Normalizer2::getNFKCCasefoldInstance(status);
    check(status);
    return found;
  }();
  return *instance;
}

}  // namespace

void fold_onto(std::string_view text, std::string& folded) {
  if (fold_simple(text, folded)) return;
  UErrorCode status = U_ZERO_ERROR;
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  for (std::size_t begin = 0, end = 0; U_SUCCESS(status) && begin < text.size(); begin = end) {
    end = end_of_piece(text, begin);
    const icu::StringPiece piece(text.data() + begin, static_cast<std::int32_t>(end - begin));
    folding().normalizeUTF8(0, piece, sink, nullptr, status);
  }
  check(status);
  unify_marks(normalized, folded);
}

void fold_ascii(std::string_view text, char* folded) {
  const std::size_t size = text.size();
  if (size < sizeof(std::uint32_t)) {
    for (std::size_t i = 0; i < size; ++i) folded[i] = lower(text[i]);
  } else if (size < sizeof(std::uint64_t)) {  // two halves that overlap
    fold_bytes<std::uint32_t>(text, 0, folded);
    fold_bytes<std::uint32_t>(text, size - sizeof(std::uint32_t), folded);
  } else {
    for (std::size_t i = 0; i + sizeof(std::uint64_t) < size; i += sizeof(std::uint64_t)) {
      fold_bytes<std::uint64_t>(text, i, folded);
    }
    fold_bytes<std::uint64_t>(text, size - sizeof(std::uint64_t), folded);
  }
}

std::string fold(std::string_view text) {
  std::string folded;
  fold_onto(text, folded);
  return folded;
}

}  // namespace crib
