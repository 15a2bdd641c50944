#include "core/verdict/classify.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/verdict/overlap.hpp"
#include "core/verdict/percent.hpp"

namespace crib {
namespace {

bool is_quote(const Passage& passage) { return passage.kind == Kind::kQuote || passage.kind == Kind::kAlteredQuote; }

// Log-odds of all passages that speak for reuse, as one sum.
double evidence(const std::vector<Passage>& passages) {
  return std::accumulate(passages.begin(), passages.end(), 0.0,
                         [](double sum, const Passage& passage) { return sum + std::max(0.0, passage.log_odds); });
}

std::uint32_t copied_words(const std::vector<Passage>& passages, bool left) {
  std::uint32_t words = 0;
  for (const Passage& passage : passages)
    for (const Span stretch : verbatim_tokens(passage, left)) words += length(stretch);
  return words;
}

}  // namespace

Judgement classify(const Overlap& overlap, const std::vector<Passage>& passages, bool same_words,
                   const ClassifyOptions& options) {
  if (same_words) return {Verdict::kIdentical, "Both hold the same words in the same order."};
  if (overlap.jaccard >= options.near_duplicate)
    return {Verdict::kNearDuplicate, rounded_percent(overlap.jaccard) + " of all their five-word runs are the same."};
  if (passages.empty()) {
    if (overlap.cosine >= options.same_story)
      return {Verdict::kSameStory, "They use the same words on one subject, but no passage of one stands in the other."};
    return {Verdict::kUnrelated, "No passage of one stands in the other."};
  }
  if (std::all_of(passages.begin(), passages.end(), is_quote))
    return {Verdict::kSharedQuotes, "All they share is quoted speech."};

  const auto of = [&](std::size_t side) { return std::pair(overlap.coverage[side], overlap.verbatim[side]); };
  const std::size_t side = of(0) >= of(1) ? 0 : 1;
  const double covered = overlap.coverage[side], verbatim = overlap.verbatim[side];
  const double literal = covered > 0 ? verbatim / covered : 0;
  const double stretch = mean_unchanged_stretch(passages, side == 0);
  std::string figures = rounded_percent(covered) + " of the " + (side == 0 ? "left" : "right") + " text stands in the other, " +
                        rounded_percent(verbatim) + " of it word for word";
  if (covered < options.partial) return {Verdict::kSameStory, figures + ": too little to speak of reuse."};
  if (evidence(passages) < options.evidence && copied_words(passages, side == 0) < options.copied_words)
    return {Verdict::kSameStory, figures + ": too few words in common to speak of reuse."};
  if (covered < options.whole) return {Verdict::kPartialReuse, figures + "."};
  if (literal < options.light_edit && stretch < options.reprint_stretch)
    return {Verdict::kRewrite, figures + ": told in other words throughout."};
  figures += ", in unchanged stretches of " + std::to_string(std::lround(stretch)) + " words on average: ";
  if (stretch >= options.reprint_stretch) return {Verdict::kReprint, figures + "long stretches are printed as they stand."};
  return {Verdict::kLightEdit, figures + "the wording is edited here and there."};
}

}  // namespace crib
