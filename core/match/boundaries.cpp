#include "core/match/boundaries.hpp"

#include <algorithm>
#include <utility>

namespace crib {
namespace {

constexpr std::uint32_t kNever = 0xFFFFFFFF;

struct RunChain {
  Span left, right;
  std::uint32_t matched{}, longest{};
  bool is_cut = false;
};

Span token_span(const Profile& p, Span units) { return {p.units[units.begin].tokens.begin, p.units[units.end - 1].tokens.end}; }

// Runs with three tokens or more in the rectangle; clipped to it, but for ends that reach `spill` tokens or more beyond.
std::vector<Run> runs_within(const PairView& pair, Span left, Span right, std::uint32_t spill) {
  std::vector<Run> inside;
  const auto& all = pair.runs.all;
  // A run may begin before the span and reach into it.
  const std::uint32_t from = left.begin > pair.runs.longest ? left.begin - pair.runs.longest : 0;
  auto at = std::lower_bound(all.begin(), all.end(), from, [](const Run& r, std::uint32_t token) { return r.left < token; });
  for (; at != all.end() && at->left < left.end; ++at) {
    const Run& run = *at;
    const auto before = std::max({0U, left.begin > run.left ? left.begin - run.left : 0U,
                                  right.begin > run.right ? right.begin - run.right : 0U});
    if (before >= run.tokens || run.left + before >= left.end || run.right + before >= right.end) continue;
    const auto room = std::min({run.tokens - before, left.end - run.left - before, right.end - run.right - before});
    if (room < 3) continue;
    const auto after = run.tokens - before - room;
    const auto skip = before >= spill ? 0 : before, drop = after >= spill ? 0 : after;
    inside.push_back({run.left + skip, run.right + skip, run.tokens - skip - drop});
  }
  std::sort(inside.begin(), inside.end(), [](const Run& a, const Run& b) { return a.left != b.left ? a.left < b.left : a.right < b.right; });
  return inside;
}

// Best chain of runs: each adds its length, less what overlaps, drifts or gapes (minimap2's score in words).
RunChain best_chain(const std::vector<Run>& runs, const BoundaryOptions& options) {
  RunChain chain;
  std::vector<float> score(runs.size());
  std::vector<std::size_t> from(runs.size());
  std::size_t best = 0;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    score[r] = static_cast<float>(runs[r].tokens);
    from[r] = r;
    const std::size_t first = r > options.look_back ? r - options.look_back : 0;
    chain.is_cut = chain.is_cut || (first > 0 && runs[first - 1].left + runs[first - 1].tokens + options.max_gap >= runs[r].left);
    for (std::size_t q = first; q < r; ++q) {
      const auto gap_left = static_cast<std::int64_t>(runs[r].left) - runs[q].left - runs[q].tokens;
      const auto gap_right = static_cast<std::int64_t>(runs[r].right) - runs[q].right - runs[q].tokens;
      const auto overlap = std::max<std::int64_t>({0, -gap_left, -gap_right});
      if (overlap > 2 || gap_left > options.max_gap || gap_right > options.max_gap) continue;
      const auto drift = static_cast<float>(std::abs(gap_left - gap_right)), gap = static_cast<float>(std::max(gap_left, gap_right));
      const float s = score[q] + static_cast<float>(runs[r].tokens) - static_cast<float>(overlap) - 0.15F * drift - 0.1F * gap;
      if (s > score[r]) score[r] = s, from[r] = q;
    }
    if (score[r] > score[best]) best = r;
  }
  if (runs.empty()) return chain;
  chain.left.end = runs[best].left + runs[best].tokens;
  chain.right.end = runs[best].right + runs[best].tokens;
  for (std::size_t r = best;; r = from[r]) {
    chain.matched += runs[r].tokens;
    chain.longest = std::max(chain.longest, runs[r].tokens);
    chain.left.begin = runs[r].left;
    chain.right.begin = runs[r].right;
    if (from[r] == r) break;
  }
  return chain;
}

std::uint32_t covered_tokens(const std::vector<Run>& runs, Span left) {
  std::uint32_t covered = 0, reached = left.begin;
  for (const Run& run : runs) {
    const auto begin = std::max(run.left, reached), end = std::min(run.left + run.tokens, left.end);
    if (end > begin) covered += end - begin, reached = end;
  }
  return covered;
}

Region units_of(const PairView& pair, Span left, Span right, const Region& whole) {
  Region part;
  part.left = {pair.left.unit_of[left.begin], pair.left.unit_of[left.end - 1] + 1};
  part.right = {pair.right.unit_of[right.begin], pair.right.unit_of[right.end - 1] + 1};
  for (const auto k : whole.links)
    if (contains(part.left, pair.links.all[k].left) && contains(part.right, pair.links.all[k].right)) part.links.push_back(k);
  return part;
}

// A linked pair of units that the chain, being in order, passes by belongs to the passage all the same.
void include_moved(const PairView& pair, const Link& link, TokenRegion& result) {
  const Span left = pair.left.units[link.left].tokens, right = pair.right.units[link.right].tokens;
  if (overlaps(left, result.left) && overlaps(right, result.right)) return;
  result.left = hull(result.left, left);
  result.right = hull(result.right, right);
}

}  // namespace

TokenRegion find_boundaries(const PairView& pair, const Region& region, const BoundaryOptions& options) {
  const auto widen = [&](Span units, std::size_t count) {
    return Span{units.begin - std::min(units.begin, options.reach), std::min(static_cast<std::uint32_t>(count), units.end + options.reach)};
  };
  const Span left = token_span(pair.left, region.left), right = token_span(pair.right, region.right);
  const auto inner = runs_within(pair, left, right, kNever);
  const auto covered = covered_tokens(inner, left);
  const float share = static_cast<float>(covered) / static_cast<float>(std::max(1U, length(left)));
  const auto wide = runs_within(pair, token_span(pair.left, widen(region.left, pair.left.units.size())),
                                token_span(pair.right, widen(region.right, pair.right.units.size())), options.spill);
  const RunChain chain = best_chain(wide, options);

  TokenRegion result{left, right, region, share, chain.longest, false, chain.is_cut};
  if (!overlaps(left, chain.left) || !overlaps(right, chain.right)) return result;  // a neighbour's
  if (share > options.covered && static_cast<float>(chain.matched) >= options.chained * static_cast<float>(covered)) {
    result.left = chain.left;
    result.right = chain.right;
    for (const auto k : region.links) include_moved(pair, pair.links.all[k], result);
    result.is_exact = true;
    return result;
  }
  const float density = static_cast<float>(chain.matched) / static_cast<float>(std::max(1U, length(chain.left)));
  if (chain.matched >= options.peel && density >= options.peel_density) {
    const auto rest_tokens = length(left) - length(intersection(left, chain.left));
    const auto in_chain = covered_tokens(inner, chain.left);
    const float rest = rest_tokens == 0 ? 0 : static_cast<float>(covered > in_chain ? covered - in_chain : 0) / static_cast<float>(rest_tokens);
    Region part = units_of(pair, chain.left, chain.right, region);
    if (rest < options.peel_rest && !part.links.empty()) {
      result.left = chain.left;
      result.right = chain.right;
      result.region = std::move(part);
      result.covered = density;
    }
  }
  return result;
}

}  // namespace crib
