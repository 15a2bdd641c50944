// Text in columns: display width, padding, shortening, wrapping.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/screen.hpp"

namespace crib {

std::size_t columns(std::string_view text);  // wide characters take two, combining marks none
std::size_t columns(const Line& line);

enum class Align : std::uint8_t { kLeft, kRight };
std::string padded(std::string text, std::size_t width, Align align = Align::kLeft);
// At most `width` columns; what is too long loses its begin, since the end of a path tells more.
std::string shortened(const std::string& text, std::size_t width);

// Breaks at spaces, and inside words that are longer than a line.
std::vector<Line> wrapped(const Line& line, std::size_t width);

}  // namespace crib
