// Runs a function for every position, on some threads. Which thread runs which position never shows in a result:
// the function writes to its own position only.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace crib {

// threads: 0 = as many as the machine has. Throws what the function threw first.
template <typename Function>
void parallel_for(std::size_t count, unsigned threads, const Function& function, std::size_t grain = 1) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t chunks = (count + grain - 1) / grain;
  threads = static_cast<unsigned>(std::min<std::size_t>(threads, chunks));
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) function(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto work = [&] {
    for (std::size_t begin = 0; (begin = next.fetch_add(grain)) < count;) {
      try {
        for (std::size_t i = begin; i < std::min(count, begin + grain); ++i) function(i);
      } catch (...) {
        const std::lock_guard lock(failure_mutex);
        if (!failure) failure = std::current_exception();
        next = count;
      }
    }
  };
  {
    std::vector<std::jthread> pool;
    for (unsigned t = 1; t < threads; ++t) pool.push_back(std::jthread(work));
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace crib
