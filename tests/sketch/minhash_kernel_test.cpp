#include "core/sketch/minhash_kernel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace crib {
namespace {

// Slot by slot.
std::uint32_t minimum_of(const std::vector<std::uint64_t>& shingles, std::uint32_t factor, std::uint32_t block, std::uint32_t group) {
  std::uint32_t of_group = 0xFFFFFFFF, of_all = 0xFFFFFFFF;
  bool empty = true;
  for (const std::uint64_t h : shingles) {
    const std::uint32_t value = factor * static_cast<std::uint32_t>(h);
    of_all = std::min(of_all, value);
    if (group_of(h, block) != group) continue;
    of_group = std::min(of_group, value);
    empty = false;
  }
  return empty ? of_all : of_group;
}

// The rest of the suite sees only the widest that this processor has.
TEST(MinHashKernel, GivesTheSameForEverySetOfInstructions) {
  std::mt19937_64 random(7);
  for (const std::uint32_t blocks : {1U, 4U, 5U, 20U})
    for (std::size_t count = 0; count < 200; count += count < 20 ? 1 : 37) {
      std::vector<MinHashBlock> factors(blocks);
      for (auto& block : factors)
        for (auto& group : block.slots)
          for (auto& factor : group) factor = static_cast<std::uint32_t>(random()) | 1;
      std::vector<std::uint64_t> shingles(count);
      for (auto& h : shingles) h = random();
      for (const Instructions set : {Instructions::kPlain, Instructions::kAvx2, Instructions::kAvx512}) {
        if (!can_run(set)) continue;
        std::vector<std::uint32_t> row(blocks * kMinHashBlock);
        find_minima(set)(factors.data(), blocks, shingles.data(), count, row.data());
        for (std::uint32_t j = 0; j < row.size(); ++j) {
          const std::uint32_t block = j % blocks, group = j / blocks % kMinHashGroups, lane = j / blocks / kMinHashGroups;
          EXPECT_EQ(row[j], minimum_of(shingles, factors[block].slots[group][lane], block, group))
              << count << " shingles, set " << static_cast<int>(set);
        }
      }
    }
}

TEST(MinHashKernel, DealsShinglesEvenlyAndApartInEveryBlock) {
  std::mt19937_64 random(8);
  std::vector<std::vector<int>> counts(4, std::vector<int>(16));
  for (int i = 0; i < 16000; ++i) {
    const std::uint64_t h = random();
    for (std::uint32_t block = 0; block < 4; ++block) ++counts[block][group_of(h, block) * 4 + group_of(h, block + 1)];
  }
  for (const auto& of_block : counts)
    for (const int count : of_block) EXPECT_NEAR(count, 1000, 150);
}

TEST(MinHashKernel, TheBestSetCanRun) {
  EXPECT_TRUE(can_run(Instructions::kPlain));
  EXPECT_TRUE(can_run(best_instructions()));
}

}  // namespace
}  // namespace crib
