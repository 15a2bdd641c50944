#include "core/text/ascii_words.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "core/text/byte_block.hpp"
#include "core/text/icu_words.hpp"

namespace crib {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

using Classify = ByteBlock(const char* bytes);

template <Classify kClassify>
[[gnu::always_inline]] inline ByteBlock classify_at(std::string_view text, std::size_t at) {
  if (text.size() - at >= ByteBlock::kBytes) return kClassify(text.data() + at);
  char padded[ByteBlock::kBytes] = {};
  std::memcpy(padded, text.data() + at, text.size() - at);
  return kClassify(padded);
}

void append(std::string_view text, std::size_t begin, std::size_t end, bool has_connectors, std::vector<Word>& words) {
  if (has_connectors && (text[begin] == '_' || text[end - 1] == '_')) {
    append_word(text, begin, end, 0, words);
  } else {
    words.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, true});
  }
}

template <Classify kClassify>
[[gnu::always_inline]] inline std::size_t append_words(std::string_view text, std::size_t begin, std::vector<Word>& words) {
  std::size_t open = kNone;  // where the word began that is not over yet
  std::uint64_t letter_before = 0, digit_before = 0, part_before = 0;  // of the byte before the block; 0 or 1
  bool has_connectors = false;
  for (std::size_t at = begin; at < text.size(); at += ByteBlock::kBytes) {
    const ByteBlock block = classify_at<kClassify>(text, at);
    const std::size_t next = at + ByteBlock::kBytes;
    const char after = next < text.size() ? text[next] : ' ';
    const bool is_last = block.not_ascii != 0 || !is_ascii(after);
    const auto ascii = static_cast<unsigned>(std::countr_zero(block.not_ascii));  // bytes; 64 where all are
    const std::uint64_t here = ascii < 64 ? (std::uint64_t{1} << ascii) - 1 : ~std::uint64_t{0};

    const std::uint64_t letters = block.letters & here, digits = block.digits & here;
    const std::uint64_t between_letters =
        (letters << 1U | letter_before) & (letters >> 1U | std::uint64_t{is_letter(after)} << 63U);
    const std::uint64_t between_digits =
        (digits << 1U | digit_before) & (digits >> 1U | std::uint64_t{is_digit(after)} << 63U);
    const std::uint64_t parts = letters | digits | (block.connectors & here) |
                                (block.joins_letters & between_letters) | (block.joins_digits & between_digits);
    has_connectors |= block.connectors != 0;

    std::uint64_t begins = parts & ~(parts << 1U | part_before);
    for (std::uint64_t ends = ~parts & (parts << 1U | part_before) & here; ends != 0; ends &= ends - 1) {
      if (open == kNone) {
        open = at + static_cast<std::size_t>(std::countr_zero(begins));
        begins &= begins - 1;
      }
      append(text, open, at + static_cast<std::size_t>(std::countr_zero(ends)), has_connectors, words);
      open = kNone;
    }
    if (begins != 0) open = at + static_cast<std::size_t>(std::countr_zero(begins));

    if (is_last) {
      if (open != kNone) return open;
      // A joining mark may yet join the last word to what follows.
      const std::size_t end = at + ascii;
      const bool may_join = end > at && (block.joins_digits >> (ascii - 1) & 1U) != 0;
      if (!may_join || words.empty() || words.back().bytes.end != end - 1) return end;
      open = words.back().bytes.begin;
      if (open < begin) return end;
      words.pop_back();
      return open;
    }
    letter_before = letters >> 63U;
    digit_before = digits >> 63U;
    part_before = parts >> 63U;
  }
  if (open != kNone) append(text, open, text.size(), has_connectors, words);
  return text.size();
}

std::size_t append_plain(std::string_view text, std::size_t begin, std::vector<Word>& words) {
  return append_words<classify>(text, begin, words);
}

#if defined(__x86_64__)
[[gnu::target("avx2,bmi")]] std::size_t append_avx2(std::string_view text, std::size_t begin, std::vector<Word>& words) {
  return append_words<classify_avx2>(text, begin, words);
}
#endif

}  // namespace

AppendAsciiWords* append_ascii_words(Instructions instructions) {
#if defined(__x86_64__)
  if (instructions != Instructions::kPlain) return append_avx2;
#endif
  return append_plain;
}

}  // namespace crib
