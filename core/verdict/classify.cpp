#include "core/verdict/classify.hpp"

#include <algorithm>
#include <utility>

#include "core/verdict/percent.hpp"

namespace crib {
namespace {

bool is_quote(const Passage& passage) { return passage.kind == Kind::kQuote || passage.kind == Kind::kAlteredQuote; }

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
  const std::string figures = rounded_percent(covered) + " of the " + (side == 0 ? "left" : "right") +
                              " text stands in the other, " + rounded_percent(verbatim) + " of it word for word";
  if (covered >= options.whole) {
    if (literal >= options.reprint) return {Verdict::kReprint, figures + ": most of what is shared is unchanged."};
    if (literal >= options.light_edit) return {Verdict::kLightEdit, figures + ": the wording is edited here and there."};
    return {Verdict::kRewrite, figures + ": told in other words throughout."};
  }
  if (covered >= options.partial) return {Verdict::kPartialReuse, figures + "."};
  return {Verdict::kSameStory, figures + ": too little to speak of reuse."};
}

}  // namespace crib
