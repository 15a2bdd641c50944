#include "core/verdict/shared_spans.hpp"

#include <algorithm>

namespace crib {

std::vector<bool> prose_tokens(const TokenExtent& document) {
  std::vector<bool> prose(document.tokens, true);
  for (const Span aside : document.aside_tokens)
    for (std::uint32_t i = aside.begin; i < aside.end; ++i) prose[i] = false;
  return prose;
}

std::uint32_t mark(std::vector<bool>& marked, Span span, const std::vector<bool>& prose) {
  std::uint32_t fresh = 0;
  for (std::uint32_t i = span.begin; i < std::min<std::size_t>(span.end, marked.size()); ++i) {
    if (!prose[i] || marked[i]) continue;
    marked[i] = true;
    ++fresh;
  }
  return fresh;
}

std::vector<Span> runs_of(const std::vector<bool>& marked, const TokenizedDocument& document) {
  std::vector<Span> runs;
  for (std::uint32_t i = 0; i < marked.size(); ++i) {
    if (!marked[i]) continue;
    const std::uint32_t begin = i;
    while (i + 1 < marked.size() && marked[i + 1]) ++i;
    runs.push_back({document.tokens[begin].bytes.begin, document.tokens[i].bytes.end});
  }
  return runs;
}

}  // namespace crib
