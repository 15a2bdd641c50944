#include "core/verdict/source_set.hpp"

#include <algorithm>

#include "core/verdict/shared_spans.hpp"

namespace crib {

std::vector<SourceShare> find_source_set(const TokenizedDocument& article, const std::vector<Explanation>& explanations,
                                         const SourceSetOptions& options) {
  const std::vector<bool> prose = prose_tokens(article);
  const auto words = static_cast<double>(std::count(prose.begin(), prose.end(), true));
  std::vector<bool> explained(article.tokens.size(), false);
  std::vector<bool> used(explanations.size(), false);
  std::vector<SourceShare> set;
  const auto gain = [&](const Explanation& explanation) {
    std::vector<bool> tried = explained;
    std::uint32_t fresh = 0;
    for (const Span span : explanation.tokens) fresh += mark(tried, span, prose);
    return fresh;
  };
  while (true) {
    std::size_t best = explanations.size();
    std::uint32_t best_gain = std::max(1U, options.min_words) - 1;
    for (std::size_t e = 0; e < explanations.size(); ++e) {
      const std::uint32_t words_added = used[e] ? 0 : gain(explanations[e]);
      if (words_added > best_gain) best = e, best_gain = words_added;
    }
    if (best == explanations.size()) return set;
    used[best] = true;
    const std::vector<bool> before = explained;
    for (const Span span : explanations[best].tokens) mark(explained, span, prose);
    std::vector<bool> own(explained.size());
    for (std::size_t i = 0; i < own.size(); ++i) own[i] = explained[i] && !before[i];
    set.push_back({explanations[best].document, best_gain, words > 0 ? best_gain / words : 0, runs_of(own, article)});
  }
}

}  // namespace crib
