#include "core/match/pairs_by_document.hpp"

#include <numeric>

namespace crib {

PairsByDocument::PairsByDocument(const std::vector<DocPair>& pairs, std::size_t documents)
    : begin_(documents + 1), positions_(2 * pairs.size()) {
  for (const DocPair& pair : pairs) ++begin_[index(pair.left)], ++begin_[index(pair.right)];
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  for (std::size_t p = pairs.size(); p-- > 0;)
    for (const DocId d : {pairs[p].left, pairs[p].right}) positions_[--begin_[index(d)]] = static_cast<std::uint32_t>(p);
}

}  // namespace crib
