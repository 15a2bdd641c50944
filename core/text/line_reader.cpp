#include "core/text/line_reader.hpp"

namespace crib {

bool LineReader::next(std::string_view& line, bool& too_long) {
  too_long = false;
  for (;;) {
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    const std::size_t newline = rest.find('\n', scanned_);
    if (newline != std::string_view::npos || at_end_) {
      line = rest.substr(0, newline);
      at_ = newline != std::string_view::npos ? at_ + newline + 1 : buffer_.size();
      scanned_ = 0;
      too_long = too_long || line.size() > max_line_bytes_;
      return newline != std::string_view::npos || !line.empty() || too_long;
    }
    scanned_ = rest.size();
    if (scanned_ > max_line_bytes_) {
      too_long = true;
      at_ = buffer_.size();
      scanned_ = 0;
    }
    fill();
  }
}

void LineReader::fill() {
  constexpr std::size_t kStep = 1 << 20;
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kStep);
  const std::size_t got = read_some_(buffer_.data() + before, kStep);
  buffer_.resize(before + got);
  at_end_ = got == 0;
}

}  // namespace crib
