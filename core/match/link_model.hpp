// The chance that two sentences say the same, learnt from rewritten news copy: first each pair by itself, then again in
// the light of its neighbours and of how much of the story the two documents share at all.
//
// Both steps are logistic models; bench/fit_links.py fits them, link_weights.cpp holds what it found.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/match/region.hpp"

namespace crib {

inline constexpr std::size_t kLocalCount = 28, kContextCount = 18;
using LocalEvidence = std::array<float, kLocalCount>;
using ContextEvidence = std::array<float, kContextCount>;

struct LinkModel {
  float local_intercept{};
  LocalEvidence local{};
  float context_intercept{};
  ContextEvidence context{};
};

// Fitted on labelled rewrites, held out by story: bench/README.md.
LinkModel news_model();

// One row a link, in the order of pair.links.all. What each column is stands in link_model.cpp.
std::vector<LocalEvidence> gather_local(const PairView& pair);
// `local` = log-odds of each link by itself.
std::vector<ContextEvidence> gather_context(const PairView& pair, const std::vector<float>& local);

// Log-odds of each link, both steps; one that is below min_local by itself keeps that.
std::vector<float> weigh_links(const PairView& pair, const LinkModel& model, float min_local);
std::vector<float> weigh_local(const std::vector<LocalEvidence>& evidence, const LinkModel& model);

}  // namespace crib
