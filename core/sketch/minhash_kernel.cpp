#include "core/sketch/minhash_kernel.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

namespace crib {
namespace {

[[gnu::always_inline]] inline void lower(const std::uint32_t* factors, std::uint32_t hash, std::uint32_t* minima) {
  using Lanes [[gnu::vector_size(kMinHashLanes * sizeof(std::uint32_t))]] = std::uint32_t;
  Lanes value, least;
  std::memcpy(&value, std::assume_aligned<sizeof value>(factors), sizeof value);
  std::memcpy(&least, std::assume_aligned<sizeof least>(minima), sizeof least);
  value *= hash;
  least = value < least ? value : least;
  std::memcpy(std::assume_aligned<sizeof least>(minima), &least, sizeof least);
}

// Four lanes of each of four blocks to four blocks of each of four lanes, which are `step` apart.
[[gnu::always_inline]] inline void turn(const std::uint32_t* lanes, std::uint32_t* to, std::uint32_t step) {
  using Four [[gnu::vector_size(16)]] = std::uint32_t;
  Four of_block[4];
  for (std::uint32_t b = 0; b < 4; ++b) std::memcpy(&of_block[b], lanes + b * kMinHashBlock, sizeof(Four));
  const auto [a, b, c, d] = of_block;
  const Four low_ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), high_ab = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Four low_cd = __builtin_shufflevector(c, d, 0, 4, 1, 5), high_cd = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  const Four of_lane[] = {
      __builtin_shufflevector(low_ab, low_cd, 0, 1, 4, 5), __builtin_shufflevector(low_ab, low_cd, 2, 3, 6, 7),
      __builtin_shufflevector(high_ab, high_cd, 0, 1, 4, 5), __builtin_shufflevector(high_ab, high_cd, 2, 3, 6, 7)};
  for (std::uint32_t lane = 0; lane < 4; ++lane) std::memcpy(to + lane * step, &of_lane[lane], sizeof(Four));
}

// One block, or four at a time, so that a shingle is read once for them. Pre: first % kBlocks == 0.
template <std::uint32_t kBlocks>
[[gnu::always_inline]] inline void find(const MinHashBlock* factors, std::uint32_t first, std::uint32_t blocks,
                                        const std::uint64_t* shingles, std::size_t count, std::uint32_t* row) {
  factors += first;
  MinHashBlock minima[kBlocks];
  for (MinHashBlock& block : minima) std::fill_n(block.slots[0], kMinHashBlock, 0xFFFFFFFF);
  const std::uint32_t shift = 2 * (first % 16);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t bits = shingles[i] >> shift;
    const auto hash = static_cast<std::uint32_t>(shingles[i]);
    for (std::uint32_t b = 0; b < kBlocks; ++b) {
      static_assert(kMinHashLanes == 1 << 3);  // group_of(bits, b) * kMinHashLanes, in two instructions:
      const std::uint64_t first_lane = (bits >> (32 + 2 * b - 3)) & ((kMinHashGroups - 1) * kMinHashLanes);
      lower(factors[b].slots[0] + first_lane, hash, minima[b].slots[0] + first_lane);
    }
  }
  for (std::uint32_t b = 0; b < kBlocks; ++b)
    for (std::uint32_t group = 0; group < kMinHashGroups; ++group) {
      std::uint32_t* const least = minima[b].slots[group];
      if (std::any_of(least, least + kMinHashLanes, [](std::uint32_t minimum) { return minimum != 0xFFFFFFFF; })) continue;
      for (std::size_t i = 0; i < count; ++i)
        lower(factors[b].slots[group], static_cast<std::uint32_t>(shingles[i]), least);
    }
  for (std::uint32_t group = 0; group < kMinHashGroups; ++group)
    for (std::uint32_t lane = 0; lane < kMinHashLanes; lane += kBlocks) {
      std::uint32_t* const to = row + (lane * kMinHashGroups + group) * blocks + first;
      if constexpr (kBlocks == 4) {
        turn(minima[0].slots[group] + lane, to, kMinHashGroups * blocks);
      } else {
        *to = minima[0].slots[group][lane];
      }
    }
}

[[gnu::always_inline]] inline void find(const MinHashBlock* factors, std::uint32_t blocks, const std::uint64_t* shingles,
                                        std::size_t count, std::uint32_t* row) {
  std::uint32_t block = 0;
  for (; block + 4 <= blocks; block += 4) find<4>(factors, block, blocks, shingles, count, row);
  for (; block < blocks; ++block) find<1>(factors, block, blocks, shingles, count, row);
}

void find_plain(const MinHashBlock* factors, std::uint32_t blocks, const std::uint64_t* shingles, std::size_t count,
                std::uint32_t* row) {
  find(factors, blocks, shingles, count, row);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void find_avx2(const MinHashBlock* factors, std::uint32_t blocks, const std::uint64_t* shingles,
                                       std::size_t count, std::uint32_t* row) {
  find(factors, blocks, shingles, count, row);
}
#endif

}  // namespace

FindMinima* find_minima(Instructions instructions) {
#if defined(__x86_64__)
  if (instructions != Instructions::kPlain) return find_avx2;
#endif
  return find_plain;
}

}  // namespace crib
