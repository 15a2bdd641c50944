// UTF-8: what is well formed, one character at a time, and writing it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crib {

struct CodePoint {
  char32_t value{};
  std::size_t bytes = 1;
};

constexpr char32_t kReplacement = 0xFFFD;

// Bytes at the front that are well-formed UTF-8; the whole length where all are.
std::size_t valid_utf8_prefix(std::string_view bytes);
inline bool is_valid_utf8(std::string_view bytes) { return valid_utf8_prefix(bytes) == bytes.size(); }

// Bytes that one U+FFFD stands for, where `bytes` begins with something malformed (Unicode 3.9, maximal subpart).
// Pre: not empty.
std::size_t malformed_length(std::string_view bytes);

// Pre: text is valid UTF-8 and a character begins at `at`.
CodePoint code_point_at(std::string_view text, std::size_t at);

std::string_view without_byte_order_mark(std::string_view text);

void append_utf8(std::string& text, char32_t c);

}  // namespace crib
