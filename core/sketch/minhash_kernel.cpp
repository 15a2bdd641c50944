#include "core/sketch/minhash_kernel.hpp"

#include <cstring>

namespace crib {
namespace {

// A block's slots stay in registers while the shingles go by. One lane a slot, as many as a register holds.
template <std::size_t kLanes>
[[gnu::always_inline]] inline void lower(const std::uint32_t* factor, const std::uint32_t* offset,
                                         const std::uint64_t* shingles, std::size_t count, std::uint32_t* minima) {
  using Vector [[gnu::vector_size(kLanes * sizeof(std::uint32_t))]] = std::uint32_t;
  constexpr std::size_t kVectors = kMinHashBlock / kLanes;
  Vector a[kVectors], b[kVectors], least[kVectors];
  for (std::size_t v = 0; v < kVectors; ++v) {
    std::memcpy(&a[v], factor + v * kLanes, sizeof a[v]);
    std::memcpy(&b[v], offset + v * kLanes, sizeof b[v]);
    std::memcpy(&least[v], minima + v * kLanes, sizeof least[v]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto h = static_cast<std::uint32_t>(shingles[i]);
    for (std::size_t v = 0; v < kVectors; ++v) {
      const Vector value = a[v] * h + b[v];
      least[v] = value < least[v] ? value : least[v];
    }
  }
  for (std::size_t v = 0; v < kVectors; ++v) std::memcpy(minima + v * kLanes, &least[v], sizeof least[v]);
}

void lower_plain(const std::uint32_t* factor, const std::uint32_t* offset, const std::uint64_t* shingles,
                 std::size_t count, std::uint32_t* minima) {
  lower<4>(factor, offset, shingles, count, minima);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void lower_avx2(const std::uint32_t* factor, const std::uint32_t* offset,
                                        const std::uint64_t* shingles, std::size_t count, std::uint32_t* minima) {
  lower<8>(factor, offset, shingles, count, minima);
}

[[gnu::target("avx512f")]] void lower_avx512(const std::uint32_t* factor, const std::uint32_t* offset,
                                             const std::uint64_t* shingles, std::size_t count, std::uint32_t* minima) {
  lower<16>(factor, offset, shingles, count, minima);
}
#endif

}  // namespace

LowerMinima* lower_minima(Instructions instructions) {
#if defined(__x86_64__)
  if (instructions == Instructions::kAvx512) return lower_avx512;
  if (instructions == Instructions::kAvx2) return lower_avx2;
#endif
  return lower_plain;
}

}  // namespace crib
