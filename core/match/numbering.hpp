// Distinct values, numbered from 0 in the order in which they are first met: open addressing over values of 32 bits.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace crib {

class Numbering {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // `most`: distinct values that will be met, at most. Roomy: a slot that is another's costs more than its room.
  explicit Numbering(std::size_t most = 0)
      : slots_(std::bit_ceil(4 * most + 2)), shift_(std::countl_zero(std::uint64_t{slots_.size() - 1})), values_(most + 2) {}

  // Of a value that is new, the next one. Without branches, since which one is new can't be foretold.
  std::uint32_t number(std::uint32_t value) {
    std::uint32_t& slot = slots_[find_slot(value)];
    const bool is_new = slot == 0;
    slot = is_new ? next_ : slot;
    values_[next_] = value;
    next_ += is_new;
    return slot - 1;
  }
  // kNone of a value not met.
  std::uint32_t find(std::uint32_t value) const { return slots_[find_slot(value)] - 1; }

  std::size_t size() const { return next_ - 1; }
  std::uint32_t value(std::size_t number) const { return values_[number + 1]; }

 private:
  std::size_t find_slot(std::uint32_t value) const {
    auto slot = static_cast<std::size_t>(value * 0x9E3779B97F4A7C15ULL >> shift_);
    const auto is_others = [&] { return std::min(slots_[slot], values_[slots_[slot]] ^ value) != 0; };  // one branch, not two
    while (is_others()) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::vector<std::uint32_t> slots_;  // number + 1; 0 = free
  int shift_;
  std::vector<std::uint32_t> values_;  // by number + 1; the last one is room for a value that turns out not to be new
  std::uint32_t next_ = 1;
};

}  // namespace crib
