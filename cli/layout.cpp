#include "cli/layout.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

std::size_t width_of(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  const int category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Calls each(begin, end, columns) for every character. Pre: valid UTF-8.
template <typename Function>
void for_each_character(std::string_view text, const Function& each) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    each(at, at + c.bytes, width_of(c.value));
    at += c.bytes;
  }
}

struct Word {
  Line pieces;
  bool follows_space = false;
  Style space_style = Style::kPlain;
};

std::vector<Word> words_of(const Line& line) {
  std::vector<Word> words(1);
  for (const Piece& piece : line) {
    for (std::string_view rest = piece.text; !rest.empty();) {
      if (rest.front() == ' ') {
        if (!words.back().pieces.empty()) words.push_back({{}, true, piece.style});
        rest.remove_prefix(1);
        continue;
      }
      const auto end = std::min(rest.find(' '), rest.size());
      words.back().pieces.push_back({std::string(rest.substr(0, end)), piece.style});
      rest.remove_prefix(end);
    }
  }
  if (words.back().pieces.empty()) words.pop_back();
  return words;
}

void append(Line& line, std::string_view text, Style style) {
  if (line.empty() || line.back().style != style) line.push_back({"", style});
  line.back().text += text;
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t total = 0;
  for_each_character(text, [&](std::size_t, std::size_t, std::size_t taken) { total += taken; });
  return total;
}

std::size_t columns(const Line& line) {
  std::size_t total = 0;
  for (const Piece& piece : line) total += columns(piece.text);
  return total;
}

std::string padded(std::string text, std::size_t width, Align align) {
  const std::size_t taken = columns(text);
  if (taken < width) text.insert(align == Align::kLeft ? text.size() : 0, width - taken, ' ');
  return text;
}

std::string shortened(const std::string& text, std::size_t width) {
  std::size_t rest = columns(text);
  if (rest <= width) return text;
  std::size_t from = 0;
  for_each_character(text, [&](std::size_t, std::size_t end, std::size_t taken) {
    if (rest + 1 <= width) return;
    rest -= taken;
    from = end;
  });
  // A whole file name reads better than one with the end of its folder.
  const auto slash = text.find('/', from);
  return "…" + text.substr(slash == text.npos ? from : slash);
}

std::vector<Line> wrapped(const Line& line, std::size_t width) {
  std::vector<Line> lines(1);
  std::size_t used = 0;
  const auto next_line = [&] {
    lines.push_back({});
    used = 0;
  };
  for (const Word& word : words_of(line)) {
    const std::size_t space = word.follows_space && used > 0 ? 1 : 0;
    if (used > 0 && used + space + columns(word.pieces) > width) {
      next_line();
    } else if (space > 0) {
      append(lines.back(), " ", word.space_style);
      ++used;
    }
    for (const Piece& piece : word.pieces) {
      for_each_character(piece.text, [&](std::size_t begin, std::size_t end, std::size_t taken) {
        if (used > 0 && used + taken > width) next_line();
        append(lines.back(), std::string_view(piece.text).substr(begin, end - begin), piece.style);
        used += taken;
      });
    }
  }
  return lines;
}

}  // namespace crib
