// A text as the lines a reader sees: blank ones gone, blanks at both ends cut off.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace crib {

struct Line {
  Span bytes;                 // without the space and bullet signs around it; never empty
  std::uint32_t words{};      // runs without space
  bool blank_before = false;  // a blank line stands before it, or nothing
};

// LF, CR LF and CR end a line.
std::vector<Line> lines_of(std::string_view text);

// The last sign is a full stop, question or exclamation mark, a colon or semicolon, closing marks after it apart.
bool ends_sentence(std::string_view line);

// The signs that part the pieces of a line such as "May 4 | Jane Doe • 3 min read": space, bars, dots, dashes,
// slashes, arrows, symbols and emoji. How many bytes at the front are such signs.
std::size_t leading_signs(std::string_view text);

}  // namespace crib
