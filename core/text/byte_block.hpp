// What 64 bytes of text are to the rules of word boundaries, as one bit a byte.
#pragma once

#include <array>
#include <cstdint>

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

// Reads kBytes bytes.
ByteBlock classify(const char* bytes);

// The same a byte at a time, for processors without SSE2.
ByteBlock classify_plainly(const char* bytes);

}  // namespace crib
