// Words of up to sixteen bytes, nearly all there are, in two registers: folded and hashed without a loop or a branch.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/span.hpp"

namespace crib {

struct ShortWord {
  static constexpr std::size_t kMostBytes = 16;

  std::uint64_t low{}, high{};  // bytes 0..7 and 8..15, the first one lowest; zero beyond the word
  std::uint32_t bytes{};
};

namespace short_word {

inline constexpr char kMasks[32] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

constexpr std::uint64_t little_endian(std::uint64_t word) {
  if constexpr (std::endian::native == std::endian::big) return __builtin_bswap64(word);
  return word;
}

inline std::uint64_t load(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return little_endian(word);
}

}  // namespace short_word

namespace short_word {

// Pre: kMostBytes bytes can be read.
inline ShortWord load(const char* from, std::uint32_t bytes) {
  const char* mask = kMasks + ShortWord::kMostBytes - bytes;
  return {load(from) & load(mask), load(from + 8) & load(mask + 8), bytes};
}

// Apart, so that its copy is not made ready for every word.
[[gnu::noinline]] inline ShortWord load_last(const char* from, std::uint32_t bytes) {
  char padded[ShortWord::kMostBytes] = {};
  std::memcpy(padded, from, bytes);
  return load(padded, bytes);
}

}  // namespace short_word

// Pre: `bytes` lies in the text and spans at most kMostBytes.
inline ShortWord short_word_at(std::string_view text, Span bytes) {
  const char* from = text.data() + bytes.begin;
  if (text.size() - bytes.begin < ShortWord::kMostBytes) [[unlikely]]
    return short_word::load_last(from, length(bytes));
  return short_word::load(from, length(bytes));
}

// Writes kMostBytes bytes.
inline void store(ShortWord word, char* bytes) {
  const std::uint64_t halves[] = {short_word::little_endian(word.low), short_word::little_endian(word.high)};
  std::memcpy(bytes, halves, sizeof halves);
}

// ASCII capitals of eight bytes to small letters; the bytes are ASCII.
constexpr std::uint64_t lower_ascii(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = ~std::uint64_t{0} / 0xFF;
  const std::uint64_t from_a = bytes + kOnes * (0x80 - 'A'), past_z = bytes + kOnes * (0x7F - 'Z');
  return bytes | (((from_a ^ past_z) & (kOnes * 0x80)) >> 2U);
}

constexpr ShortWord lower_ascii(ShortWord word) { return {lower_ascii(word.low), lower_ascii(word.high), word.bytes}; }

// The same for capitals and small letters: what stands in a word of ASCII, but for capitals and _, has bit 0x20 set
// anyway. Both halves of one 64 × 64 multiplication, as in wyhash (Wang Yi); the constants' 0xFF keeps the factors from
// being 0. Pre: ASCII.
constexpr std::uint64_t hash_of(ShortWord word) {
  __extension__ using Product = unsigned __int128;
  constexpr std::uint64_t kSmall = ~std::uint64_t{0} / 0xFF * 0x20;
  const std::uint64_t low = (word.low | kSmall) ^ 0xFFA0761D6478BD64ULL;
  const std::uint64_t high = (word.high | kSmall) ^ word.bytes ^ 0xFF7037ED1A0B428DULL;
  const Product product = Product{low} * high;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

constexpr bool is_ascii(ShortWord word) { return ((word.low | word.high) & 0x8080808080808080ULL) == 0; }

}  // namespace crib
