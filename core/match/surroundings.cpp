#include "core/match/surroundings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace crib {
namespace {

// How much of what stands around a unit is told around another: best chances summed over the units of a window, as far
// away from the unit as kWindow, with partners as far from its partner as kPartnerWindow.
constexpr std::uint32_t kWindow = 8, kPartnerWindow = 12;
constexpr std::uint32_t kBesideLines = 2, kBesideUnits = 3;

float lower_third(std::vector<float> values) {
  if (values.empty()) return 0;
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 3);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

Span window_around(std::uint32_t unit, std::size_t units) {
  return {unit - std::min(unit, kWindow), std::min(static_cast<std::uint32_t>(units), unit + kWindow + 1)};
}

std::vector<float> chances_of(const std::vector<float>& log_odds) {
  std::vector<float> chances(log_odds.size());
  std::transform(log_odds.begin(), log_odds.end(), chances.begin(), chance_of);
  return chances;
}

}  // namespace

ChanceRows::ChanceRows(const Links& links, const std::vector<float>& chance, std::size_t right_units, std::uint32_t lines,
                       std::uint32_t spread, std::uint32_t margin)
    : links_(links),
      chance_(chance),
      lines_(lines),
      right_units_(static_cast<std::uint32_t>(right_units)),
      spread_(spread),
      margin_(margin),
      width_(right_units + 2 * margin),
      rows_(lines * width_) {}

void ChanceRows::enter(std::uint32_t line) {
  float* const best = rows_.data() + place(line);
  for (auto k = links_.begin[line]; k < links_.begin[line + 1]; ++k) {
    const auto right = links_.all[k].right;
    float* const end = best + std::min(right_units_, right + spread_ + 1);
    for (float* at = best + right - std::min(right, spread_); at != end; ++at) *at = std::max(*at, chance_[k]);
  }
}

void ChanceRows::leave(std::uint32_t line) {
  float* const best = rows_.data() + place(line);
  std::fill(best, best + right_units_, 0.0F);
}

Surroundings::Surroundings(const PairView& pair, const std::vector<float>& log_odds)
    : pair_(pair),
      log_odds_(log_odds),
      chance_(chances_of(log_odds)),
      best_left_(pair.left.units.size()),
      best_right_(pair.right.units.size()),
      second_right_(best_right_),
      beside_(pair.links, chance_, pair.right.units.size(), 2 * kBesideLines + 1, 0, kBesideUnits),
      nearby_(pair.links, chance_, pair.right.units.size(), 2 * kWindow + 1, kPartnerWindow, 0) {
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
  const auto units = static_cast<std::uint32_t>(best_left_.size());
  for (std::uint32_t line = 0; line < std::min(units, kBesideLines); ++line) beside_.enter(line);
  for (std::uint32_t line = 0; line < std::min(units, kWindow); ++line) nearby_.enter(line);
}

void Surroundings::advance() {
  const std::uint32_t i = ++line_, units = static_cast<std::uint32_t>(best_left_.size());
  if (i > kBesideLines) beside_.leave(i - kBesideLines - 1);
  if (i + kBesideLines < units) beside_.enter(i + kBesideLines);
  if (i > kWindow) nearby_.leave(i - kWindow - 1);
  if (i + kWindow < units) nearby_.enter(i + kWindow);

  const std::size_t begin = pair_.links.begin[i], size = pair_.links.begin[i + 1] - begin;
  const auto at = static_cast<std::int64_t>(i);
  rows_beside_ = {beside_.row(at - 2), beside_.row(at - 1), beside_.row(at + 1), beside_.row(at + 2)};
  rows_around_.clear();
  const Span window = window_around(i, units);
  for (auto u = window.begin; u < window.end; ++u)
    if (u != i) rows_around_.push_back(nearby_.row(u));
  up_to_.assign(chance_.begin() + static_cast<std::ptrdiff_t>(begin), chance_.begin() + static_cast<std::ptrdiff_t>(begin + size));
  from_ = up_to_;
  for (std::size_t k = 1; k < size; ++k) up_to_[k] = std::max(up_to_[k], up_to_[k - 1]);
  for (std::size_t k = size; k-- > 1;) from_[k - 1] = std::max(from_[k - 1], from_[k]);
}

