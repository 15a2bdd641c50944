#include "core/match/overlaps.hpp"

#include <algorithm>

namespace crib {
namespace {

double quality(const std::vector<float>& best, Span units, Span shared) {
  double inside = 0, outside = 0;
  for (auto u = units.begin; u < units.end; ++u) (contains(shared, u) ? inside : outside) += best[u - units.begin];
  const auto others = length(units) - length(shared);
  inside /= std::max(1U, length(shared));
  outside /= std::max(1U, others);
  return inside + (1 - inside) * outside;
}

}  // namespace

std::vector<Region> keep_better(std::vector<Region> regions, const std::function<std::vector<float>(const Region&)>& best) {
  struct Rated {
    Region region;
    std::vector<float> best;  // none until it is asked for
  };
  const auto rate = [&](Rated& rated, Span shared) {
    if (rated.best.empty()) rated.best = best(rated.region);
    return quality(rated.best, rated.region.left, shared);
  };
  std::vector<Rated> kept;
  for (Region& region : regions) {
    Rated next{std::move(region), {}};
    bool stays = true;
    while (!kept.empty() && stays) {
      Rated& last = kept.back();
      const Span shared = intersection(last.region.left, next.region.left);
      if (is_empty(shared)) break;
      const double a = rate(last, shared), b = rate(next, shared);
      const bool both_perfect = a > 0.99 && b > 0.99;
      stays = both_perfect ? length(next.region.left) > length(last.region.left) : b > a;
      if (stays) kept.pop_back();
    }
    if (stays) kept.push_back(std::move(next));
  }
  std::vector<Region> result;
  for (Rated& rated : kept) result.push_back(std::move(rated.region));
  return result;
}

}  // namespace crib
