#include "core/sketch/minhash.hpp"

#include <cassert>
#include <string>

#include "core/base/error.hpp"
#include "core/base/parallel.hpp"
#include "core/sketch/hash.hpp"

namespace crib {

Signer::Signer(const SignatureForm& form) : lower_(lower_minima(best_instructions())) {
  if (form.slots == 0 || form.slots % kMinHashBlock != 0)
    throw Error("a signature of " + std::to_string(form.slots) + " slots: choose a multiple of 32");
  std::uint64_t state = form.seed;
  for (std::uint32_t j = 0; j < form.slots; ++j) {
    const std::uint64_t number = split_mix(state);
    factor_.push_back(static_cast<std::uint32_t>(number) | 1U);
    offset_.push_back(static_cast<std::uint32_t>(number >> 32));
  }
}

void Signer::lower(std::span<const std::uint64_t> shingles, std::uint32_t* minima) const {
  for (std::size_t slot = 0; slot < factor_.size(); slot += kMinHashBlock)
    lower_(&factor_[slot], &offset_[slot], shingles.data(), shingles.size(), minima + slot);
}

Signatures empty_signatures(std::size_t documents, const SignatureForm& form) {
  return {form, std::vector<std::uint32_t>(documents * form.slots, 0xFFFFFFFF)};
}

Signatures sign(std::span<const ShingledDocument> documents, const SignatureForm& form, unsigned threads) {
  const Signer signer(form);
  Signatures signatures = empty_signatures(documents.size(), form);
  parallel_for(
      documents.size(), threads,
      [&](std::size_t d) { signer.lower(documents[d].hashes, &signatures.minima[d * form.slots]); }, 64);
  return signatures;
}

std::vector<std::uint32_t> sign(std::span<const std::uint64_t> shingles, const SignatureForm& form) {
  std::vector<std::uint32_t> minima(form.slots, 0xFFFFFFFF);
  Signer(form).lower(shingles, minima.data());
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
