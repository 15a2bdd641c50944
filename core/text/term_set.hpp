// A set of terms, for what one document says of its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"

namespace crib {

class TermSet {
 public:
  void insert(TermId term) {
    if (4 * (count_ + 1) > slots_.size()) grow();
    const std::size_t slot = slot_of(term);
    if (slots_[slot] != 0) return;
    slots_[slot] = mark_of(term);
    ++count_;
  }

  bool contains(TermId term) const { return !slots_.empty() && slots_[slot_of(term)] != 0; }

 private:
  static std::uint32_t mark_of(TermId term) { return static_cast<std::uint32_t>(index(term) + 1); }

  // Where the term stands, or the free slot where it would.
  std::size_t slot_of(TermId term) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (index(term) * 0x9E3779B97F4A7C15ULL >> 32U) & mask;  // 2^64 / golden ratio
    while (slots_[at] != 0 && slots_[at] != mark_of(term)) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<std::uint32_t> old(slots_.empty() ? 64 : 2 * slots_.size());
    old.swap(slots_);
    for (const std::uint32_t term : old)
      if (term != 0) slots_[slot_of(static_cast<TermId>(term - 1))] = term;
  }

  std::vector<std::uint32_t> slots_;  // term + 1, 0 = free; a power of two, at most a quarter full: most terms asked for are not in it
  std::size_t count_ = 0;
};

}  // namespace crib
