// Pairs of documents, with what is made of each document for them: made once, before the first of its pairs, and dropped
// after the last. It is not held for all documents at once, which takes several times the room of their texts.
#pragma once

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
// when, shows in no result, as in parallel_for. A document is made some pairs ahead of its first, so that whoever comes to
// the pair need not wait for it.
template <typename Made, typename Make, typename Use>
void walk_pairs(const std::vector<DocPair>& pairs, std::size_t documents, unsigned threads, const Make& make, const Use& use) {
  constexpr std::size_t kPairsAhead = 64;
  const std::vector<std::uint32_t> order = order_pairs(pairs, documents);
  std::vector<std::atomic<std::uint32_t>> uses(documents);  // yet to come
  std::vector<bool> makes_left, makes_right;                // in order: it is the first pair of its document
  for (const std::uint32_t p : order) {
    makes_left.push_back(uses[index(pairs[p].left)]++ == 0);
    makes_right.push_back(uses[index(pairs[p].right)]++ == 0);
  }

  struct Slot {
    std::atomic<bool> is_done = false;  // also where nothing could be made
    std::unique_ptr<Made> made;
  };
  std::vector<Slot> slots(documents);
  const auto fill = [&](std::size_t d) {
    const auto tell = [](Slot* slot) { slot->is_done = true, slot->is_done.notify_all(); };
    const std::unique_ptr<Slot, decltype(tell)> told_at_the_end(&slots[d], tell);  // even if make throws
    slots[d].made = std::make_unique<Made>(make(d));
  };
  const auto visit = [&](std::uint32_t p) {
    const std::size_t left = index(pairs[p].left), right = index(pairs[p].right);
    for (const std::size_t d : {left, right}) slots[d].is_done.wait(false);
    if (!slots[left].made || !slots[right].made) return;  // another thread is throwing why
    use(p, *slots[left].made, *slots[right].made);
    for (const std::size_t d : {left, right})
      if (--uses[d] == 0) slots[d].made.reset();
  };
  parallel_for(order.size() + kPairsAhead, threads, [&](std::size_t i) {
    if (i < order.size() && makes_left[i]) fill(index(pairs[order[i]].left));
    if (i < order.size() && makes_right[i]) fill(index(pairs[order[i]].right));
    if (i >= kPairsAhead) visit(order[i - kPairsAhead]);
  });
}

}  // namespace crib
