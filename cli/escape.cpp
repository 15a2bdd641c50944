#include "cli/escape.hpp"

#include <cstdint>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

bool is_deceptive(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE007F);
}

std::string code_point(char32_t c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string digits;
  for (auto rest = static_cast<std::uint32_t>(c); rest > 0; rest >>= 4) digits.insert(digits.begin(), kHex[rest & 15]);
  while (digits.size() < 4) digits.insert(digits.begin(), '0');
  return "<U+" + digits + ">";
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t sound = valid_utf8_prefix(text);
    for (std::size_t at = 0; at < sound;) {
      const CodePoint c = code_point_at(text, at);
      if (c.value < 0x20 || c.value == 0x7F) {
        out += '^';
        out += static_cast<char>(c.value ^ 0x40);
      } else if (is_deceptive(c.value)) {
        out += code_point(c.value);
      } else {
        out.append(text, at, c.bytes);
      }
      at += c.bytes;
    }
    text.remove_prefix(sound);
    if (text.empty()) break;
    append_utf8(out, kReplacement);
    text.remove_prefix(malformed_length(text));
  }
  return out;
}

}  // namespace crib
