// MinHash signatures (Broder 1997): the share of equal minima of two documents estimates the Jaccard index of their
// shingle sets, with variance J(1 - J) / slots.
//
// Slot j holds min over all shingles h of a_j * h + b_j mod 2^32, a_j odd: shingles are mixed already, and at these
// sizes the band recall equals theory (performance notes, 3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"
#include "core/sketch/minhash_kernel.hpp"
#include "core/sketch/shingle.hpp"

namespace crib {

// All that must be equal for two signatures to be comparable. The constants a_j, b_j are part of the format: low and
// high half of the j-th SplitMix64 number from `seed`, the low one made odd.
struct SignatureForm {
  std::uint32_t version = 1;  // of the token and shingle hashes
  std::uint32_t shingle_tokens = 5;
  std::uint32_t slots = 128;        // a multiple of 32
  std::uint64_t seed = 0x63726962;  // "crib"
  bool operator==(const SignatureForm&) const = default;
};

// documents × slots, row-major. The row of a document without shingles is all ones.
struct Signatures {
  SignatureForm form;
  std::vector<std::uint32_t> minima;

  std::size_t size() const { return minima.size() / form.slots; }
  std::span<const std::uint32_t> row(DocId document) const {
    return std::span(minima).subspan(index(document) * form.slots, form.slots);
  }
};

// Signs one document after another; one for many threads.
class Signer {
 public:
  explicit Signer(const SignatureForm& form);  // throws Error as `sign` does

  // Lowers the minima, form.slots of them, to those of the shingles.
  void lower(std::span<const std::uint64_t> shingles, std::uint32_t* minima) const;

 private:
  LowerMinima* lower_;
  std::vector<std::uint32_t> factor_, offset_;  // by slot
};

// All ones.
Signatures empty_signatures(std::size_t documents, const SignatureForm& form);

// Throws Error for a form with no slots or a number that is no multiple of 32.
Signatures sign(std::span<const ShingledDocument> documents, const SignatureForm& form = {}, unsigned threads = 0);

// One row. The same result on every machine.
std::vector<std::uint32_t> sign(std::span<const std::uint64_t> shingles, const SignatureForm& form = {});

// Share of equal minima. Pre: rows of one form, so of one length.
double estimate_jaccard(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right);

// Throws Error that names what differs.
void require_same_form(const SignatureForm& left, const SignatureForm& right);

}  // namespace crib
