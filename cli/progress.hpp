// How far a run is: one line, redrawn, on a terminal only and not before it is wanted; and how long each stage took.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>
#include <vector>

#include "cli/stopwatch.hpp"

namespace crib {

class ProgressLine {
 public:
  explicit ProgressLine(bool shows_line) : shows_line_(shows_line) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void operator()(std::string_view stage, std::size_t done, std::size_t total);  // total 0: not known
  void clear();  // takes the line off and ends the last stage

  const std::vector<StageCost>& costs() const { return stopwatch_.costs(); }

 private:
  using Clock = std::chrono::steady_clock;

  bool shows_line_;
  bool is_drawn_ = false;
  Clock::time_point begin_ = Clock::now(), drawn_ = begin_;
  Stopwatch stopwatch_;
};

}  // namespace crib
