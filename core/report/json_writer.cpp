#include "core/report/json_writer.hpp"

#include <array>
#include <charconv>

#include "core/report/numbers.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;

bool needs_escape(unsigned char byte, bool is_for_html) {
  return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F || (is_for_html && byte == '<');
}

// Line ends beyond ASCII (U+0085, U+2028, U+2029): many readers split lines at them, and an object must stay on one.
std::string_view line_end_escape(std::string_view text) {
  if (text.starts_with("\xC2\x85")) return "\\u0085";
  if (text.starts_with("\xE2\x80\xA8")) return "\\u2028";
  return text.starts_with("\xE2\x80\xA9") ? "\\u2029" : std::string_view{};
}

void append_escape(std::string& out, unsigned char byte) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (byte) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  out += "\\u00";
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) buffer_ += ',';
  if (breaks_line_) buffer_ += '\n';
  breaks_line_ = false;
  if (buffer_.size() >= kBufferBytes) flush();
}

void JsonWriter::open(char bracket) {
  separate();
  buffer_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  if (breaks_line_) buffer_ += '\n';
  breaks_line_ = false;
  buffer_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  buffer_ += '"';
  buffer_ += name;
  buffer_ += "\":";
  needs_comma_ = false;
}

void JsonWriter::string(std::string_view text) {
  separate();
  buffer_ += '"';
  while (!text.empty()) {
    const std::size_t sound = valid_utf8_prefix(text);
    append_escaped(text.substr(0, sound));
    text.remove_prefix(sound);
    if (text.empty()) break;
    append_utf8(buffer_, kReplacement);
    text.remove_prefix(malformed_length(text));
  }
  buffer_ += '"';
  needs_comma_ = true;
}

void JsonWriter::append_escaped(std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xC2 || byte == 0xE2) {
      const auto escape = line_end_escape(text.substr(i));
      if (escape.empty()) continue;
      buffer_.append(text, plain, i - plain);
      buffer_ += escape;
      plain = i + (byte == 0xC2 ? 2 : 3);
      continue;
    }
    if (!needs_escape(byte, is_for_html_)) continue;
    buffer_.append(text, plain, i - plain);
    append_escape(buffer_, byte);
    plain = i + 1;
  }
  buffer_.append(text, plain);
}

void JsonWriter::count(std::uint64_t value) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::share(double value) { literal(share_text(value)); }

void JsonWriter::literal(std::string_view token) {
  separate();
  buffer_ += token;
  needs_comma_ = true;
}

void JsonWriter::break_line() { breaks_line_ = true; }

void JsonWriter::end_line() {
  buffer_ += '\n';
  needs_comma_ = false;
  if (buffer_.size() >= kBufferBytes) flush();
}

void JsonWriter::flush() {
  out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

}  // namespace crib
