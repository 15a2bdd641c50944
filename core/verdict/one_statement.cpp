#include "core/verdict/one_statement.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/verdict/contents.hpp"

namespace crib {
namespace {

// Own choices, by reading changes between agency stories and keeping those planted in rewritten ones (bench/README.md).
constexpr double kLike = .4, kVeryLike = .6;  // share of the shorter sentence's stems
constexpr double kTable = .25;                // share of numbers among the words

Span tokens_of(const FactSide& side, std::size_t sentence) { return side.words.tokenized().sentences[sentence].tokens; }

double numbers(const FactSide& side, Span tokens) {
  std::uint32_t count = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) count += side.words.is_number(i) ? 1U : 0U;
  return static_cast<double>(count) / std::max(1U, length(tokens));
}

}  // namespace

SentenceLikeness compare_sentences(const FactSide& left, std::size_t left_sentence, const FactSide& right, std::size_t right_sentence) {
  const Span l = tokens_of(left, left_sentence), r = tokens_of(right, right_sentence);
  const std::vector<TermId> stems_l = stems_in(left.words, l), stems_r = stems_in(right.words, r);
  SentenceLikeness likeness;
  likeness.shared_stems = count_common(stems_l, stems_r);
  likeness.shorter = std::min(stems_l.size(), stems_r.size());
  likeness.numbers = std::max(numbers(left, l), numbers(right, r));
  likeness.shared_names = count_shared(
      facts_in(left.facts.voices.names, l), facts_in(right.facts.voices.names, r),
      [&](const NameMention& a, const NameMention& b) { return is_one_name(words_of(left, a), words_of(right, b)); });
  const auto figures_l = facts_in(left.facts.figures, l), figures_r = facts_in(right.facts.figures, r);
  likeness.left_figures = figures_l.size();
  likeness.right_figures = figures_r.size();
  likeness.shared_figures = count_shared(
      figures_l, figures_r, [](const Figure& a, const Figure& b) { return compare(a, b) == FigureMatch::kEqual; });
  return likeness;
}

bool may_be_slip(const SentenceLikeness& likeness, Kind kind, bool same_noun) {
  const auto [fewer, more] = std::minmax(likeness.left_figures, likeness.right_figures);
  const bool is_series = fewer > likeness.shared_figures + 1;
  const bool all_else_agrees = more <= likeness.shared_figures + 1 && likeness.shared_figures >= 2;
  if (is_series || (likeness.numbers > kTable && !all_else_agrees)) return false;
  if (kind != Kind::kRewritten) return likeness.share() >= kLike;
  return same_noun || likeness.share() >= kVeryLike || (likeness.share() >= kLike && likeness.shared_names + likeness.shared_figures >= 2);
}

}  // namespace crib
