#include "core/match/link_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <Eigen/Core>

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

// Summed weight of the names that both units speak of, in themselves or carried over, beyond those that stand in both.
float carried_name_mass(const PairView& pair, const Link& link) {
  const auto& right = pair.right.voices;
  const auto from = right.begin() + pair.right.voice_begin[link.right], to = right.begin() + pair.right.voice_begin[link.right + 1];
  float mass = 0;
  for (auto v = pair.left.voice_begin[link.left]; v < pair.left.voice_begin[link.left + 1]; ++v) {
    const auto name = pair.left.voices[v];
    if (std::binary_search(from, to, pair.lexicon.right_of[name])) mass += pair.lexicon.left_weight[name];
  }
  return std::max(0.0F, mass - link.name_mass);
}

// Of two numbers in order, as a share: 1 = the same.
float ratio(std::uint32_t a, std::uint32_t b) {
  return static_cast<float>(std::min(a, b)) / static_cast<float>(std::max(1U, std::max(a, b)));
}

float lower_third(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 3);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

// How much of what stands around a unit is told around another: best chances summed over the units of a window, as far
// away from the unit as kWindow, with partners as far from its partner as kPartnerWindow.
constexpr std::uint32_t kWindow = 8, kPartnerWindow = 12;

Span window_around(std::uint32_t unit, std::size_t units) {
  return {unit - std::min(unit, kWindow), std::min(static_cast<std::uint32_t>(units), unit + kWindow + 1)};
}

// The best chances of the lines around the one at hand, each spread over the right units near its links.
class NearbyLines {
 public:
  NearbyLines(const Links& links, const std::vector<float>& chance, std::size_t right_units)
      : links_(links), chance_(chance), lines_(2 * kWindow + 1, std::vector<float>(right_units)) {}

  void enter(std::uint32_t line) { spread(line, [](float& best, float chance) { best = std::max(best, chance); }); }
  void leave(std::uint32_t line) { spread(line, [](float& best, float) { best = 0; }); }
  float best(std::uint32_t line, std::uint32_t right) const { return lines_[line % lines_.size()][right]; }

 private:
  template <typename Change>
  void spread(std::uint32_t line, const Change& change) {
    auto& best = lines_[line % lines_.size()];
    for (auto k = links_.begin[line]; k < links_.begin[line + 1]; ++k) {
      const auto right = links_.all[k].right;
      const auto end = std::min(static_cast<std::uint32_t>(best.size()), right + kPartnerWindow + 1);
      for (auto r = right - std::min(right, kPartnerWindow); r < end; ++r) change(best[r], chance_[k]);
    }
  }

  const Links& links_;
  const std::vector<float>& chance_;
  std::vector<std::vector<float>> lines_;  // by line, in turn; by right unit
};

// The sum by link.
std::vector<float> told_around(const PairView& pair, const std::vector<float>& chance) {
  const auto& links = pair.links;
  const auto units = static_cast<std::uint32_t>(pair.left.units.size());
  NearbyLines nearby(links, chance, pair.right.units.size());
  std::vector<float> told(links.all.size());
  for (std::uint32_t u = 0; u < std::min(units, kWindow); ++u) nearby.enter(u);
  for (std::uint32_t i = 0; i < units; ++i) {
    if (i > kWindow) nearby.leave(i - kWindow - 1);
    if (i + kWindow < units) nearby.enter(i + kWindow);
    const Span window = window_around(i, units);
    for (auto u = window.begin; u < window.end; ++u) {
      if (u == i) continue;
      for (auto k = links.begin[i]; k < links.begin[i + 1]; ++k) told[k] += nearby.best(u, links.all[k].right);
    }
  }
  return told;
}

// Best chances of one left unit's links with the right units near another.
struct Beside {
  float within_one{}, within_two{};  // units to either side
  float before{}, after{};           // it or up to three units before it, after it
};

