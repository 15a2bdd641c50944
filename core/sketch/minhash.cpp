#include "core/sketch/minhash.hpp"

#include <algorithm>
#include <cassert>
#include <string>

#include "core/base/error.hpp"
#include "core/base/parallel.hpp"
#include "core/sketch/hash.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kBlock = 32;  // slots whose minima and constants stay in registers (12 of AVX2's 16)

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

using Lanes = std::uint32_t __attribute__((vector_size(64), aligned(4), may_alias));

#if defined(__x86_64__) && defined(__ELF__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
void lower_minima(const std::uint32_t* factor, const std::uint32_t* offset, const std::uint64_t* shingles,
                  std::size_t count, std::uint32_t* minima) {
  const Lanes a0 = *reinterpret_cast<const Lanes*>(factor), a1 = *reinterpret_cast<const Lanes*>(factor + 16);
  const Lanes b0 = *reinterpret_cast<const Lanes*>(offset), b1 = *reinterpret_cast<const Lanes*>(offset + 16);
  Lanes m0 = *reinterpret_cast<const Lanes*>(minima), m1 = *reinterpret_cast<const Lanes*>(minima + 16);
  for (std::size_t i = 0; i < count; ++i) {
    const auto h = static_cast<std::uint32_t>(shingles[i]);
    const Lanes x0 = a0 * h + b0, x1 = a1 * h + b1;
    m0 = x0 < m0 ? x0 : m0;
    m1 = x1 < m1 ? x1 : m1;
  }
  *reinterpret_cast<Lanes*>(minima) = m0;
  *reinterpret_cast<Lanes*>(minima + 16) = m1;
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
