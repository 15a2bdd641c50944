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
  double intercept = -14.16;
  PassageEvidence weights = {2.48, 1.26, 1.19, 1.56, 3.18, -1.89, 2.68, -1.11, 0.03, 0.36, -24.3, -9.0, 1.55, 2.89};
};

// Chance that the region is a reused passage, 0..1.
double weigh_evidence(const PassageEvidence& evidence, const EvidenceModel& model);

}  // namespace crib
