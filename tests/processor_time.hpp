// Time that a test took of the processor: other work on the machine doesn't count, and a sanitizer's share is taken off.
#pragma once

#include <ctime>

namespace crib::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kSlowdown = 25;  // at most, by a sanitizer
#else
constexpr double kSlowdown = 1;
#endif

class ProcessorTime {
 public:
  double seconds() const { return static_cast<double>(std::clock() - begin_) / CLOCKS_PER_SEC / kSlowdown; }

 private:
  std::clock_t begin_ = std::clock();
};

}  // namespace crib::test
