#include "core/text/paragraphs.hpp"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kSlack = 6;          // columns by which a full line may fall short: ragged setting
constexpr std::size_t kMinBreaks = 3;        // fewer tell nothing about a text's setting
constexpr std::uint32_t kMinContinued = 30;  // columns; a shorter line is rather an item of a list

constexpr std::size_t kLongShare = 20;  // one line in so many may be longer than a wrapped text's

struct Line {
  std::uint32_t margin{}, begin{}, end{};  // bytes; spaces at both ends left out; begin == end where blank
};

bool is_blank(const Line& line) { return line.begin == line.end; }
bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

std::uint32_t columns_of(std::string_view text) {
  const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; };
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string_view bytes(std::string_view text, const Line& line) {
  return text.substr(line.begin, line.end - line.begin);
}
std::uint32_t indentation(std::string_view text, const Line& line) {
  return columns_of(text.substr(line.margin, line.begin - line.margin));
}
std::uint32_t columns(std::string_view text, const Line& line) {
  return columns_of(text.substr(line.margin, line.end - line.margin));
}

// Whether `line` had no room for the first word of `next` in a text of `width` columns.
bool is_full(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
  const std::string_view words = bytes(text, next);
  return columns(text, line) + 1 + columns_of(words.substr(0, words.find(' '))) + kSlack > width;
}

Line trimmed_line(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t margin = begin;
  while (begin < end && is_space(code_point_at(text, begin).value)) begin += code_point_at(text, begin).bytes;
  while (begin < end) {
    std::size_t last = end - 1;
    while ((static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
    if (!is_space(code_point_at(text, last).value)) break;
    end = last;
  }
  return {static_cast<std::uint32_t>(margin), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Ends of lines by '\n', "\r\n" and, in texts that have no other, '\r'.
std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  const char mark = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    lines.push_back(trimmed_line(text, begin, end));
    begin = end + 1;
  }
  return lines;
}

// "• ", "- ", "* ", "1. ", "2) ", "(a) "
bool is_list_item(std::string_view line) {
  if (line.empty()) return false;
  const CodePoint mark = code_point_at(line, 0);
  constexpr std::u32string_view kBullets = U"•‣⁃▪▫●○◦■□►▸▶·–—-*+➤✓✔";
  if (kBullets.find(mark.value) != std::u32string_view::npos) {
    return line.size() == mark.bytes || is_space(code_point_at(line, mark.bytes).value);
  }
  std::size_t at = line[0] == '(' ? 1 : 0;
  const std::size_t digits = at;
  while (at < line.size() && at - digits < 3 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == digits && at < line.size() && line[at] >= 'a' && line[at] <= 'z') ++at;
  if (at == digits || at + 1 >= line.size()) return false;
  return (line[at] == ')' || (line[at] == '.' && digits == 0)) && is_space(code_point_at(line, at + 1).value);
}

bool ends_open(std::string_view line) {
  const char last = line.back();
  return last != '.' && last != '!' && last != '?' && last != ':' && last != ';';
}

bool begins_lower(std::string_view line) { return u_islower(static_cast<UChar32>(code_point_at(line, 0).value)) != 0; }

// The columns a hard-wrapped text is wrapped at; 0 where lines are not wrapped.
std::uint32_t wrap_columns(std::string_view text, const std::vector<Line>& lines, const ParagraphOptions& options) {
  const auto is_followed = [&](std::size_t i) {
    return i + 1 < lines.size() && !is_blank(lines[i]) && !is_blank(lines[i + 1]);
  };
  std::vector<std::uint32_t> widths;  // of lines followed by another
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_followed(i)) widths.push_back(columns(text, lines[i]));
  }
  if (widths.size() < kMinBreaks) return 0;
  std::size_t long_lines = 0, all_lines = 0;
  for (const Line& line : lines) {
    all_lines += is_blank(line) ? 0U : 1U;
    long_lines += columns(text, line) > options.max_wrap_columns ? 1U : 0U;
  }
  if (kLongShare * long_lines > all_lines) return 0;
  const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), high, widths.end());
  const std::uint32_t width = *high;
  if (width < options.min_wrap_columns || width > options.max_wrap_columns) return 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    full += is_followed(i) && is_full(text, lines[i], lines[i + 1], width) ? 1U : 0U;
  }
  return 5 * full >= 3 * widths.size() ? width : 0;
}

// Whether `line` carries on the paragraph of the line before it.
bool goes_on(std::string_view text, const Line& before, const Line& line, std::uint32_t width, bool in_list_item) {
  const bool is_wrapped = width > 0 && is_full(text, before, line, width);
  const bool is_indented = indentation(text, line) > indentation(text, before) + 1 && !in_list_item;
  if (is_wrapped && !is_indented) return true;
  return begins_lower(bytes(text, line)) && ends_open(bytes(text, before)) && columns(text, before) >= kMinContinued;
}

}  // namespace

std::vector<Paragraph> find_paragraphs(std::string_view text, const ParagraphOptions& options) {
  const std::vector<Line> lines = split_lines(text);
  const std::uint32_t width = wrap_columns(text, lines, options);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_blank(lines[i])) continue;
    const bool is_item = is_list_item(bytes(text, lines[i]));
    const bool begins = i == 0 || is_blank(lines[i - 1]) || is_item ||
                        !goes_on(text, lines[i - 1], lines[i], width, paragraphs.back().is_list_item);
    if (begins) paragraphs.push_back({lines[i].begin, is_item});
  }
  return paragraphs;
}

}  // namespace crib
