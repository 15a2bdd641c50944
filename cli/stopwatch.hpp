// Where a run spends its time and memory, stage by stage.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crib {

struct StageCost {
  std::string stage;
  double seconds{};            // by the clock
  double processor_seconds{};  // of all threads
  std::uint64_t peak_bytes{};  // the most memory the process has held up to the stage's end
};

// A stage ends where the next begins.
class Stopwatch {
 public:
  bool begin(std::string_view stage);  // false, and does nothing, where it is the current one
  void stop();

  const std::vector<StageCost>& costs() const { return costs_; }

 private:
  std::vector<StageCost> costs_;
  bool is_running_ = false;
  std::chrono::steady_clock::time_point begin_;
  double processor_begin_{};
};

std::uint64_t peak_memory();  // bytes, of this process so far

}  // namespace crib
