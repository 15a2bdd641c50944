// MinHash signatures (Broder 1997): the share of equal minima of two documents estimates the Jaccard index J of their
// shingle sets, without bias, with variance J(1 - J) / slots.
//
// A block of 32 slots deals the shingles h into four groups by two bits of h. Slot j holds the minimum of a_j * h
// mod 2^32, a_j odd, over its group; over all shingles where its group is empty. The shingle of either document that
// wins a slot wins it in every set that has it, so slots agree with probability J, as when each reads all shingles (one
// permutation hashing, Li, Owen and Zhang 2012; its empty bins as in Dahlgaard, Knudsen and Thorup 2017), at a quarter
// of the work. Below 20 shingles the variance grows, to J(1 - J) / 80 at 10: bench/README.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/unwritten.hpp"
#include "core/sketch/minhash_kernel.hpp"
#include "core/sketch/shingle.hpp"

namespace crib {

// All that must be equal for two signatures to be comparable. The factors are part of the format: a_j is the low half
// of the j-th SplitMix64 number from `seed`, made odd, j counting lanes within groups within blocks.
struct SignatureForm {
  std::uint32_t version = 2;  // of the token and shingle hashes, and of what slots hold
  std::uint32_t shingle_tokens = 5;
  std::uint32_t slots = 128;        // a multiple of 32
  std::uint64_t seed = 0x63726962;  // "crib"
  bool operator==(const SignatureForm&) const = default;
};

// documents × slots, row-major, neighbouring slots from different groups: (lane * 4 + group) * blocks + block. The row
// of a document without shingles is all ones.
struct Signatures {
  SignatureForm form;
  UnwrittenVector<std::uint32_t> minima;

  std::size_t size() const { return minima.size() / form.slots; }
  std::span<const std::uint32_t> row(DocId document) const {
    return std::span(minima).subspan(index(document) * form.slots, form.slots);
  }
};

// Signs one document after another; one for many threads.
class Signer {
 public:
  explicit Signer(const SignatureForm& form);  // throws Error as `sign` does

  // Writes form.slots minima.
  void sign(std::span<const std::uint64_t> shingles, std::uint32_t* row) const;

 private:
  FindMinima* find_;
  std::vector<MinHashBlock> factors_;
};

// Rows for a Signer to write, every one of them.
Signatures unwritten_signatures(std::size_t documents, const SignatureForm& form);

// Throws Error for a form with no slots or a number that is no multiple of 32.
Signatures sign(std::span<const ShingledDocument> documents, const SignatureForm& form = {}, unsigned threads = 0);

// One row. The same result on every machine.
std::vector<std::uint32_t> sign(std::span<const std::uint64_t> shingles, const SignatureForm& form = {});

// Share of equal minima. Pre: rows of one form, so of one length.
double estimate_jaccard(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right);

// Throws Error that names what differs.
void require_same_form(const SignatureForm& left, const SignatureForm& right);

}  // namespace crib
