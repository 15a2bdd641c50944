#include "core/text/utf8.hpp"

#include <cassert>
#include <cstdint>
#include <cstring>

namespace crib {
namespace {

constexpr unsigned byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

struct Lead {
  std::size_t length{};  // 0: no lead byte
  unsigned low{}, high{};  // bounds of the second byte (Unicode table 3-7)
};

constexpr Lead lead_of(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

// How many bytes at the front agree with a well-formed sequence, and whether the sequence is complete.
struct Agreement {
  std::size_t length{};
  bool complete = false;
};

constexpr Agreement agree(std::string_view bytes) {
  const Lead lead = lead_of(byte_at(bytes, 0));
  if (lead.length == 0) return {};
  if (bytes.size() < 2 || byte_at(bytes, 1) < lead.low || byte_at(bytes, 1) > lead.high) return {1, false};
  for (std::size_t i = 2; i < lead.length; ++i)
    if (i >= bytes.size() || (byte_at(bytes, i) & 0xC0U) != 0x80U) return {i, false};
  return {lead.length, true};
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.substr(0, kMark.size()) == kMark) text.remove_prefix(kMark.size());
  return text;
}

std::size_t valid_utf8_prefix(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (byte_at(bytes, i) < 0x80) {
      std::uint64_t eight = 0;
      while (i + sizeof eight <= bytes.size()) {
        std::memcpy(&eight, bytes.data() + i, sizeof eight);
        if ((eight & kHighBits) != 0) break;
        i += sizeof eight;
      }
      while (i < bytes.size() && byte_at(bytes, i) < 0x80) ++i;
      continue;
    }
    const Agreement found = agree(bytes.substr(i, 4));
    if (!found.complete) return i;
    i += found.length;
  }
  return i;
}

std::size_t malformed_length(std::string_view bytes) {
  assert(!bytes.empty());
  const std::size_t length = agree(bytes.substr(0, 4)).length;
  return length == 0 ? 1 : length;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  assert(at + length <= text.size());
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) value = (value << 6) | (byte_at(text, at + i) & 0x3FU);
  return {value, length};
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&](unsigned byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12));
    put(0x80U | ((c >> 6) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18));
    put(0x80U | ((c >> 12) & 0x3FU));
    put(0x80U | ((c >> 6) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

}  // namespace crib
