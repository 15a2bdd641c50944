// The tokens of a document's prose: what stands outside its asides.
#pragma once

#include <vector>

#include "core/text/tokenize.hpp"

namespace crib {

// Maximal runs of tokens outside aside_tokens, in order; none is empty.
inline std::vector<Span> prose_runs(const TokenizedDocument& document) {
  std::vector<Span> runs;
  std::uint32_t begin = 0;
  const auto close = [&](std::uint32_t end) {
    if (begin < end) runs.push_back({begin, end});
  };
  for (const Span aside : document.aside_tokens) {
    close(aside.begin);
    begin = std::max(begin, aside.end);
  }
  close(static_cast<std::uint32_t>(document.tokens.size()));
  return runs;
}

}  // namespace crib
