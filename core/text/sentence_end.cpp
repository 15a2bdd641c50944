#include "core/text/sentence_end.hpp"

#include <cstddef>
#include <string>

#include <unicode/uchar.h>

#include "core/text/abbreviations.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_terminator(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  return c == 0x2026 || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0;
}

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 ||
         c == 0x203A || (c >= 0x300C && c <= 0x300F);
}

bool is_closing(char32_t c) { return is_quote(c) || c == ')' || c == ']' || c == '}' || c == 0xFF09; }

// What carries a sentence on: "Inc., which", "U.S.-based".
bool continues(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == '-' || c == '/' || (c >= 0x2010 && c <= 0x2015);
}

bool opens(char32_t c) {
  constexpr std::u32string_view kMarks = U"([{<$£€¥¢#&@¿¡";
  return is_quote(c) || kMarks.find(c) != std::u32string_view::npos;
}

// The character that ends at `end`. Pre: text.size() >= end > 0.
CodePoint code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) --begin;
  return code_point_at(text, begin);
}

// "iPhone" is a name, not a lower-case word.
bool begins_lower(std::string_view word) {
  const CodePoint first = code_point_at(word, 0);
  if (u_islower(static_cast<UChar32>(first.value)) == 0) return false;
  return word.size() == first.bytes || u_isupper(static_cast<UChar32>(code_point_at(word, first.bytes).value)) == 0;
}

struct Stop {
  std::uint32_t end{};        // after the terminators and what closes after them
  std::uint32_t next{};       // the first character after the spaces that follow
  bool is_full_stop = false;  // one '.', directly after the word
  bool closes_quote = false;
};

std::optional<Stop> find_stop(const WordPair& pair) {
  const std::string_view text = pair.text;
  const std::uint32_t limit = pair.after.begin;
  const auto at_is = [&](std::uint32_t at, auto&& what) { return at < limit && what(code_point_at(text, at).value); };
  const auto step = [&](std::uint32_t& at) { at += static_cast<std::uint32_t>(code_point_at(text, at).bytes); };
  std::uint32_t at = pair.before.end;
  while (at < limit && !at_is(at, is_terminator)) step(at);
  if (at >= limit) return std::nullopt;
  Stop stop;
  const std::uint32_t first = at;
  std::uint32_t terminators = 0;
  while (at_is(at, is_terminator)) {
    ++terminators;
    step(at);
    stop.end = at;
    while (at_is(at, is_space)) step(at);  // ". . ."
  }
  at = stop.end;
  stop.is_full_stop = terminators == 1 && first == pair.before.end && text[first] == '.';
  while (at_is(at, is_closing)) {
    stop.closes_quote = stop.closes_quote || at_is(at, is_quote);
    step(at);
  }
  // A mark that stands before the next word and not after a space opens: `said."The`
  stop.end = at;
  while (at_is(at, is_space)) step(at);
  stop.next = at;
  return stop;
}

}  // namespace

std::optional<std::uint32_t> sentence_end(const WordPair& pair, bool ignores_case) {
  const std::string_view text = pair.text;
  if (pair.after.begin - pair.before.end == 1 && text[pair.before.end] == ' ') return std::nullopt;
  const std::optional<Stop> stop = find_stop(pair);
  if (!stop) return std::nullopt;
  if (continues(code_point_at(text, stop->next).value)) return std::nullopt;
  const std::string_view after = slice(text, pair.after);
  if (!ignores_case && begins_lower(after)) return std::nullopt;
  const bool before_digit = is_digit(code_point_at(after, 0).value);
  if (before_digit && stop->end == pair.after.begin) return std::nullopt;  // "No.1", ".5"
  if (!stop->is_full_stop) return stop->end;
  const std::string_view before = slice(text, pair.before);
  if (pair.is_first && before.size() <= 3 && (is_digit(static_cast<unsigned char>(before[0])) || before.size() == 1)) {
    return std::nullopt;  // "1. The", "A. The": the number of a list
  }
  switch (abbreviation_of(before)) {
    case Abbreviation::kNone:
      break;
    case Abbreviation::kNeverEnds:
      return std::nullopt;
    case Abbreviation::kBeforeNumber:
      if (before_digit) return std::nullopt;
      break;
    case Abbreviation::kMayEnd: {
      if (stop->closes_quote) break;
      const bool is_initial =
          text.substr(pair.after.end, 1) == "." && after.size() <= 2;  // "J. A. Smith", "U.S. No. 1"
      if (is_initial || !begins_sentences(fold(after))) return std::nullopt;
      break;
    }
  }
  return stop->end;
}

std::uint32_t end_with_marks(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t end = at;
  const auto step = [&] { at += static_cast<std::uint32_t>(code_point_at(text, at).bytes); };
  while (at < limit && !is_space(code_point_at(text, at).value)) {
    step();
    end = at;
  }
  for (;;) {  // "word . " ...
    while (at < limit && is_space(code_point_at(text, at).value)) step();
    if (at >= limit) return end;
    const char32_t c = code_point_at(text, at).value;
    if (!is_terminator(c) && !is_closing(c)) return end;
    step();
    end = at;
  }
}

std::uint32_t begin_with_marks(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const bool before_digit = at < text.size() && is_digit(static_cast<unsigned char>(text[at]));
  while (at > limit) {
    const CodePoint c = code_point_before(text, at);
    if (!opens(c.value) && !(before_digit && (c.value == '-' || c.value == '+' || c.value == 0x2212))) break;
    at -= static_cast<std::uint32_t>(c.bytes);
  }
  return at;
}

}  // namespace crib
