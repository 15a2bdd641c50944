// Pairs of documents, with what is made of each document for them: made once, before the first of its pairs, and dropped
// after the last. It is not held for all documents at once, which takes several times the room of their texts.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/parallel.hpp"
#include "core/match/pairs_by_document.hpp"

namespace crib {

// Positions of the pairs, in an order in which those of one document stand close together: a pair by the later of its two
// documents, and documents so that what is begun is soon done with. Breadth first (Cuthill and McKee 1969) nearly twice as
// many are held at a time.
std::vector<std::uint32_t> order_pairs(const std::vector<DocPair>& pairs, std::size_t documents);

// use(p, made of pairs[p].left, made of pairs[p].right) for every p; make(d) gives a Made. Which thread runs what, and
// when, shows in no result, as in parallel_for.
template <typename Made, typename Make, typename Use>
void walk_pairs(const std::vector<DocPair>& pairs, std::size_t documents, unsigned threads, const Make& make, const Use& use) {
  const std::vector<std::uint32_t> order = order_pairs(pairs, documents);
  std::vector<std::atomic<std::uint32_t>> uses(documents);  // yet to come
  for (const DocPair& pair : pairs) ++uses[index(pair.left)], ++uses[index(pair.right)];
  std::vector<std::once_flag> is_made(documents);
  std::vector<std::unique_ptr<Made>> made(documents);
  parallel_for(order.size(), threads, [&](std::size_t i) {
    const auto p = order[i];
    const std::size_t left = index(pairs[p].left), right = index(pairs[p].right);
    // Pairs that follow each other mostly share a document: every other one begins with its right, not to wait for the left.
    for (const std::size_t d : {i % 2 == 0 ? left : right, i % 2 == 0 ? right : left})
      std::call_once(is_made[d], [&] { made[d] = std::make_unique<Made>(make(d)); });
    use(p, *made[left], *made[right]);
    for (const std::size_t d : {left, right})
      if (--uses[d] == 0) made[d].reset();
  });
}

}  // namespace crib
