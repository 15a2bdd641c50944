#include "core/sketch/minhash_kernel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace crib {
namespace {

using Row = std::vector<std::uint32_t>;

Row lowered(Instructions instructions, const Row& factor, const Row& offset, const std::vector<std::uint64_t>& shingles) {
  Row minima(kMinHashBlock, 0xFFFFFFFF);
  lower_minima(instructions)(factor.data(), offset.data(), shingles.data(), shingles.size(), minima.data());
  return minima;
}

// The rest of the suite sees only the widest that this processor has.
TEST(MinHashKernel, GivesTheSameForEverySetOfInstructions) {
  std::mt19937_64 random(7);
  for (std::size_t count = 0; count < 200; count += count < 20 ? 1 : 37) {
    Row factor(kMinHashBlock), offset(kMinHashBlock);
    std::vector<std::uint64_t> shingles(count);
    for (auto& a : factor) a = static_cast<std::uint32_t>(random()) | 1;
    for (auto& b : offset) b = static_cast<std::uint32_t>(random());
    for (auto& h : shingles) h = random();
    Row expected(kMinHashBlock, 0xFFFFFFFF);
    for (std::size_t j = 0; j < kMinHashBlock; ++j)
      for (const std::uint64_t h : shingles)
        expected[j] = std::min(expected[j], static_cast<std::uint32_t>(factor[j] * (h & 0xFFFFFFFF) + offset[j]));
    for (const Instructions set : {Instructions::kPlain, Instructions::kAvx2, Instructions::kAvx512}) {
      if (!can_run(set)) continue;
      EXPECT_EQ(lowered(set, factor, offset, shingles), expected) << count << " shingles, set " << static_cast<int>(set);
    }
  }
}

TEST(MinHashKernel, TheBestSetCanRun) {
  EXPECT_TRUE(can_run(Instructions::kPlain));
  EXPECT_TRUE(can_run(best_instructions()));
}

}  // namespace
}  // namespace crib
