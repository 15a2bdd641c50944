// Is a stretch of two texts a reused passage, or two stories on one topic? Evidence as numbers, weighed by a logistic model.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/match/boundaries.hpp"

namespace crib {

inline constexpr std::size_t kEvidenceCount = 9;

// In order: ln(1 + shared content mass); cosine of the two sides; median best cosine of the left units outside; highest
// log-odds of a link; mean best log-odds of the units (left, right); ln(1 + units expected to be retold) (left, right); mean
// best chance of the right units outside. What stands outside tells a lifted passage from one topic (quality notes, 10.5).
using PassageEvidence = std::array<double, kEvidenceCount>;

// Of each passage, in order. `log_odds`: of every link, by the link model.
std::vector<PassageEvidence> gather_evidence(const PairView& pair, const std::vector<float>& log_odds,
                                             const std::vector<TokenRegion>& passages);

struct EvidenceModel {
  double intercept{};
  PassageEvidence weights{};
};

// Fitted on disguised passages of long texts (PAN 2013), held out by source: bench/README.md.
const EvidenceModel& passage_model();

// Log-odds that the stretch is a reused passage.
double weigh_evidence(const PassageEvidence& evidence, const EvidenceModel& model);

}  // namespace crib
