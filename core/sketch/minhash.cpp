#include "core/sketch/minhash.hpp"

#include <algorithm>
#include <cassert>
#include <string>

#include "core/base/error.hpp"
#include "core/base/parallel.hpp"
#include "core/sketch/hash.hpp"

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
#define CRIB_SANITIZED
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define CRIB_SANITIZED
#endif
#endif

namespace crib {
namespace {

constexpr std::uint32_t kBlock = 32;  // slots of one inner loop: a fixed length, so that it is vectorised at -O2 too

struct Permutations {
  std::vector<std::uint32_t> factor, offset;  // by slot
};

Permutations permutations(const SignatureForm& form) {
  if (form.slots == 0 || form.slots % kBlock != 0)
    throw Error("a signature of " + std::to_string(form.slots) + " slots: choose a multiple of 32");
  Permutations p;
  std::uint64_t state = form.seed;
  for (std::uint32_t j = 0; j < form.slots; ++j) {
    const std::uint64_t number = split_mix(state);
    p.factor.push_back(static_cast<std::uint32_t>(number) | 1U);
    p.offset.push_back(static_cast<std::uint32_t>(number >> 32));
  }
  return p;
}

constexpr std::size_t kTogether = 8;  // shingles for one pass over the block, whose slots are loaded once for all

// Plain loops of fixed length, which both compilers turn into vectors for each of the targets. Sanitizers can't run the
// resolver that picks one: it is called before they are ready.
#if defined(__x86_64__) && defined(__ELF__) && !defined(CRIB_SANITIZED)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
void lower_minima(const std::uint32_t* __restrict factor, const std::uint32_t* __restrict offset,
                  const std::uint64_t* __restrict shingles, std::size_t count, std::uint32_t* __restrict minima) {
  std::size_t i = 0;
  for (; i + kTogether <= count; i += kTogether) {
    std::uint32_t h[kTogether];
    for (std::size_t n = 0; n < kTogether; ++n) h[n] = static_cast<std::uint32_t>(shingles[i + n]);
    for (std::uint32_t j = 0; j < kBlock; ++j) {
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
    for (std::uint32_t j = 0; j < kBlock; ++j) minima[j] = std::min(minima[j], factor[j] * h + offset[j]);
  }
}

void sign_into(std::span<const std::uint64_t> shingles, const Permutations& p, std::uint32_t* minima) {
  for (std::size_t slot = 0; slot < p.factor.size(); slot += kBlock)
    lower_minima(&p.factor[slot], &p.offset[slot], shingles.data(), shingles.size(), minima + slot);
}

}  // namespace

Signatures sign(std::span<const ShingledDocument> documents, const SignatureForm& form, unsigned threads) {
  const Permutations p = permutations(form);
  Signatures signatures{form, std::vector<std::uint32_t>(documents.size() * form.slots, 0xFFFFFFFF)};
  parallel_for(
      documents.size(), threads,
      [&](std::size_t d) { sign_into(documents[d].hashes, p, &signatures.minima[d * form.slots]); }, 64);
  return signatures;
}

std::vector<std::uint32_t> sign(std::span<const std::uint64_t> shingles, const SignatureForm& form) {
  std::vector<std::uint32_t> minima(form.slots, 0xFFFFFFFF);
  sign_into(shingles, permutations(form), minima.data());
  return minima;
}

double estimate_jaccard(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right) {
  assert(left.size() == right.size() && !left.empty());
  std::size_t equal = 0;
  for (std::size_t j = 0; j < left.size(); ++j) equal += left[j] == right[j];
  return static_cast<double>(equal) / static_cast<double>(left.size());
}

void require_same_form(const SignatureForm& left, const SignatureForm& right) {
  const auto check = [](const char* what, std::uint64_t l, std::uint64_t r) {
    if (l != r)
      throw Error("signatures can't be compared: " + std::string(what) + " " + std::to_string(l) + " and " +
                  std::to_string(r) + "; sign both again with the same options");
  };
  check("version", left.version, right.version);
  check("shingle length", left.shingle_tokens, right.shingle_tokens);
  check("slots", left.slots, right.slots);
  check("seed", left.seed, right.seed);
}

}  // namespace crib