// What stands around each link, by the log-odds known so far.
class Surroundings {
 public:
  Surroundings(const PairView& pair, const std::vector<float>& log_odds)
      : pair_(pair),
        log_odds_(log_odds),  // a copy: the caller's are about to change
        chance_(chances_of(log_odds)),
        told_around_(told_around(pair, chance_)),
        up_to_(chance_),
        from_(chance_),
        best_left_(pair.left.units.size()),
        best_right_(pair.right.units.size()),
        second_right_(best_right_) {
    for (std::size_t i = 0; i < best_left_.size(); ++i) {
      const std::size_t begin = pair.links.begin[i], end = pair.links.begin[i + 1];
      for (std::size_t k = begin + 1; k < end; ++k) up_to_[k] = std::max(up_to_[k], up_to_[k - 1]);
      for (std::size_t k = end; k-- > begin + 1;) from_[k - 1] = std::max(from_[k - 1], from_[k]);
    }
    // How alike the two texts are anywhere: what two stories on one topic share, and a copy exceeds (quality notes, 10.5).
    std::vector<float> left_cosine(best_left_.size()), right_cosine(best_right_.size());
    for (std::size_t k = 0; k < chance_.size(); ++k) {
      const Link& link = pair.links.all[k];
      best_left_[link.left] = std::max(best_left_[link.left], chance_[k]);
      float& best = best_right_[link.right];
      second_right_[link.right] = std::max(second_right_[link.right], std::min(best, chance_[k]));
      best = std::max(best, chance_[k]);
      left_cosine[link.left] = std::max(left_cosine[link.left], link.cosine);
      right_cosine[link.right] = std::max(right_cosine[link.right], link.cosine);
    }
    for (const float c : best_left_) told_ += c;
    background_left_ = lower_third(std::move(left_cosine)), background_right_ = lower_third(std::move(right_cosine));
  }

  ContextEvidence of(std::size_t k) const {
    const Link& link = pair_.links.all[k];
    const auto last = static_cast<std::int64_t>(pair_.right.units.size());
    const auto left_units = static_cast<std::int64_t>(pair_.left.units.size());
    const auto i = static_cast<std::int64_t>(link.left), j = static_cast<std::int64_t>(link.right);
    const Beside two_up = beside(i - 2, j), up = beside(i - 1, j), down = beside(i + 1, j), two_down = beside(i + 2, j);
    const float near = std::max(up.within_one, down.within_one);
    const float wider = std::max({near, two_up.within_two, up.within_two, down.within_two, two_down.within_two});
    const auto [next, elsewhere] = own_line(k);
    const float rival = best_right_[link.right] > chance_[k] ? best_right_[link.right] : second_right_[link.right];
    const auto others = length(window_around(link.left, pair_.left.units.size())) - 1;
    const float retold = others > 0 ? told_around_[k] / static_cast<float>(others) : 0;
    const float anywhere = (told_ - best_left_[link.left]) / static_cast<float>(left_units);
    const float across = static_cast<float>(std::abs(i * last - j * left_units)) / static_cast<float>(left_units * last);
    const float framed = std::min(std::max(two_up.before, up.before), std::max(down.after, two_down.after));
    const float odds = log_odds_[k];
    return {odds, near, wider, next, elsewhere, rival,
            std::log1p(told_around_[k]), retold, anywhere,   // how much of the story is shared, here and in all
            background_left_, background_right_,
            up.before * down.after, up.before + down.after,  // told in the same order
            std::min(odds, 0.0F) * retold, odds * wider, i == 0 ? 1.0F : 0.0F, across, framed};
  }

 private:
  static std::vector<float> chances_of(const std::vector<float>& log_odds) {
    std::vector<float> chances(log_odds.size());
    std::transform(log_odds.begin(), log_odds.end(), chances.begin(), chance_of);
    return chances;
  }

  Beside beside(std::int64_t left, std::int64_t right) const {
    Beside best;
    if (left < 0 || left >= static_cast<std::int64_t>(best_left_.size())) return best;
    const auto& all = pair_.links.all;
    const auto line = static_cast<std::size_t>(left);
    const auto end = all.begin() + pair_.links.begin[line + 1];
    auto at = std::lower_bound(all.begin() + pair_.links.begin[line], end, right - 3, [](const Link& l, std::int64_t r) { return l.right < r; });
    for (; at != end && at->right <= right + 3; ++at) {
      const float chance = chance_[static_cast<std::size_t>(at - all.begin())];
      const std::int64_t away = at->right - right;
      if (std::abs(away) <= 1) best.within_one = std::max(best.within_one, chance);
      if (std::abs(away) <= 2) best.within_two = std::max(best.within_two, chance);
      if (away <= 0) best.before = std::max(best.before, chance);
      if (away >= 0) best.after = std::max(best.after, chance);
    }
    return best;
  }

  // Best chances of the other links of the same left unit: with the right units next to the link's, with any further away.
  std::pair<float, float> own_line(std::size_t k) const {
    const auto& all = pair_.links.all;
    const std::size_t begin = pair_.links.begin[all[k].left], end = pair_.links.begin[all[k].left + 1];
    float next = 0, further = 0;
    std::size_t low = k, high = k + 1;  // [low, high): the link and those next to it
    if (low > begin && all[low - 1].right + 1 == all[k].right) next = std::max(next, chance_[--low]);
    if (high < end && all[high].right == all[k].right + 1) next = std::max(next, chance_[high++]);
    if (low > begin) further = std::max(further, up_to_[low - 1]);
    if (high < end) further = std::max(further, from_[high]);
    return {next, further};
  }

