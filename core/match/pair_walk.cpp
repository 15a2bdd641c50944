#include "core/match/pair_walk.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace crib {
namespace {

// By document, when it is met: of the documents met, the one with the fewest partners not yet met is finished next, by
// meeting them. Of equal ones the one met first.
std::vector<std::uint32_t> fewest_open_first(const std::vector<DocPair>& pairs, std::size_t documents) {
  const PairsByDocument pairs_of(pairs, documents);
  const auto partner = [&](std::uint32_t p, std::uint32_t d) { return static_cast<std::uint32_t>(partner_of(d, pairs[p])); };
  constexpr std::uint32_t kNotMet = 0xFFFFFFFF;
  struct Open {
    std::uint32_t partners{}, place{}, document{};
    auto operator<=>(const Open&) const = default;
  };
  std::vector<std::uint32_t> place(documents, kNotMet), missing(documents);  // missing: partners not yet met
  for (std::uint32_t d = 0; d < documents; ++d) missing[d] = static_cast<std::uint32_t>(pairs_of.of(d).size());
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  std::uint32_t met = 0;
  const auto meet = [&](std::uint32_t d) {
    place[d] = met++;
    for (const std::uint32_t p : pairs_of.of(d)) {
      const std::uint32_t other = partner(p, d);
      --missing[other];
      if (place[other] != kNotMet) open.push({missing[other], place[other], other});
    }
    open.push({missing[d], place[d], d});
  };
  for (std::uint32_t first = 0; first < documents; ++first) {
    if (place[first] == kNotMet) meet(first);
    for (; !open.empty();) {
      const Open next = open.top();
      open.pop();
      if (next.partners == 0 || next.partners != missing[next.document]) continue;  // it is finished, or stands further ahead
      for (const std::uint32_t p : pairs_of.of(next.document))
        if (const std::uint32_t other = partner(p, next.document); place[other] == kNotMet) meet(other);
    }
  }
  return place;
}

}  // namespace

std::vector<std::uint32_t> order_pairs(const std::vector<DocPair>& pairs, std::size_t documents) {
  const std::vector<std::uint32_t> place = fewest_open_first(pairs, documents);
  struct Key {
    std::uint32_t later{}, earlier{}, pair{};
    auto operator<=>(const Key&) const = default;
  };
  std::vector<Key> keys;
  keys.reserve(pairs.size());
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    const auto [earlier, later] = std::minmax(place[index(pairs[p].left)], place[index(pairs[p].right)]);
    keys.push_back({later, earlier, p});
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.pair);
  return order;
}

}  // namespace crib
