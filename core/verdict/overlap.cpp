#include "core/verdict/overlap.hpp"

#include <algorithm>

#include "core/verdict/shared_spans.hpp"

namespace crib {
namespace {

// take(Span of tokens): what stands between the edits
template <typename Take>
void for_each_unchanged(const Passage& passage, bool left, const Take& take) {
  const Span tokens = left ? passage.left_tokens : passage.right_tokens;
  std::uint32_t begin = tokens.begin;
  for (const Edit& edit : passage.edits) {
    const Span changed = left ? edit.left_tokens : edit.right_tokens;
    if (changed.begin > begin) take(Span{begin, changed.begin});
    begin = changed.end;
  }
  if (tokens.end > begin) take(Span{begin, tokens.end});
}

}  // namespace

std::uint32_t count_words(const TokenExtent& document) {
  std::uint32_t words = document.tokens;
  for (const Span aside : document.aside_tokens) words -= length(aside);
  return words;
}

std::uint32_t count_covered(const TokenExtent& document, const std::vector<Span>& spans) {
  const std::vector<bool> prose = prose_tokens(document);
  std::vector<bool> marked(prose.size());
  std::uint32_t covered = 0;
  for (const Span span : spans) covered += mark(marked, span, prose);
  return covered;
}

std::vector<Span> verbatim_tokens(const Passage& passage, bool left) {
  std::vector<Span> stretches;
  for_each_unchanged(passage, left, [&](Span stretch) {
    if (length(stretch) >= kVerbatimTokens) stretches.push_back(stretch);
  });
  return stretches;
}

double mean_unchanged_stretch(const std::vector<Passage>& passages, bool left) {
  double words = 0, sum = 0;
  for (const Passage& passage : passages) {
    words += length(left ? passage.left_tokens : passage.right_tokens);
    for_each_unchanged(passage, left, [&](Span stretch) { sum += static_cast<double>(length(stretch)) * length(stretch); });
  }
  return words > 0 ? sum / words : 0;
}

void measure_passages(const TokenExtent& left, const TokenExtent& right, const std::vector<Passage>& passages, Overlap& overlap) {
  for (const bool is_left : {true, false}) {
    const TokenExtent& document = is_left ? left : right;
    std::vector<Span> covered, verbatim;
    for (const Passage& passage : passages) {
      covered.push_back(is_left ? passage.left_tokens : passage.right_tokens);
      const auto stretches = verbatim_tokens(passage, is_left);
      verbatim.insert(verbatim.end(), stretches.begin(), stretches.end());
    }
    const double words = std::max(1U, count_words(document));
    overlap.coverage[is_left ? 0 : 1] = count_covered(document, covered) / words;
    overlap.verbatim[is_left ? 0 : 1] = count_covered(document, verbatim) / words;
  }
}

}  // namespace crib
