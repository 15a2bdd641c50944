#include "cli/screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "cli/escape.hpp"

namespace crib {
namespace {

constexpr std::size_t kWidth = 100, kLeastWidth = 60, kMostWidth = 200;

std::string_view color_of(Style style) {
  switch (style) {
    case Style::kPlain: return "";
    case Style::kStrong: return "\033[1m";
    case Style::kFaint: return "\033[2m";
    case Style::kAdded: return "\033[32m";
    case Style::kRemoved: return "\033[31m";
    case Style::kAlarm: return "\033[1;33m";
  }
  return "";
}

}  // namespace

bool wants_color(When when, int descriptor) {
  if (when != When::kAuto) return when == When::kAlways;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(descriptor) == 1;
}

std::size_t screen_width(int descriptor) {
  winsize size{};
  if (::isatty(descriptor) != 1 || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kWidth;
  return std::clamp<std::size_t>(size.ws_col, kLeastWidth, kMostWidth);
}

void put(const Screen& screen, const Line& line) {
  std::string out;
  for (const Piece& piece : line) {
    const std::string_view color = screen.has_color ? color_of(piece.style) : "";
    out += color;
    out += visible(piece.text);
    if (!color.empty()) out += "\033[0m";
  }
  // Blanks at the end of a line would show up in every copy of it.
  if (!screen.has_color) out.erase(out.find_last_not_of(' ') + 1);
  screen.out << out << '\n';
}

void put(const Screen& screen, std::string_view text, Style style) { put(screen, Line{{std::string(text), style}}); }

}  // namespace crib
