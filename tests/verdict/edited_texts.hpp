// The edits between two texts, for tests of what a passage changes.
#pragma once

#include <algorithm>
#include <vector>

#include "core/match/passage.hpp"
#include "core/text/words.hpp"

namespace crib::test {

// words that differ, by longest common subsequence: what an aligned passage carries
inline std::vector<Edit> edits_of(const Words& a, const Words& b) {
  const std::size_t n = a.size(), m = b.size();
  std::vector<std::vector<int>> table(n + 1, std::vector<int>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      table[i][j] = a.folded(i) == b.folded(j) ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
  std::vector<Edit> edits;
  std::uint32_t i = 0, j = 0, from_i = 0, from_j = 0;
  const auto close = [&] {
    if (i > from_i || j > from_j) edits.push_back({{from_i, i}, {from_j, j}});
  };
  while (i < n && j < m) {
    if (a.folded(i) == b.folded(j)) {
      close();
      from_i = ++i, from_j = ++j;
    } else if (table[i + 1][j] >= table[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  i = static_cast<std::uint32_t>(n), j = static_cast<std::uint32_t>(m);
  close();
  return edits;
}

}  // namespace crib::test
