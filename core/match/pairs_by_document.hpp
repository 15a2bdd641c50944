// The pairs that each document stands in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"
#include "core/sketch/lsh.hpp"

namespace crib {

class PairsByDocument {
 public:
  PairsByDocument(const std::vector<DocPair>& pairs, std::size_t documents);

  // Positions in the pairs, ascending.
  std::span<const std::uint32_t> of(std::size_t document) const {
    return std::span(positions_).subspan(begin_[document], begin_[document + 1] - begin_[document]);
  }

 private:
  std::vector<std::size_t> begin_;  // documents + 1, into positions
  std::vector<std::uint32_t> positions_;
};

// The other document of a pair.
template <typename Pair>
DocId partner_of(std::size_t document, const Pair& pair) {
  return index(pair.left) == document ? pair.right : pair.left;
}

// The two documents of each pair.
template <typename Pair>
std::vector<DocPair> ends_of(const std::vector<Pair>& pairs) {
  std::vector<DocPair> ends;
  ends.reserve(pairs.size());
  for (const Pair& pair : pairs) ends.push_back({pair.left, pair.right});
  return ends;
}

}  // namespace crib
