// The chance that two sentences say the same, learnt from rewritten copy: first each pair by itself, then twice again in the
// light of its neighbours and of how much of the two texts is shared around it and at all.
//
// The first step is a logistic model, the others have one hidden layer; bench/fit_links.py fits them, link_weights.cpp holds
// what it found.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "core/match/region.hpp"

namespace crib {

inline constexpr std::size_t kLocalCount = 28, kContextCount = 18;
using LocalEvidence = std::array<float, kLocalCount>;
using ContextEvidence = std::array<float, kContextCount>;

// What a step of the second kind looks at: the context evidence, the log-odds by itself, the local evidence.
inline constexpr std::size_t kStepInputs = kContextCount + 1 + kLocalCount, kStepHidden = 16;

struct LinkStep {
  std::array<float, kStepInputs> mean{}, scale{};  // inputs are standardised and cut at six deviations
  std::array<std::array<float, kStepHidden>, kStepInputs> inner{};
  std::array<float, kStepHidden> inner_bias{}, outer{};
  float outer_bias{};
};

struct LinkModel {
  float local_intercept{};
  LocalEvidence local{};
  std::array<LinkStep, 2> steps{};
};

// Fitted on rewritten news and disguised passages, held out by story and source: bench/README.md.
const LinkModel& news_model();

inline float chance_of(float log_odds) { return 1 / (1 + std::exp(-log_odds)); }

// One row a link, in the order of pair.links.all. What each column is stands in link_model.cpp.
std::vector<LocalEvidence> gather_local(const PairView& pair);
// `log_odds` = of each link, as known so far.
std::vector<ContextEvidence> gather_context(const PairView& pair, const std::vector<float>& log_odds);

struct LinkModelOptions {
  float min_local = -8.0F;         // log-odds by itself, below which no neighbourhood helps (FAR of bench/fit_links.py)
  float min_earlier = -8.0F;       // after a step, below which the next is spared: seven links in eight, of which none came above -4.9
  std::uint32_t copy_tokens = 8;   // an exact run of this many tokens in both sentences, and of this mass, is a copy
  float copy_mass = 25.0F;         //   whatever the model says of its surroundings; its log-odds are then at least
  float copy_log_odds = 2.0F;      //   these
};

// Log-odds of each link after all steps.
std::vector<float> weigh_links(const PairView& pair, const LinkModel& model, const LinkModelOptions& options = {});

}  // namespace crib
