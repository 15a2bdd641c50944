// Lines of styled text, their width, and the sink that makes them safe to show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"

namespace crib {

enum class Style : std::uint8_t { kPlain, kStrong, kFaint, kAdded, kRemoved, kAlarm };

struct Piece {
  std::string text;
  Style style = Style::kPlain;
};
using Line = std::vector<Piece>;

struct Screen {
  std::ostream& out;
  std::size_t width = 100;  // columns
  bool has_color = false;
};

// --color, then NO_COLOR, then TERM, then whether the descriptor is a terminal.
bool wants_color(When when, int descriptor);
std::size_t screen_width(int descriptor);  // 100 where it is no terminal

void put(const Screen& screen, const Line& line);  // the one sink: every piece is escaped here
void put(const Screen& screen, std::string_view text, Style style = Style::kPlain);

}  // namespace crib
