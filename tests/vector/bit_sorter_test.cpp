#include "core/vector/bit_sorter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <random>
#include <vector>

namespace crib {
namespace {

TEST(BitSorter, GivesWhatComparingGives) {
  std::mt19937 random(1);
  for (const std::uint32_t limit : {1U, 63U, 64U, 65U, 4095U, 4096U, 4097U, 100'000U, 3'000'000U}) {
    BitSorter sorter(limit);
    std::vector<std::uint32_t> all(limit);
    std::iota(all.begin(), all.end(), 0U);
    for (const std::size_t count : {0U, 1U, 2U, 40U, 45U, 46U, 47U, 1000U}) {
      std::vector<std::uint32_t> numbers;
      std::ranges::sample(all, std::back_inserter(numbers), static_cast<std::ptrdiff_t>(count), random);
      std::ranges::shuffle(numbers, random);
      std::vector<std::uint32_t> expected = numbers;
      std::ranges::sort(expected);
      sorter.sort(numbers);
      EXPECT_EQ(numbers, expected) << count << " below " << limit;
    }
    if (limit < 100'000) {
      std::vector<std::uint32_t> numbers(all.rbegin(), all.rend());
      sorter.sort(numbers);
      EXPECT_EQ(numbers, all);
    }
  }
}

}  // namespace
}  // namespace crib