  const PairView& pair_;
  std::vector<float> log_odds_, chance_, told_around_;  // by link
  std::vector<float> up_to_, from_;                     // by link: the best chance of its line up to it, and from it on
  std::vector<float> best_left_, best_right_, second_right_;  // chances by unit
  float told_{}, background_left_{}, background_right_{};
};

std::vector<float> weigh_local(const std::vector<LocalEvidence>& evidence, const LinkModel& model) {
  std::vector<float> log_odds(evidence.size());
  for (std::size_t k = 0; k < evidence.size(); ++k)
    log_odds[k] = std::inner_product(evidence[k].begin(), evidence[k].end(), model.local.begin(), model.local_intercept);
  return log_odds;
}

using StepInputs = Eigen::Array<float, kStepInputs, 1>;
using StepHidden = Eigen::Array<float, kStepHidden, 1>;

float weigh_step(const StepInputs& raw, const LinkStep& step) {
  const StepInputs mean(step.mean.data()), scale(step.scale.data());
  const StepInputs inputs = ((raw - mean) / scale).max(-6).min(6);
  StepHidden hidden(step.inner_bias.data());
  for (std::size_t i = 0; i < kStepInputs; ++i) hidden += inputs[static_cast<Eigen::Index>(i)] * StepHidden(step.inner[i].data());
  // Close to the hyperbolic tangent, without an exponential.
  const StepHidden cut = hidden.max(-3).min(3), squares = cut * cut;
  const StepHidden squashed = cut * (27 + squares) / (27 + 9 * squares);
  return step.outer_bias + (squashed * StepHidden(step.outer.data())).sum();
}

StepInputs step_inputs(const ContextEvidence& context, float alone, const LocalEvidence& local) {
  StepInputs inputs;
  auto next = std::copy(context.begin(), context.end(), inputs.begin());
  *next++ = alone;
  std::copy(local.begin(), local.end(), next);
  return inputs;
}

}  // namespace

std::vector<LocalEvidence> gather_local(const PairView& pair) {
  const auto runs = longest_runs(pair);
  std::vector<LocalEvidence> rows;
  rows.reserve(pair.links.all.size());
  for (std::size_t k = 0; k < pair.links.all.size(); ++k) {
    const Link& link = pair.links.all[k];
    const Unit &left = pair.left.units[link.left], &right = pair.right.units[link.right];
    const float left_share = share(link.mass, pair.lexicon.left_mass[link.left]);
    const float right_share = share(link.mass, pair.lexicon.right_mass[link.right]);
    const auto own_figures = static_cast<float>(pair.left.figures[link.left] - std::min(link.figures, pair.left.figures[link.left]));
    const bool both_quoted = left.is_quoted && right.is_quoted;
    rows.push_back({link.cosine, link.dice, std::log1p(link.mass),                            // alike as a whole
                    link.top[0], link.top[1], link.top[2],                                    // rarest shared words
                    std::log1p(static_cast<float>(link.shared)), left_share, right_share,     // how much is shared
                    std::log(static_cast<float>(std::max(1U, runs[k]))),                      // word for word
                    link.figure_mass, static_cast<float>(link.figures), link.rounded_mass,    // figures
                    pair.right.figures[link.right] > 0 ? own_figures : 0,                     // figures of its own
                    link.name_mass, std::log1p(link.kindred_mass),                            // names, words of one sense
                    std::log(static_cast<float>(length(left.tokens))), std::log(static_cast<float>(length(right.tokens))),
                    left.is_title ? 1.0F : 0.0F, right.is_title ? 1.0F : 0.0F, left.is_heading ? 1.0F : 0.0F,
                    both_quoted ? 1.0F : 0.0F, both_quoted ? link.cosine : 0,
                    link.cosine * link.cosine, left_share * right_share,
                    std::min(1.0F, link.kindred_mass / 10), carried_name_mass(pair, link),
                    ratio(length(left.tokens), length(right.tokens))});
  }
  return rows;
}

std::vector<ContextEvidence> gather_context(const PairView& pair, const std::vector<float>& log_odds) {
  const Surroundings around(pair, log_odds);
  std::vector<ContextEvidence> rows;
  rows.reserve(log_odds.size());
  for (std::size_t k = 0; k < log_odds.size(); ++k) rows.push_back(around.of(k));
  return rows;
}

std::vector<float> weigh_links(const PairView& pair, const LinkModel& model, const LinkModelOptions& options) {
  const auto evidence = gather_local(pair);
  const auto alone = weigh_local(evidence, model);
  auto log_odds = alone;
  for (const LinkStep& step : model.steps) {
    const Surroundings around(pair, log_odds);
    for (std::size_t k = 0; k < log_odds.size(); ++k)
      if (alone[k] >= options.min_local) log_odds[k] = weigh_step(step_inputs(around.of(k), alone[k], evidence[k]), step);
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
