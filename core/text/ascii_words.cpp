#include "core/text/ascii_words.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>

#include "core/text/byte_block.hpp"
#include "core/text/icu_words.hpp"

namespace crib {
namespace {

// Of 64 bytes of prose. So many are looked for without asking whether they are there: how many there are can't be foretold.
constexpr std::size_t kUsualWords = 12;

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

void append(std::string_view text, Span bytes, std::vector<Word>& words) {
  if (text[bytes.begin] == '_' || text[bytes.end - 1] == '_') {
    append_word(text, bytes.begin, bytes.end, 0, words);
  } else {
    words.push_back({bytes, true});
  }
}

// Place of the lowest bit, which is taken away; without one, that of the next block.
[[gnu::always_inline]] inline std::uint32_t take_place(std::size_t block, std::uint64_t& bits) {
  const auto place = static_cast<std::uint32_t>(block) + static_cast<std::uint32_t>(std::countr_zero(bits));
  bits &= bits - 1;
  return place;
}

template <Classify kClassify>
[[gnu::always_inline]] inline std::size_t append_words(std::string_view text, std::size_t begin, std::vector<Word>& words) {
  Word found[kUsualWords + 1];  // of a block; the one behind the last is open, or begins where the next block does
  for (Word& word : found) word.is_ascii = true;
  std::size_t open = begin;
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
    std::uint64_t ends = ~parts & (parts << 1U | part_before) & here;
    if (part_before == 0) open = take_place(at, begins);
    found[0].bytes.begin = static_cast<std::uint32_t>(open);
    const auto count = static_cast<std::size_t>(std::popcount(ends));
    const auto find_end = [&](std::size_t i) {
      found[i].bytes.end = take_place(at, ends);
      found[i + 1].bytes.begin = take_place(at, begins);
    };
    for (std::size_t i = 0; i < kUsualWords; ++i) find_end(i);
    const std::size_t usual = std::min(count, kUsualWords);
    open = found[usual].bytes.begin;
    if (has_connectors) {
      for (const Word& word : std::span(found, usual)) append(text, word.bytes, words);
    } else {
      words.insert(words.end(), found, found + kUsualWords);  // a copy of known size; what is no word is taken back
      words.resize(words.size() - (kUsualWords - usual));
    }
    for (std::size_t i = kUsualWords; i < count; ++i) {
      append(text, {static_cast<std::uint32_t>(open), take_place(at, ends)}, words);
      open = take_place(at, begins);
    }

    if (is_last) {
      if (open < next) return open;
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
  if (part_before != 0) append(text, {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(text.size())}, words);
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
