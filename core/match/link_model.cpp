#include "core/match/link_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crib {
namespace {

float chance_of(float log_odds) { return 1 / (1 + std::exp(-log_odds)); }

// Calls function(piece, link) for the part of each exact run that lies in one linked pair of units.
template <typename Function>
void for_each_piece(const PairView& pair, const Function& function) {
  for (const Run& run : pair.runs.all)
    for (std::uint32_t t = 0; t < run.tokens;) {
      const auto left = pair.left.unit_of[run.left + t], right = pair.right.unit_of[run.right + t];
      std::uint32_t end = t + 1;
      while (end < run.tokens && pair.left.unit_of[run.left + end] == left && pair.right.unit_of[run.right + end] == right) ++end;
      if (const auto k = pair.links.find(left, right); k != kNoPartner) function(Run{run.left + t, run.right + t, end - t}, k);
      t = end;
    }
}

// Longest exact run of stems in each linked pair of units, in tokens.
std::vector<std::uint32_t> longest_runs(const PairView& pair) {
  std::vector<std::uint32_t> longest(pair.links.all.size());
  for_each_piece(pair, [&](const Run& piece, std::uint32_t k) { longest[k] = std::max(longest[k], piece.tokens); });
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

// Chances of the links by place, for looking around a link.
class Neighbourhood {
 public:
  Neighbourhood(const PairView& pair, const std::vector<float>& chance) : pair_(pair), chance_(chance), up_to_(chance), from_(chance) {
    for (std::size_t i = 0; i < pair.left.units.size(); ++i) {
      const std::size_t begin = pair.links.begin[i], end = pair.links.begin[i + 1];
      for (std::size_t k = begin + 1; k < end; ++k) up_to_[k] = std::max(up_to_[k], up_to_[k - 1]);
      for (std::size_t k = end; k-- > begin + 1;) from_[k - 1] = std::max(from_[k - 1], from_[k]);
    }
  }

  // Highest chance at left + [low, high] of lines `left_from..left_to`, the link itself left out.
  float best(std::int64_t left_from, std::int64_t left_to, std::int64_t right_from, std::int64_t right_to, std::size_t self) const {
    float best = 0;
    left_from = std::max<std::int64_t>(0, left_from);
    left_to = std::min<std::int64_t>(left_to, static_cast<std::int64_t>(pair_.left.units.size()) - 1);
    for (auto i = left_from; i <= left_to; ++i) {
      const auto line = static_cast<std::size_t>(i);
      const auto begin = pair_.links.all.begin() + pair_.links.begin[line], end = pair_.links.all.begin() + pair_.links.begin[line + 1];
      const auto at = std::lower_bound(begin, end, right_from, [](const Link& l, std::int64_t r) { return l.right < r; });
      const auto stop = std::upper_bound(at, end, right_to, [](std::int64_t r, const Link& l) { return r < l.right; });
      if (at == stop) continue;
      const auto first = static_cast<std::size_t>(at - pair_.links.all.begin()), last = first + static_cast<std::size_t>(stop - at);
      const bool is_outside = self < first || self >= last;
      if (is_outside && at == begin) {
        best = std::max(best, up_to_[last - 1]);
      } else if (is_outside && stop == end) {
        best = std::max(best, from_[first]);
      } else {
        for (std::size_t k = first; k < last; ++k)
          if (k != self) best = std::max(best, chance_[k]);
      }
    }
    return best;
  }

 private:
  const PairView& pair_;
  const std::vector<float>& chance_;
  std::vector<float> up_to_, from_;  // by link: the best of its line up to it, and from it on
};

// How much of what stands around a unit is told around another: best chances summed over the units of a window, as far
// away from the unit as kWindow, with partners as far from its partner as kPartnerWindow.
constexpr std::int64_t kWindow = 8, kPartnerWindow = 12;

struct Told {
  float sum{}, units{};
};

Told told_around(const Neighbourhood& around, std::int64_t unit, std::int64_t partner, std::int64_t units) {
  Told told;
  for (auto u = std::max<std::int64_t>(0, unit - kWindow); u <= std::min(units - 1, unit + kWindow); ++u) {
    if (u == unit) continue;
    told.sum += around.best(u, u, partner - kPartnerWindow, partner + kPartnerWindow, kNoPartner);
    told.units += 1;
  }
  return told;
}

std::vector<float> weigh_local(const std::vector<LocalEvidence>& evidence, const LinkModel& model) {
  std::vector<float> log_odds(evidence.size());
  for (std::size_t k = 0; k < evidence.size(); ++k)
    log_odds[k] = std::inner_product(evidence[k].begin(), evidence[k].end(), model.local.begin(), model.local_intercept);
  return log_odds;
}

// Close to the hyperbolic tangent, without an exponential.
float squash(float a) {
  a = std::clamp(a, -3.0F, 3.0F);
  return a * (27 + a * a) / (27 + 9 * a * a);
}

float weigh_step(const ContextEvidence& context, float alone, const LocalEvidence& local, const LinkStep& step) {
  std::array<float, kStepInputs> inputs{};
  auto next = std::copy(context.begin(), context.end(), inputs.begin());
  *next++ = alone;
  std::copy(local.begin(), local.end(), next);
  for (std::size_t i = 0; i < kStepInputs; ++i) inputs[i] = std::clamp((inputs[i] - step.mean[i]) / step.scale[i], -6.0F, 6.0F);
  float log_odds = step.outer_bias;
  for (std::size_t h = 0; h < kStepHidden; ++h)
    log_odds += step.outer[h] * squash(std::inner_product(inputs.begin(), inputs.end(), step.inner[h].begin(), step.inner_bias[h]));
  return log_odds;
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
  const auto& links = pair.links.all;
  std::vector<float> chance(links.size());
  std::vector<float> best_left(pair.left.units.size()), best_right(pair.right.units.size()), second_right(best_right);
  for (std::size_t k = 0; k < links.size(); ++k) {
    chance[k] = chance_of(log_odds[k]);
    best_left[links[k].left] = std::max(best_left[links[k].left], chance[k]);
    float& best = best_right[links[k].right];
    second_right[links[k].right] = std::max(second_right[links[k].right], std::min(best, chance[k]));
    best = std::max(best, chance[k]);
  }
  float told = 0;
  for (const float c : best_left) told += c;

  // How alike the two texts are anywhere: what two stories on one topic share, and a copy exceeds (quality notes, 10.5).
  std::vector<float> left_cosine(best_left.size()), right_cosine(best_right.size());
  for (const Link& link : links) {
    left_cosine[link.left] = std::max(left_cosine[link.left], link.cosine);
    right_cosine[link.right] = std::max(right_cosine[link.right], link.cosine);
  }
  const float background_left = lower_third(left_cosine), background_right = lower_third(right_cosine);

  const Neighbourhood around(pair, chance);
  std::vector<ContextEvidence> rows;
  rows.reserve(links.size());
  const auto last = static_cast<std::int64_t>(pair.right.units.size());
  const auto left_units = static_cast<std::int64_t>(pair.left.units.size());
  for (std::size_t k = 0; k < links.size(); ++k) {
    const auto i = static_cast<std::int64_t>(links[k].left), j = static_cast<std::int64_t>(links[k].right);
    const float near = std::max(around.best(i - 1, i - 1, j - 1, j + 1, k), around.best(i + 1, i + 1, j - 1, j + 1, k));
    const float wider = std::max({near, around.best(i - 2, i - 1, j - 2, j + 2, k), around.best(i + 1, i + 2, j - 2, j + 2, k)});
    const float beside = around.best(i, i, j - 1, j + 1, k);
    const float elsewhere = std::max(around.best(i, i, 0, j - 2, k), around.best(i, i, j + 2, last, k));
    const auto r = links[k].right;
    const float rival = best_right[r] > chance[k] ? best_right[r] : second_right[r];
    const float before = around.best(i - 1, i - 1, j - 3, j, k), after = around.best(i + 1, i + 1, j, j + 3, k);
    const Told story = told_around(around, i, j, left_units);
    const float retold = story.units > 0 ? story.sum / story.units : 0;
    const float anywhere = (told - best_left[links[k].left]) / static_cast<float>(left_units);
    const float across = static_cast<float>(std::abs(i * last - j * left_units)) / static_cast<float>(left_units * last);
    const float framed = std::min(around.best(i - 2, i - 1, j - 3, j, k), around.best(i + 1, i + 2, j, j + 3, k));
    rows.push_back({log_odds[k], near, wider, beside, elsewhere, rival,
                    std::log1p(story.sum), retold, anywhere,   // how much of the story is shared, here and in all
                    background_left, background_right,
                    before * after, before + after,            // told in the same order
                    std::min(log_odds[k], 0.0F) * retold, log_odds[k] * wider, i == 0 ? 1.0F : 0.0F, across, framed});
  }
  return rows;
}

std::vector<float> weigh_links(const PairView& pair, const LinkModel& model, const LinkModelOptions& options) {
  const auto evidence = gather_local(pair);
  const auto alone = weigh_local(evidence, model);
  auto log_odds = alone;
  for (const LinkStep& step : model.steps) {
    const auto context = gather_context(pair, log_odds);
    for (std::size_t k = 0; k < context.size(); ++k)
      if (alone[k] >= options.min_local) log_odds[k] = weigh_step(context[k], alone[k], evidence[k], step);
  }
  for_each_piece(pair, [&](const Run& piece, std::uint32_t link) {
    if (piece.tokens >= options.copy_tokens && run_mass(pair, piece) >= options.copy_mass)
      log_odds[link] = std::max(log_odds[link], options.copy_log_odds);
  });
  return log_odds;
}

}  // namespace crib
