#include "cli/progress.hpp"

#include <cstdio>
#include <string>

#include "cli/escape.hpp"
#include "cli/memory.hpp"
#include "cli/names.hpp"

namespace crib {
namespace {

constexpr std::chrono::milliseconds kPatience{500};  // a shorter run shows nothing
constexpr std::chrono::milliseconds kRedraw{100};

void put(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

void ProgressLine::operator()(std::string_view stage, std::size_t done, std::size_t total) {
  const bool is_new_stage = stopwatch_.begin(stage);
  if (is_new_stage) return_freed_pages();
  const auto now = Clock::now();
  if (!shows_line_ || now - begin_ < kPatience || (!is_new_stage && now - drawn_ < kRedraw)) return;
  std::string line = "\r" + visible(in_words(stage));
  if (total > 0) line += " " + std::to_string(done) + " of " + std::to_string(total);
  put(line + "\033[K");
  drawn_ = now;
  is_drawn_ = true;
}

void ProgressLine::clear() {
  stopwatch_.stop();
  if (is_drawn_) put("\r\033[K");
  is_drawn_ = false;
}

}  // namespace crib
