// What 64 bytes of text are to the rules of word boundaries, as one bit a byte.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace crib {

struct ByteBlock {
  static constexpr std::size_t kBytes = 64;

  std::uint64_t letters{}, digits{};
  std::uint64_t connectors{};   // _
  std::uint64_t joins_letters{};  // . '
  std::uint64_t joins_digits{};   // . ' , ;
  std::uint64_t not_ascii{};
  bool operator==(const ByteBlock&) const = default;
};

// Reads kBytes bytes, one at a time.
ByteBlock classify_plainly(const char* bytes);

#if defined(__x86_64__)
namespace byte_block {

// Signed comparison is all there is: a range is moved down to the least values of a byte.
inline __m128i is_in_range(__m128i bytes, char first, char last) {
  const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(0x80 - first)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(0x80 + last - first + 1)));
}

inline __m128i is_any(__m128i bytes, char a, char b) {
  return _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(a)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b)));
}

inline std::uint64_t bits(__m128i mask) { return static_cast<std::uint32_t>(_mm_movemask_epi8(mask)); }

}  // namespace byte_block

inline ByteBlock classify(const char* bytes) {
  using namespace byte_block;
  ByteBlock block;
  for (unsigned at = 0; at < ByteBlock::kBytes; at += 16) {
    const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
    const __m128i joins_letters = is_any(chunk, '.', '\'');
    block.letters |= bits(is_in_range(_mm_or_si128(chunk, _mm_set1_epi8(0x20)), 'a', 'z')) << at;
    block.digits |= bits(is_in_range(chunk, '0', '9')) << at;
    block.connectors |= bits(_mm_cmpeq_epi8(chunk, _mm_set1_epi8('_'))) << at;
    block.joins_letters |= bits(joins_letters) << at;
    block.joins_digits |= bits(_mm_or_si128(joins_letters, is_any(chunk, ',', ';'))) << at;
    block.not_ascii |= bits(chunk) << at;
  }
  return block;
}

namespace byte_block {

[[gnu::target("avx2")]] inline __m256i is_in_range(__m256i bytes, char first, char last) {
  const __m256i moved = _mm256_add_epi8(bytes, _mm256_set1_epi8(static_cast<char>(0x80 - first)));
  return _mm256_cmpgt_epi8(_mm256_set1_epi8(static_cast<char>(0x80 + last - first + 1)), moved);
}

[[gnu::target("avx2")]] inline __m256i is_any(__m256i bytes, char a, char b) {
  return _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(a)), _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(b)));
}

[[gnu::target("avx2")]] inline std::uint64_t bits(__m256i mask) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(mask)); }

}  // namespace byte_block

// The same. Pre: can_run(Instructions::kAvx2).
[[gnu::target("avx2")]] inline ByteBlock classify_avx2(const char* bytes) {
  using namespace byte_block;
  ByteBlock block;
  for (unsigned at = 0; at < ByteBlock::kBytes; at += 32) {
    const __m256i chunk = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + at));
    const __m256i joins_letters = is_any(chunk, '.', '\'');
    block.letters |= bits(is_in_range(_mm256_or_si256(chunk, _mm256_set1_epi8(0x20)), 'a', 'z')) << at;
    block.digits |= bits(is_in_range(chunk, '0', '9')) << at;
    block.connectors |= bits(_mm256_cmpeq_epi8(chunk, _mm256_set1_epi8('_'))) << at;
    block.joins_letters |= bits(joins_letters) << at;
    block.joins_digits |= bits(_mm256_or_si256(joins_letters, is_any(chunk, ',', ';'))) << at;
    block.not_ascii |= bits(chunk) << at;
  }
  return block;
}
#else
inline ByteBlock classify(const char* bytes) { return classify_plainly(bytes); }
#endif

}  // namespace crib
