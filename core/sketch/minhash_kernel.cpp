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

// Some blocks at a time, so that a shingle is read once for them. Pre: first % kBlocks == 0.
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
  for (std::uint32_t lane = 0; lane < kMinHashLanes; ++lane)
    for (std::uint32_t group = 0; group < kMinHashGroups; ++group)
      for (std::uint32_t b = 0; b < kBlocks; ++b)
        row[(lane * kMinHashGroups + group) * blocks + first + b] = minima[b].slots[group][lane];
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
