#include "core/text/icu_words.hpp"

#include <algorithm>
#include <cstdint>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "core/base/error.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

// Neither letter nor digit, though the rules let it stand in a word.
bool is_connector(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)) {
    case U_WB_EXTENDNUMLET:
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return true;
    default:
      return false;
  }
}

bool is_connectors_only(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (!is_connector(c.value)) return false;
    at += c.bytes;
  }
  return true;
}

// ICU gives the status of no word to one that ends in a connector with a mark on it.
bool lost_its_status(std::string_view piece) {
  const auto break_of = [](char32_t c) { return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK); };
  if (piece.size() < 2) return false;
  const auto first = break_of(code_point_at(piece, 0).value);
  if (first != U_WB_EXTENDNUMLET && first != U_WB_ALETTER && first != U_WB_NUMERIC && first != U_WB_HEBREW_LETTER &&
      first != U_WB_KATAKANA) {
    return false;
  }
  return !is_connectors_only(piece);
}

// What always separates, as spaces of the same width.
void mask_separators(std::string& text) {
  std::replace(text.begin(), text.end(), ':', ' ');
  std::replace(text.begin(), text.end(), '@', ' ');
  constexpr std::string_view kNarrowNoBreakSpace = "\u202F";
  for (std::size_t at = 0; (at = text.find(kNarrowNoBreakSpace, at)) != std::string::npos; at += 3) {
    text.replace(at, kNarrowNoBreakSpace.size(), "   ");
  }
}

}  // namespace

void IcuWords::Close::operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }

IcuWords::IcuWords() {
  UErrorCode status = U_ZERO_ERROR;
  iterator_.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
  if (U_FAILURE(status)) throw Error(std::string("ICU word rules: ") + u_errorName(status));
}

void IcuWords::append(std::string_view run, std::size_t offset, std::vector<Word>& words) {
  masked_ = run;
  mask_separators(masked_);
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, masked_.data(), static_cast<std::int64_t>(masked_.size()), &status);
  ubrk_setUText(iterator_.get(), &utext, &status);
  if (U_FAILURE(status)) throw Error(std::string("ICU word iterator: ") + u_errorName(status));
  std::int32_t begin = 0;
  for (std::int32_t end = 0; (end = ubrk_next(iterator_.get())) != UBRK_DONE; begin = end) {
    const auto from = static_cast<std::size_t>(begin), to = static_cast<std::size_t>(end);
    const std::string_view piece = std::string_view(masked_).substr(from, to - from);
    if (ubrk_getRuleStatus(iterator_.get()) >= UBRK_WORD_NUMBER || lost_its_status(piece)) {
      append_word(run, from, to, offset, words);
    }
  }
  utext_close(&utext);
}

void append_word(std::string_view text, std::size_t begin, std::size_t end, std::size_t offset,
                 std::vector<Word>& words) {
  while (begin < end && text[begin] == '_') ++begin;
  while (begin < end && text[end - 1] == '_') --end;
  const std::string_view word = text.substr(begin, end - begin);
  const bool is_ascii =
      std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (word.empty() || (!is_ascii && is_connectors_only(word))) return;
  words.push_back({{static_cast<std::uint32_t>(offset + begin), static_cast<std::uint32_t>(offset + end)}, is_ascii});
}

}  // namespace crib
