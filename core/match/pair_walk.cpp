#include "core/match/pair_walk.hpp"

#include <functional>
#include <numeric>
#include <queue>
#include <span>
#include <utility>

namespace crib {
namespace {

// By document, the others that it stands in a pair with.
struct Partners {
  std::vector<std::size_t> begin;  // documents + 1, into all
  std::vector<std::uint32_t> all;

  Partners(const std::vector<DocPair>& pairs, std::size_t documents) : begin(documents + 1), all(2 * pairs.size()) {
    for (const DocPair& pair : pairs) ++begin[index(pair.left)], ++begin[index(pair.right)];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
      all[--begin[index(pair->left)]] = static_cast<std::uint32_t>(pair->right);
      all[--begin[index(pair->right)]] = static_cast<std::uint32_t>(pair->left);
    }
  }
  std::span<const std::uint32_t> of(std::uint32_t document) const {
    return std::span(all).subspan(begin[document], begin[document + 1] - begin[document]);
  }
};

// By document, when it is met: of the documents met, the one with the fewest partners not yet met is finished next, by
// meeting them. Of equal ones the one met first.
std::vector<std::uint32_t> fewest_open_first(const Partners& partners, std::size_t documents) {
  constexpr std::uint32_t kNotMet = 0xFFFFFFFF;
  struct Open {
    std::uint32_t partners{}, place{}, document{};
    auto operator<=>(const Open&) const = default;
  };
  std::vector<std::uint32_t> place(documents, kNotMet), missing(documents);  // missing: partners not yet met
  for (std::uint32_t d = 0; d < documents; ++d) missing[d] = static_cast<std::uint32_t>(partners.of(d).size());
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  std::uint32_t met = 0;
  const auto meet = [&](std::uint32_t d) {
    place[d] = met++;
    for (const std::uint32_t partner : partners.of(d)) {
      --missing[partner];
      if (place[partner] != kNotMet) open.push({missing[partner], place[partner], partner});
    }
    open.push({missing[d], place[d], d});
  };
  for (std::uint32_t first = 0; first < documents; ++first) {
    if (place[first] == kNotMet) meet(first);
    for (; !open.empty();) {
      const Open next = open.top();
      open.pop();
      if (next.partners == 0 || next.partners != missing[next.document]) continue;  // it is finished, or stands further ahead
      for (const std::uint32_t partner : partners.of(next.document))
        if (place[partner] == kNotMet) meet(partner);
    }
  }
  return place;
}

}  // namespace

std::vector<std::uint32_t> order_pairs(const std::vector<DocPair>& pairs, std::size_t documents) {
  const std::vector<std::uint32_t> place = fewest_open_first(Partners(pairs, documents), documents);
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