ContextEvidence Surroundings::of(std::size_t k) const {
  const Link& link = pair_.links.all[k];
  const auto last = static_cast<std::int64_t>(pair_.right.units.size());
  const auto left_units = static_cast<std::int64_t>(pair_.left.units.size());
  const auto i = static_cast<std::int64_t>(link.left), j = static_cast<std::int64_t>(link.right);
  const Beside two_up = beside(rows_beside_[0] + link.right), up = beside(rows_beside_[1] + link.right);
  const Beside down = beside(rows_beside_[2] + link.right), two_down = beside(rows_beside_[3] + link.right);
  const float near = std::max(up.within_one, down.within_one);
  const float wider = std::max(std::max(two_up.within_two, up.within_two), std::max(down.within_two, two_down.within_two));
  const auto [next, elsewhere] = own_line(k);
  const float rival = best_right_[link.right] > chance_[k] ? best_right_[link.right] : second_right_[link.right];
  float told_around = 0;
  for (const float* row : rows_around_) told_around += row[link.right];
  const float retold = rows_around_.empty() ? 0 : told_around / static_cast<float>(rows_around_.size());
  const float anywhere = (told_ - best_left_[link.left]) / static_cast<float>(left_units);
  const float across = static_cast<float>(std::abs(i * last - j * left_units)) / static_cast<float>(left_units * last);
  const float framed = std::min(std::max(two_up.before, up.before), std::max(down.after, two_down.after));
  const float odds = log_odds_[k];
  return {odds, near, wider, next, elsewhere, rival,
          std::log(1 + told_around), retold, anywhere,     // how much of the story is shared, here and in all
          background_left_, background_right_,
          up.before * down.after, up.before + down.after,  // told in the same order
          std::min(odds, 0.0F) * retold, odds * wider, i == 0 ? 1.0F : 0.0F, across, framed};
}

Surroundings::Beside Surroundings::beside(const float* at) {
  const auto higher = [](float a, float b) { return a < b ? b : a; };
  const float two_before = higher(at[-2], at[-1]), two_after = higher(at[1], at[2]);
  return {higher(higher(at[-1], at[0]), at[1]), higher(higher(two_before, at[0]), two_after), higher(higher(at[-3], two_before), at[0]),
          higher(higher(at[0], two_after), at[3])};
}

// Best chances of the other links of the same left unit: with the right units next to the link's, with any further away.
std::pair<float, float> Surroundings::own_line(std::size_t k) const {
  const auto& all = pair_.links.all;
  const std::size_t begin = pair_.links.begin[all[k].left], end = pair_.links.begin[all[k].left + 1];
  float next = 0, further = 0;
  std::size_t low = k, high = k + 1;  // [low, high): the link and those next to it
  if (low > begin && all[low - 1].right + 1 == all[k].right) next = std::max(next, chance_[--low]);
  if (high < end && all[high].right == all[k].right + 1) next = std::max(next, chance_[high++]);
  if (low > begin) further = std::max(further, up_to_[low - 1 - begin]);
  if (high < end) further = std::max(further, from_[high - begin]);
  return {next, further};
}

std::vector<ContextEvidence> gather_context(const PairView& pair, const std::vector<float>& log_odds) {
  Surroundings around(pair, log_odds);
  std::vector<ContextEvidence> rows;
  rows.reserve(log_odds.size());
  for (std::size_t line = 0; line < pair.left.units.size(); ++line) {
    around.advance();
    for (auto k = pair.links.begin[line]; k < pair.links.begin[line + 1]; ++k) rows.push_back(around.of(k));
  }
  return rows;
}

}  // namespace crib
