#include "core/text/byte_block.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace crib {

ByteBlock classify_plainly(const char* bytes) {
  ByteBlock block;
  for (std::size_t i = 0; i < ByteBlock::kBytes; ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (c >= 0x80) block.not_ascii |= bit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) block.letters |= bit;
    if (c >= '0' && c <= '9') block.digits |= bit;
    if (c == '_') block.connectors |= bit;
    if (c == '.' || c == '\'') block.joins_letters |= bit;
    if (c == '.' || c == '\'' || c == ',' || c == ';') block.joins_digits |= bit;
  }
  return block;
}

#if defined(__SSE2__)
namespace {

// Signed comparison is all there is: a range is moved down to the least values of a byte.
__m128i is_in_range(__m128i bytes, char first, char last) {
  const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(0x80 - first)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(0x80 + last - first + 1)));
}

__m128i is_any(__m128i bytes, char a, char b) {
  return _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(a)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b)));
}

std::uint64_t bits(__m128i mask) { return static_cast<std::uint32_t>(_mm_movemask_epi8(mask)); }

}  // namespace

ByteBlock classify(const char* bytes) {
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
#else
ByteBlock classify(const char* bytes) { return classify_plainly(bytes); }
#endif

}  // namespace crib
