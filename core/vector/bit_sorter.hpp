// Sorts numbers that are all different, without comparing them.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace crib {

// Marks the numbers in a bitmap and reads it out: one bit for every number below the limit, and above them one for 64.
class BitSorter {
 public:
  explicit BitSorter(std::size_t limit) : words_(limit / 64 + 1), marks_(words_.size() / 64 + 1) {}

  // Ascending, in place. Pre: all different, all below the limit.
  void sort(std::span<std::uint32_t> numbers) {
    if (numbers.size() * kWorthAMark < marks_.size()) return std::sort(numbers.begin(), numbers.end());
    for (const std::uint32_t number : numbers) {
      words_[number / 64] |= std::uint64_t{1} << (number % 64);
      marks_[number / 4096] |= std::uint64_t{1} << (number / 64 % 64);
    }
    std::uint32_t* out = numbers.data();
    for (std::size_t m = 0; m < marks_.size(); ++m)
      for (std::uint64_t mark = std::exchange(marks_[m], 0); mark != 0; mark &= mark - 1) {
        const std::size_t at = 64 * m + static_cast<std::size_t>(std::countr_zero(mark));
        std::uint64_t word = std::exchange(words_[at], 0);
        do {
          *out++ = static_cast<std::uint32_t>(64 * at) + static_cast<std::uint32_t>(std::countr_zero(word));
          word &= word - 1;
        } while (word != 0);
      }
  }

 private:
  static constexpr std::size_t kWorthAMark = 16;  // marks are looked through in the time that a comparing sort takes for one number

  std::vector<std::uint64_t> words_;  // by number
  std::vector<std::uint64_t> marks_;  // by word: it has any
};

}  // namespace crib
