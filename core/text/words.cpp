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

std::string_view Words::folded(std::size_t i) const {
  return i < size() ? vocabulary_.spelling(tokens_.tokens[i].term) : std::string_view{};
}

std::string_view Words::written(std::size_t i) const {
  return i < size() ? slice(document_.text, tokens_.tokens[i].bytes) : std::string_view{};
}

std::string_view Words::gap(std::size_t i) const {
  if (i > size()) return {};
  const std::uint32_t begin = i == 0 ? 0 : tokens_.tokens[i - 1].bytes.end;
  const auto end = i == size() ? static_cast<std::uint32_t>(document_.text.size()) : tokens_.tokens[i].bytes.begin;
  return slice(document_.text, {begin, end});
}

std::string_view Words::bare(std::size_t i) const {
  const std::string_view word = folded(i);
  if (word.size() < 2 || (word.back() != '\'' && word.back() != 's')) return word;
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s", "'"})
    if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

std::size_t Words::sentence(std::size_t i) const {
  const auto after = std::upper_bound(tokens_.sentences.begin(), tokens_.sentences.end(), i,
                                      [](std::size_t token, const Sentence& s) { return token < s.tokens.begin; });
  return after == tokens_.sentences.begin() ? 0 : static_cast<std::size_t>(after - tokens_.sentences.begin()) - 1;
}

bool Words::starts_sentence(std::size_t i) const {
  if (tokens_.sentences.empty()) return i == 0;
  return tokens_.sentences[sentence(i)].tokens.begin == i;
}

bool Words::same_sentence(std::size_t i, std::size_t j) const {
  return i < size() && j < size() && sentence(i) == sentence(j);
}

bool Words::is_capitalised(std::size_t i) const { return is_upper_letter(first_letter(written(i)).code); }

bool Words::is_upper(std::size_t i) const {
  std::size_t letters = 0;
  for (std::string_view rest = written(i); !rest.empty();) {
    const Letter letter = first_letter(rest);
    if (is_lower_letter(letter.code)) return false;
    letters += is_upper_letter(letter.code) ? 1 : 0;
    rest.remove_prefix(std::max<std::size_t>(1, letter.length));
  }
  return letters >= 2;
}

}  // namespace crib
