#include "core/match/numbering.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace crib {
namespace {

TEST(Numbering, NumbersValuesInTheOrderInWhichTheyAreMet) {
  std::mt19937 random(61);
  for (const std::size_t most : {0U, 1U, 2U, 7U, 100U, 1000U}) {
    Numbering numbering(most);
    std::map<std::uint32_t, std::uint32_t> expected;
    for (std::size_t met = 0; met < 4 * most; ++met) {
      const std::uint32_t value = met % 3 == 0 ? static_cast<std::uint32_t>(random()) : static_cast<std::uint32_t>(random() % 50) - 25;
      if (expected.size() == most && !expected.contains(value)) continue;
      const auto number = expected.try_emplace(value, static_cast<std::uint32_t>(expected.size())).first->second;
      ASSERT_EQ(numbering.number(value), number);
      ASSERT_EQ(numbering.size(), expected.size());
    }
    EXPECT_EQ(numbering.size(), expected.size());
    for (const auto& [value, number] : expected) {
      EXPECT_EQ(numbering.find(value), number);
      EXPECT_EQ(numbering.value(number), value);
    }
    for (std::uint32_t value = 1000; value < 2000; ++value) {
      if (!expected.contains(value)) {
        EXPECT_EQ(numbering.find(value), Numbering::kNone);
      }
    }
  }
}

TEST(Numbering, TakesZeroAndTheLargestValue) {
  Numbering numbering(2);
  EXPECT_EQ(numbering.find(0), Numbering::kNone);
  EXPECT_EQ(numbering.number(0xFFFFFFFF), 0U);
  EXPECT_EQ(numbering.number(0), 1U);
  EXPECT_EQ(numbering.find(0), 1U);
  EXPECT_EQ(numbering.find(0xFFFFFFFF), 0U);
}

}  // namespace
}  // namespace crib
