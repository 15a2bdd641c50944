#include "core/sketch/minhash_kernel.hpp"

#include <algorithm>

namespace crib {
namespace {

constexpr std::size_t kTogether = 8;  // shingles for one pass over the block, whose slots are loaded once for all

// Plain loops of fixed length, which both compilers turn into the vectors of whatever function they are inlined into.
[[gnu::always_inline]] inline void lower(const std::uint32_t* __restrict factor, const std::uint32_t* __restrict offset,
                                         const std::uint64_t* __restrict shingles, std::size_t count,
                                         std::uint32_t* __restrict minima) {
  std::size_t i = 0;
  for (; i + kTogether <= count; i += kTogether) {
    std::uint32_t h[kTogether];
    for (std::size_t n = 0; n < kTogether; ++n) h[n] = static_cast<std::uint32_t>(shingles[i + n]);
    for (std::uint32_t j = 0; j < kMinHashBlock; ++j) {
      const std::uint32_t a = factor[j], b = offset[j];
      std::uint32_t m = minima[j];
      m = std::min(m, a * h[0] + b), m = std::min(m, a * h[1] + b);
      m = std::min(m, a * h[2] + b), m = std::min(m, a * h[3] + b);
      m = std::min(m, a * h[4] + b), m = std::min(m, a * h[5] + b);
      m = std::min(m, a * h[6] + b), m = std::min(m, a * h[7] + b);
      minima[j] = m;
    }
  }
  for (; i < count; ++i) {
    const auto h = static_cast<std::uint32_t>(shingles[i]);
    for (std::uint32_t j = 0; j < kMinHashBlock; ++j) minima[j] = std::min(minima[j], factor[j] * h + offset[j]);
  }
}

void lower_plain(const std::uint32_t* factor, const std::uint32_t* offset, const std::uint64_t* shingles,
                 std::size_t count, std::uint32_t* minima) {
  lower(factor, offset, shingles, count, minima);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void lower_avx2(const std::uint32_t* factor, const std::uint32_t* offset,
                                        const std::uint64_t* shingles, std::size_t count, std::uint32_t* minima) {
  lower(factor, offset, shingles, count, minima);
}

[[gnu::target("avx512f")]] void lower_avx512(const std::uint32_t* factor, const std::uint32_t* offset,
                                             const std::uint64_t* shingles, std::size_t count, std::uint32_t* minima) {
  lower(factor, offset, shingles, count, minima);
}
#endif

}  // namespace

bool can_run(Instructions instructions) {
  switch (instructions) {
    case Instructions::kPlain:
      return true;
#if defined(__x86_64__)
    case Instructions::kAvx2:
      return __builtin_cpu_supports("avx2") != 0;
    case Instructions::kAvx512:
      return __builtin_cpu_supports("avx512f") != 0;
#else
    default:
      return false;
#endif
  }
  return false;
}

Instructions best_instructions() {
  for (const Instructions wide : {Instructions::kAvx512, Instructions::kAvx2})
    if (can_run(wide)) return wide;
  return Instructions::kPlain;
}

LowerMinima* lower_minima(Instructions instructions) {
#if defined(__x86_64__)
  if (instructions == Instructions::kAvx512) return lower_avx512;
  if (instructions == Instructions::kAvx2) return lower_avx2;
#endif
  return lower_plain;
}

}  // namespace crib
