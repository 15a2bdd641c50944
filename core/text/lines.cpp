#include "core/text/lines.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

// How many bytes of blank or bullet stand at `at`; 0 when something else does.
std::size_t blank_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return byte == ' ' || (byte >= '\t' && byte <= '\r') ? 1 : 0;
  const CodePoint c = code_point_at(text, at);
  const bool is_bullet = c.value == 0x2022 || c.value == 0x25CF || c.value == 0x25AA || c.value == 0x2023;
  const bool is_invisible = c.value == 0x200B || c.value == 0xFEFF || c.value == 0x2060;
  return is_bullet || is_invisible || u_isUWhiteSpace(static_cast<UChar32>(c.value)) != 0 ? c.bytes : 0;
}

std::size_t begin_of_last_character(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const std::size_t blank = blank_at(text, begin);
    if (blank == 0) break;
    begin += blank;
  }
  while (begin < end) {
    const std::size_t last = begin_of_last_character(text, end);
    if (blank_at(text, last) == 0) break;
    end = last;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Pre: the line is trimmed.
std::uint32_t count_runs(std::string_view line) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  std::uint32_t runs = 1;
  for (std::size_t i = 1; i < line.size(); ++i) runs += is_space(line[i - 1]) > is_space(line[i]) ? 1U : 0U;
  return runs;
}

// The ends of lines one by one, each sign searched for once.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text) : text_(text), feed_(text.find('\n')), return_(text.find('\r')) {}

  std::size_t next(std::size_t at) {
    if (feed_ < at) feed_ = text_.find('\n', at);
    if (return_ < at) return_ = text_.find('\r', at);
    return std::min({feed_, return_, text_.size()});
  }

 private:
  std::string_view text_;
  std::size_t feed_, return_;
};

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank_before = true;
  LineEnds ends(text);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = ends.next(begin);
    const Span bytes = trimmed(text, begin, end);
    if (is_empty(bytes)) {
      blank_before = true;
    } else {
      lines.push_back({bytes, count_runs(slice(text, bytes)), blank_before});
      blank_before = false;
    }
    const bool is_pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    begin = end + (is_pair ? 2 : 1);
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  while (!line.empty()) {
    const std::size_t last = begin_of_last_character(line, line.size());
    const char32_t c = code_point_at(line, last).value;
    const bool closes = c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB;
    if (!closes) return c == '.' || c == '?' || c == '!' || c == ':' || c == ';' || c == 0x2026 || c == 0x3002;
    line = line.substr(0, last);
  }
  return false;
}

std::size_t leading_signs(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const auto value = static_cast<UChar32>(c.value);
    const bool is_sign = c.value < 0x80 ? std::string_view(" \t|-/>,;:*_~+#=").find(text[at]) != std::string_view::npos
                                        : u_isalnum(value) == 0 && c.value != 0x201C && c.value != 0x2018;
    if (!is_sign) break;
    at += c.bytes;
  }
  return at;
}

}  // namespace crib
