// Vectors for results that are written whole anyway: nothing is written twice.
#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace crib {

// std::allocator, but for an element that is asked for without a value: it has none.
template <typename T>
struct UnwrittenAllocator : std::allocator<T> {
  using std::allocator<T>::allocator;

  template <typename U>
  void construct(U* place) noexcept {
    ::new (static_cast<void*>(place)) U;
  }
  template <typename U, typename... Values>
  void construct(U* place, Values&&... values) {
    ::new (static_cast<void*>(place)) U(std::forward<Values>(values)...);
  }
};

// Of n elements made by size, or added by resize(), each has to be written before it is read.
template <typename T>
using UnwrittenVector = std::vector<T, UnwrittenAllocator<T>>;

}  // namespace crib
