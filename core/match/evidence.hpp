// Is a region a reused passage, or two stories on one topic? Evidence as numbers, weighed by a logistic model.
#pragma once

#include <array>
#include <cstddef>

#include "core/match/boundaries.hpp"

namespace crib {

inline constexpr std::size_t kEvidenceCount = 14;

// In order: ln(1 + shared content stems), ln(1 + their mass), cosine of the fragments, highest link cosine, mean best
// cosine (left, right), contained mass (left, right), covered share, ln(1 + longest run), median best cosine of the units
// outside (left, right), share of units with a link (left, right). After quality notes, 10.5.
using PassageEvidence = std::array<double, kEvidenceCount>;

PassageEvidence gather_evidence(const PairView& pair, const TokenRegion& region);

struct EvidenceModel {
  double intercept = -17.087;
  PassageEvidence weights = {0.497, 2.589, 4.171, 0.931, 0.507, -0.160, -0.123, -0.616, 1.302, 0.047, -11.020, -6.160, 2.835, 2.599};
};

// Log-odds that the region is a reused passage.
double weigh_evidence(const PassageEvidence& evidence, const EvidenceModel& model);

}  // namespace crib
