#include "core/text/words.hpp"

#include <algorithm>
#include <cstdint>

namespace crib {
namespace {

struct Letter {
  std::uint32_t code{};
  std::size_t length{};
};

Letter first_letter(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (text.empty()) return {};
  if (byte(0) < 0x80) return {byte(0), 1};
  if (byte(0) < 0xE0 && text.size() > 1) return {(byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
  return {0, std::min<std::size_t>(text.size(), byte(0) < 0xF0 ? 3 : 4)};
}

bool is_upper_letter(std::uint32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7;
  if (c < 0x180) return c < 0x139 || (c > 0x148 && c < 0x178) ? c % 2 == 0 : c % 2 == 1;
  return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

bool is_lower_letter(std::uint32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  if (c < 0x100) return c >= 0xDF && c != 0xF7;
  if (c < 0x180) return !is_upper_letter(c);
  return (c >= 0x3AC && c <= 0x3CE) || (c >= 0x430 && c <= 0x45F);
}

}  // namespace

std::size_t Words::sentence(std::size_t i) const {
  const auto after = std::upper_bound(tokens_.sentences.begin(), tokens_.sentences.end(), i,
                                      [](std::size_t token, const Sentence& s) { return token < s.tokens.begin; });
  return after == tokens_.sentences.begin() ? 0 : static_cast<std::size_t>(after - tokens_.sentences.begin()) - 1;
}

bool Words::begins_with_other_capital(std::string_view word) { return is_upper_letter(first_letter(word).code); }

bool Words::is_all_upper(std::string_view word) {
  std::size_t letters = 0;
  for (std::string_view rest = word; !rest.empty();) {
    const Letter letter = first_letter(rest);
    if (is_lower_letter(letter.code)) return false;
    letters += is_upper_letter(letter.code) ? 1 : 0;
    rest.remove_prefix(std::max<std::size_t>(1, letter.length));
  }
  return letters >= 2;
}

}  // namespace crib
