#include "cli/stopwatch.hpp"

#include <sys/resource.h>

namespace crib {
namespace {

rusage usage() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used;
}

double processor_seconds() {
  const rusage used = usage();
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

std::uint64_t peak_memory() { return static_cast<std::uint64_t>(usage().ru_maxrss) * 1024; }

bool Stopwatch::begin(std::string_view stage) {
  if (is_running_ && costs_.back().stage == stage) return false;
  stop();
  costs_.push_back({std::string(stage), 0, 0, 0});
  is_running_ = true;
  begin_ = std::chrono::steady_clock::now();
  processor_begin_ = processor_seconds();
  return true;
}

void Stopwatch::stop() {
  if (!is_running_) return;
  StageCost& cost = costs_.back();
  cost.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  cost.processor_seconds = processor_seconds() - processor_begin_;
  cost.peak_bytes = peak_memory();
  is_running_ = false;
}

}  // namespace crib
