#include "core/text/word_count.hpp"

#include <unicode/uchar.h>

#include "core/text/utf8.hpp"

namespace crib {

std::uint32_t count_words(std::string_view text, std::uint32_t enough) {
  std::uint32_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size() && words < enough;) {
    const CodePoint c = code_point_at(text, at);
    at += c.bytes;
    bool is_word_part = false, stands_alone = false;
    if (c.value < 0x80) {
      const char32_t folded = c.value | 0x20;
      is_word_part = (folded >= 'a' && folded <= 'z') || (c.value >= '0' && c.value <= '9');
      if (!is_word_part && c.value == '\'' && in_word) is_word_part = true;
    } else {
      const auto value = static_cast<UChar32>(c.value);
      is_word_part = u_isalnum(value) != 0 || (in_word && (c.value == 0x2019 || c.value == 0xAD ||
                                                           u_charType(value) == U_NON_SPACING_MARK));
      stands_alone = is_word_part && u_hasBinaryProperty(value, UCHAR_IDEOGRAPHIC) != 0;
    }
    if (is_word_part && (!in_word || stands_alone)) ++words;
    in_word = is_word_part;
  }
  return words;
}

}  // namespace crib
