#include "core/match/chain.hpp"

#include <algorithm>

namespace crib {
namespace {

using Positions = std::vector<std::uint32_t>;

struct Gaps {
  std::uint32_t left{}, right{};
};

// Splits where neighbours on one side lie too far apart, on either side in turn, until nothing splits.
void cluster(const Links& links, Positions items, bool by_left, bool split_before, Gaps gaps, std::vector<Positions>& out) {
  const auto gap = by_left ? gaps.left : gaps.right;
  const auto place = [&](std::uint32_t k) { return by_left ? links.all[k].left : links.all[k].right; };
  std::sort(items.begin(), items.end(), [&](auto a, auto b) { return place(a) != place(b) ? place(a) < place(b) : a < b; });
  std::vector<Positions> pieces(1);
  for (std::size_t n = 0; n < items.size(); ++n) {
    if (n > 0 && place(items[n]) > place(items[n - 1]) + gap + 1) pieces.push_back({});
    pieces.back().push_back(items[n]);
  }
  if (pieces.size() == 1 && !split_before) {
    std::sort(items.begin(), items.end());
    out.push_back(std::move(items));
    return;
  }
  for (Positions& piece : pieces) cluster(links, std::move(piece), !by_left, pieces.size() > 1, gaps, out);
}

void keep_mutual_best(const Links& links, float share, Positions& items) {
  Positions kept;
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin;
    float best = 0;
    for (; end < items.size() && links.all[items[end]].left == links.all[items[begin]].left; ++end)
      best = std::max(best, links.all[items[end]].cosine);
    for (; begin < end; ++begin)
      if (links.all[items[begin]].cosine >= share * best) kept.push_back(items[begin]);
  }
  items = std::move(kept);
}

// Units at the edge whose best link is far below the region's own level do not belong.
void trim_edges(const PairView& pair, float share, Region& region) {
  const auto side = [&](auto place, Span range, bool& changed) {
    std::vector<float> best(length(range));
    for (const auto k : region.links) {
      float& value = best[place(pair.links.all[k]) - range.begin];
      value = std::max(value, pair.links.all[k].cosine);
    }
    std::vector<float> sorted;
    for (const float b : best)
      if (b > 0) sorted.push_back(b);
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    const float limit = share * sorted[sorted.size() / 2];
    const auto drop = best.front() < limit ? range.begin : best.back() < limit ? range.end - 1 : kNoPartner;
    if (drop == kNoPartner) return;
    changed = std::erase_if(region.links, [&](auto k) { return place(pair.links.all[k]) == drop; }) > 0;
    fit_to_links(region, pair.links);
  };
  for (bool changed = true; changed;) {
    changed = false;
    side([](const Link& l) { return l.left; }, region.left, changed);
    if (!changed) side([](const Link& l) { return l.right; }, region.right, changed);
  }
}

}  // namespace

std::vector<std::uint32_t> pick_seeds(const Links& links, const std::vector<float>& log_odds, const SeedOptions& options) {
  std::vector<char> is_seed(links.all.size());
  Positions fresh;
  for (std::uint32_t k = 0; k < is_seed.size(); ++k)
    if (log_odds[k] >= options.min_log_odds) is_seed[k] = 1, fresh.push_back(k);
  const auto lines = static_cast<std::uint32_t>(links.begin.size() - 1);
  while (!fresh.empty()) {
    const Link at = links.all[fresh.back()];
    fresh.pop_back();
    for (auto i = at.left - std::min(at.left, options.reach); i < std::min(lines, at.left + options.reach + 1); ++i) {
      const auto begin = links.all.begin() + links.begin[i], end = links.all.begin() + links.begin[i + 1];
      const auto low = at.right - std::min(at.right, options.reach);
      for (auto l = std::lower_bound(begin, end, low, [](const Link& x, std::uint32_t r) { return x.right < r; });
           l != end && l->right <= at.right + options.reach; ++l) {
        const auto k = static_cast<std::uint32_t>(l - links.all.begin());
        if (is_seed[k] || log_odds[k] < options.loose_log_odds) continue;
        is_seed[k] = 1;
        fresh.push_back(k);
      }
    }
  }
  Positions seeds;
  for (std::uint32_t k = 0; k < is_seed.size(); ++k)
    if (is_seed[k]) seeds.push_back(k);
  return seeds;
}

std::vector<Region> join_neighbours(const Links& links, const Positions& taken, std::uint32_t max_gap) {
  std::vector<Positions> pieces;
  if (!taken.empty()) cluster(links, taken, true, true, {max_gap, max_gap}, pieces);
  std::vector<Region> regions;
  for (Positions& piece : pieces) {
    regions.push_back({{}, {}, std::move(piece)});
    fit_to_links(regions.back(), links);
  }
  std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return regions;
}

std::vector<Region> chain(const PairView& pair, const Positions& seeds, const ChainOptions& options) {
  std::vector<Region> regions;
  struct Pending {
    Positions items;
    std::uint32_t gap{};
  };
  std::vector<Pending> pending;
  if (!seeds.empty()) pending.push_back({seeds, options.max_gap});
  while (!pending.empty()) {
    const Pending now = std::move(pending.back());
    pending.pop_back();
    std::vector<Positions> pieces;
    cluster(pair.links, now.items, true, true, {now.gap, now.gap * options.right_gap_factor}, pieces);
    for (Positions& piece : pieces) {
      Region region{{}, {}, std::move(piece)};
      fit_to_links(region, pair.links);
      if (fragment_cosine(pair, region.left, region.right) > options.min_fragment_cosine) {
        keep_mutual_best(pair.links, options.mutual_best, region.links);
        fit_to_links(region, pair.links);
        trim_edges(pair, options.homogeneity, region);
        regions.push_back(std::move(region));
      } else if (now.gap > 0) {
        pending.push_back({std::move(region.links), now.gap - 1});
      }
    }
  }
  std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return regions;
}

}  // namespace crib
