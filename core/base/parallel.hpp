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

// function(state, i) for every i below count; each thread has a state of its own, made by make_state(), for scratch that
// is dear to make. threads: 0 = as many as the machine has. Throws what was thrown first.
template <typename MakeState, typename Function>
void parallel_for_with(const MakeState& make_state, std::size_t count, unsigned threads, const Function& function,
                       std::size_t grain = 1) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t chunks = (count + grain - 1) / grain;
  threads = static_cast<unsigned>(std::min<std::size_t>(threads, chunks));
  if (threads <= 1) {
    if (count == 0) return;
    auto state = make_state();
    for (std::size_t i = 0; i < count; ++i) function(state, i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto work = [&] {
    try {
      auto state = make_state();
      for (std::size_t begin = 0; (begin = next.fetch_add(grain)) < count;)
        for (std::size_t i = begin; i < std::min(count, begin + grain); ++i) function(state, i);
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> pool;
    for (unsigned t = 1; t < threads; ++t) pool.push_back(std::jthread(work));
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

// The same without a state: function(i).
template <typename Function>
void parallel_for(std::size_t count, unsigned threads, const Function& function, std::size_t grain = 1) {
  struct Nothing {};
  parallel_for_with([] { return Nothing{}; }, count, threads, [&](Nothing&, std::size_t i) { function(i); }, grain);
}

}  // namespace crib
