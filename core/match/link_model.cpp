#include "core/match/link_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/match/step_kernel.hpp"
#include "core/match/surroundings.hpp"

namespace crib {
namespace {

// Longest exact run of stems in each linked pair of units, in tokens.
std::vector<std::uint32_t> longest_runs(const PairView& pair) {
  std::vector<std::uint32_t> longest(pair.links.all.size());
  for (const Run& run : pair.runs.all)
    for_each_piece(pair, run, [&](const Run& piece, std::uint32_t k) { longest[k] = std::max(longest[k], piece.tokens); });
  return longest;
}

float share(float part, float whole) { return whole > 0 ? part / whole : 0; }

// The names that one left unit speaks of, in itself or carried over, with their weights.
class SpokenNames {
 public:
  explicit SpokenNames(const PairView& pair) : pair_(pair), weights_(pair.right.features.size()) {}

  void go_to(std::uint32_t left) {
    for_each_partner(left_, [&](std::uint32_t, std::uint32_t partner) { weights_[partner] = 0; });
    left_ = left;
    for_each_partner(left_, [&](std::uint32_t name, std::uint32_t partner) { weights_[partner] = pair_.lexicon.left_weight[name]; });
  }
  // Summed over those that the right unit speaks of as well.
  float mass_with(std::uint32_t right) const {
    float mass = 0;
    for (auto v = pair_.right.voice_begin[right]; v < pair_.right.voice_begin[right + 1]; ++v) mass += weights_[pair_.right.voices[v]];
    return mass;
  }

 private:
  template <typename Function>
  void for_each_partner(std::uint32_t left, const Function& function) const {
    for (auto v = pair_.left.voice_begin[left]; v < pair_.left.voice_begin[left + 1]; ++v) {
      const auto name = pair_.left.voices[v], partner = pair_.lexicon.right_of[name];
      if (partner != kNoPartner) function(name, partner);
    }
  }

  const PairView& pair_;
  std::uint32_t left_ = 0;
  std::vector<float> weights_;  // by right feature
};

// Of two numbers in order, as a share: 1 = the same.
float ratio(std::uint32_t a, std::uint32_t b) {
  return static_cast<float>(std::min(a, b)) / static_cast<float>(std::max(1U, std::max(a, b)));
}

std::vector<float> log_lengths(const Profile& p) {
  std::vector<float> logs;
  logs.reserve(p.units.size());
  for (const Unit& unit : p.units) logs.push_back(std::log(static_cast<float>(length(unit.tokens))));
  return logs;
}

// By Link::shared.
std::vector<float> log1p_of_counts(const Links& links) {
  std::uint32_t most = 0;
  for (const Link& link : links.all) most = std::max(most, link.shared);
  std::vector<float> logs;
  for (std::uint32_t count = 0; count <= most; ++count) logs.push_back(std::log1p(static_cast<float>(count)));
  return logs;
}

std::vector<float> weigh_local(const std::vector<LocalEvidence>& evidence, const LinkModel& model) {
  std::vector<float> log_odds(evidence.size());
  for (std::size_t k = 0; k < evidence.size(); ++k)
    log_odds[k] = std::inner_product(evidence[k].begin(), evidence[k].end(), model.local.begin(), model.local_intercept);
  return log_odds;
}

void put_inputs(const ContextEvidence& context, float alone, const LocalEvidence& local, StepInputs& inputs) {
  auto next = std::copy(context.begin(), context.end(), inputs.begin());
  *next++ = alone;
  std::copy(local.begin(), local.end(), next);
}

}  // namespace

std::vector<LocalEvidence> gather_local(const PairView& pair) {
  const auto runs = longest_runs(pair);
  const auto left_lengths = log_lengths(pair.left), right_lengths = log_lengths(pair.right);
  const auto log1p_counts = log1p_of_counts(pair.links);
  SpokenNames names(pair);
  std::vector<LocalEvidence> rows;
  rows.reserve(pair.links.all.size());
  for (std::size_t k = 0; k < pair.links.all.size(); ++k) {
    const Link& link = pair.links.all[k];
    if (k == 0 || pair.links.all[k - 1].left != link.left) names.go_to(link.left);
    const Unit &left = pair.left.units[link.left], &right = pair.right.units[link.right];
    const float left_share = share(link.mass, pair.lexicon.left_mass[link.left]);
    const float right_share = share(link.mass, pair.lexicon.right_mass[link.right]);
    const auto own_figures = static_cast<float>(pair.left.figures[link.left] - std::min(link.figures, pair.left.figures[link.left]));
    const bool both_quoted = left.is_quoted && right.is_quoted;
    rows.push_back({link.cosine, link.dice, std::log(1 + link.mass),                          // alike as a whole
                    link.top[0], link.top[1], link.top[2],                                    // rarest shared words
                    log1p_counts[link.shared], left_share, right_share,                       // how much is shared
                    runs[k] > 1 ? std::log(static_cast<float>(runs[k])) : 0,                  // word for word
                    link.figure_mass, static_cast<float>(link.figures), link.rounded_mass,    // figures
                    pair.right.figures[link.right] > 0 ? own_figures : 0,                     // figures of its own
                    link.name_mass, link.kindred_mass > 0 ? std::log(1 + link.kindred_mass) : 0,  // names, words of one sense
                    left_lengths[link.left], right_lengths[link.right],
                    left.is_title ? 1.0F : 0.0F, right.is_title ? 1.0F : 0.0F, left.is_heading ? 1.0F : 0.0F,
                    both_quoted ? 1.0F : 0.0F, both_quoted ? link.cosine : 0,
                    link.cosine * link.cosine, left_share * right_share,
                    std::min(1.0F, link.kindred_mass / 10),
                    std::max(0.0F, names.mass_with(link.right) - link.name_mass),             // names carried over
                    ratio(length(left.tokens), length(right.tokens))});
  }
  return rows;
}

std::vector<float> weigh_links(const PairView& pair, const LinkModel& model, const LinkModelOptions& options) {
  const auto evidence = gather_local(pair);
  const auto alone = weigh_local(evidence, model);
  auto log_odds = alone;
  std::vector<std::uint32_t> near;  // links of a line that are worth a step
  std::vector<StepInputs> inputs;   // theirs
  std::vector<float> weighed;       // their log-odds after the step
  WeighStep* const weigh = weigh_step(best_instructions());
  for (const LinkStep& step : model.steps) {
    Surroundings around(pair, log_odds);
    for (std::size_t line = 0; line < pair.left.units.size(); ++line) {
      around.advance();
      near.clear();
      for (auto k = pair.links.begin[line]; k < pair.links.begin[line + 1]; ++k)
        if (alone[k] >= options.min_local && log_odds[k] >= options.min_earlier) near.push_back(k);
      inputs.resize(std::max(inputs.size(), near.size())), weighed.resize(inputs.size());
      for (std::size_t n = 0; n < near.size(); ++n) put_inputs(around.of(near[n]), alone[near[n]], evidence[near[n]], inputs[n]);
      weigh(step, inputs.data(), near.size(), weighed.data());
      for (std::size_t n = 0; n < near.size(); ++n) log_odds[near[n]] = weighed[n];
    }
  }
  for (const Run& run : pair.runs.all) {
    if (run.tokens < options.copy_tokens) continue;
    for_each_piece(pair, run, [&](const Run& piece, std::uint32_t link) {
      if (piece.tokens >= options.copy_tokens && run_mass(pair.left, pair.lexicon, piece) >= options.copy_mass)
        log_odds[link] = std::max(log_odds[link], options.copy_log_odds);
    });
  }
  return log_odds;
}

}  // namespace crib
