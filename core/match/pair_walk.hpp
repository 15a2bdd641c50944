// Pairs of documents, with what is made of each document for them: made once, before the first of its pairs, and dropped
// after the last. It is not held for all documents at once, which takes several times the room of their texts.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
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
// when, shows in no result, as in parallel_for. More pairs at once keep more threads busy, and hold more.
template <typename Made, typename Make, typename Use>
void walk_pairs(const std::vector<DocPair>& pairs, std::size_t documents, unsigned threads, const Make& make, const Use& use,
                std::size_t pairs_at_once = 256) {
  const std::vector<std::uint32_t> order = order_pairs(pairs, documents);
  std::vector<std::atomic<std::uint32_t>> uses(documents);  // yet to come
  for (const DocPair& pair : pairs) ++uses[index(pair.left)], ++uses[index(pair.right)];
  std::vector<std::unique_ptr<Made>> made(documents);
  for (std::size_t begin = 0; begin < order.size(); begin += pairs_at_once) {
    const std::size_t end = std::min(order.size(), begin + pairs_at_once);
    std::vector<std::size_t> wanted;
    for (std::size_t i = begin; i < end; ++i)
      for (const DocId d : {pairs[order[i]].left, pairs[order[i]].right}) {
        if (made[index(d)]) continue;
        made[index(d)] = std::make_unique<Made>();
        wanted.push_back(index(d));
      }
    parallel_for(wanted.size(), threads, [&](std::size_t i) { *made[wanted[i]] = make(wanted[i]); });
    parallel_for(end - begin, threads, [&](std::size_t i) {
      const auto p = order[begin + i];
      use(p, *made[index(pairs[p].left)], *made[index(pairs[p].right)]);
      for (const DocId d : {pairs[p].left, pairs[p].right})
        if (--uses[index(d)] == 0) made[index(d)].reset();
    });
  }
}

}  // namespace crib
