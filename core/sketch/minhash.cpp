#include "core/sketch/minhash.hpp"

#include <cassert>
#include <string>

#include "core/base/error.hpp"
#include "core/base/parallel.hpp"
#include "core/sketch/hash.hpp"

namespace crib {

Signer::Signer(const SignatureForm& form) : find_(find_minima(best_instructions())) {
  if (form.slots == 0 || form.slots % kMinHashBlock != 0)
    throw Error("a signature of " + std::to_string(form.slots) + " slots: choose a multiple of 32");
  std::uint64_t state = form.seed;
  factors_.resize(form.slots / kMinHashBlock);
  for (MinHashBlock& block : factors_)
    for (auto& group : block.slots)
      for (std::uint32_t& factor : group) factor = static_cast<std::uint32_t>(split_mix(state)) | 1U;
}

void Signer::sign(std::span<const std::uint64_t> shingles, std::uint32_t* row) const {
  find_(factors_.data(), static_cast<std::uint32_t>(factors_.size()), shingles.data(), shingles.size(), row);
}

Signatures unwritten_signatures(std::size_t documents, const SignatureForm& form) {
  return {form, UnwrittenVector<std::uint32_t>(documents * form.slots)};
}

Signatures sign(std::span<const ShingledDocument> documents, const SignatureForm& form, unsigned threads) {
  const Signer signer(form);
  Signatures signatures = unwritten_signatures(documents.size(), form);
  parallel_for(
      documents.size(), threads,
      [&](std::size_t d) { signer.sign(documents[d].hashes, &signatures.minima[d * form.slots]); }, 64);
  return signatures;
}

std::vector<std::uint32_t> sign(std::span<const std::uint64_t> shingles, const SignatureForm& form) {
  std::vector<std::uint32_t> row(form.slots);
  Signer(form).sign(shingles, row.data());
  return row;
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
