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

struct Line {
  std::uint32_t begin{}, end{};  // bytes, spaces at both ends left out; begin == end where blank
  std::uint32_t columns{};       // characters, indentation included
  std::uint32_t first_word{};    // columns
  std::uint32_t indentation{};   // columns
};

bool is_blank(const Line& line) { return line.begin == line.end; }
bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

std::uint32_t columns_of(std::string_view text) {
  const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; };
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_character));
}

Line measure(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t margin = begin;
  while (begin < end && is_space(code_point_at(text, begin).value)) begin += code_point_at(text, begin).bytes;
  while (begin < end) {
    std::size_t last = end - 1;
    while ((static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
    if (!is_space(code_point_at(text, last).value)) break;
    end = last;
  }
  Line line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, 0, 0};
  const std::string_view bytes = text.substr(begin, end - begin);
  line.indentation = columns_of(text.substr(margin, begin - margin));
  line.columns = line.indentation + columns_of(bytes);
  line.first_word = columns_of(bytes.substr(0, bytes.find(' ')));
  return line;
}

// Ends of lines by '\n', "\r\n" and, in texts that have no other, '\r'.
std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  const char mark = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    lines.push_back(measure(text, begin, end));
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
std::uint32_t wrap_columns(const std::vector<Line>& lines, const ParagraphOptions& options) {
  std::vector<std::uint32_t> columns;  // of lines followed by another
  std::size_t long_lines = 0, all_lines = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    all_lines += is_blank(lines[i]) ? 0U : 1U;
    long_lines += lines[i].columns > options.max_wrap_columns ? 1U : 0U;
    if (i + 1 < lines.size() && !is_blank(lines[i]) && !is_blank(lines[i + 1])) columns.push_back(lines[i].columns);
  }
  if (columns.size() < kMinBreaks || 20 * long_lines > all_lines) return 0;
  const auto high = columns.begin() + static_cast<std::ptrdiff_t>(columns.size() * 9 / 10);
  std::nth_element(columns.begin(), high, columns.end());
  const std::uint32_t width = *high;
  if (width < options.min_wrap_columns || width > options.max_wrap_columns) return 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (is_blank(lines[i]) || is_blank(lines[i + 1])) continue;
    full += lines[i].columns + 1 + lines[i + 1].first_word + kSlack > width ? 1U : 0U;
  }
  return 5 * full >= 3 * columns.size() ? width : 0;
}

}  // namespace

std::vector<Paragraph> find_paragraphs(std::string_view text, const ParagraphOptions& options) {
  const std::vector<Line> lines = split_lines(text);
  const std::uint32_t width = wrap_columns(lines, options);
  std::vector<Paragraph> paragraphs;
  const auto bytes = [&](const Line& line) { return text.substr(line.begin, line.end - line.begin); };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_blank(lines[i])) continue;
    const std::string_view line = bytes(lines[i]);
    const bool item = is_list_item(line);
    bool goes_on = false;
    if (i > 0 && !is_blank(lines[i - 1]) && !item) {
      const Line& before = lines[i - 1];
      const bool is_full = width > 0 && before.columns <= options.max_wrap_columns &&
                           before.columns + 1 + lines[i].first_word + kSlack > width;
      const bool is_indented = lines[i].indentation > before.indentation + 1 && !paragraphs.back().is_list_item;
      const bool in_lower_case = before.columns >= kMinContinued && begins_lower(line) && ends_open(bytes(before));
      goes_on = (is_full && !is_indented) || in_lower_case;
    }
    if (!goes_on) paragraphs.push_back({lines[i].begin, item});
  }
  return paragraphs;
}

}  // namespace crib
