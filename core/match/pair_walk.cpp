#include "core/match/pair_walk.hpp"

#include <numeric>
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

// By document, when it is met.
std::vector<std::uint32_t> breadth_first(const Partners& partners, std::size_t documents) {
  std::vector<char> is_met(documents);
  std::vector<std::uint32_t> order;
  order.reserve(documents);
  const auto meet = [&](std::uint32_t d) {
    if (std::exchange(is_met[d], 1) == 0) order.push_back(d);
  };
  for (std::uint32_t first = 0; first < documents; ++first) {
    std::size_t next = order.size();
    for (meet(first); next < order.size(); ++next)
      for (const std::uint32_t partner : partners.of(order[next])) meet(partner);
  }
  std::vector<std::uint32_t> place(documents);
  for (std::uint32_t i = 0; i < documents; ++i) place[order[i]] = i;
  return place;
}

}  // namespace

std::vector<std::uint32_t> order_pairs(const std::vector<DocPair>& pairs, std::size_t documents) {
  const std::vector<std::uint32_t> place = breadth_first(Partners(pairs, documents), documents);
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
