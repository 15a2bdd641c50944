#include "core/verdict/one_statement.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace crib {
namespace {

// Own choices, by reading changes between agency stories and keeping those planted in rewritten ones (bench/README.md).
constexpr double kLike = .4, kVeryLike = .6;  // share of the shorter sentence's stems
constexpr double kTable = .25;                // share of numbers among the words

Span tokens_of(const FactSide& side, std::size_t sentence) { return side.words.tokenized().sentences[sentence].tokens; }

std::vector<TermId> stems(const FactSide& side, Span tokens) {
  std::vector<TermId> out;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (!side.words.is_stop_word(i) && !side.words.is_number(i)) out.push_back(side.words.stem(i));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double numbers(const FactSide& side, Span tokens) {
  std::uint32_t count = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) count += side.words.is_number(i) ? 1U : 0U;
  return static_cast<double>(count) / std::max(1U, length(tokens));
}

// Positions [begin, end) of the facts that begin in these tokens; facts are in order.
template <typename Fact>
std::pair<std::size_t, std::size_t> facts_in(const std::vector<Fact>& facts, Span tokens) {
  const auto begins_before = [](const Fact& fact, std::uint32_t token) { return fact.tokens.begin < token; };
  const auto begin = std::lower_bound(facts.begin(), facts.end(), tokens.begin, begins_before);
  const auto end = std::lower_bound(begin, facts.end(), tokens.end, begins_before);
  return {static_cast<std::size_t>(begin - facts.begin()), static_cast<std::size_t>(end - facts.begin())};
}

template <typename AreEqual>
std::size_t count_shared(std::pair<std::size_t, std::size_t> lefts, std::pair<std::size_t, std::size_t> rights, const AreEqual& are_equal) {
  std::size_t shared = 0;
  for (std::size_t i = lefts.first; i < lefts.second; ++i) {
    bool is_shared = false;
    for (std::size_t j = rights.first; j < rights.second && !is_shared; ++j) is_shared = are_equal(i, j);
    shared += is_shared ? 1U : 0U;
  }
  return shared;
}

}  // namespace

SentenceLikeness compare_sentences(const FactSide& left, std::size_t left_sentence, const FactSide& right, std::size_t right_sentence) {
  const Span l = tokens_of(left, left_sentence), r = tokens_of(right, right_sentence);
  const std::vector<TermId> stems_l = stems(left, l), stems_r = stems(right, r);
  std::vector<TermId> shared;
  std::set_intersection(stems_l.begin(), stems_l.end(), stems_r.begin(), stems_r.end(), std::back_inserter(shared));
  SentenceLikeness likeness;
  likeness.shared_stems = shared.size();
  likeness.shorter = std::min(stems_l.size(), stems_r.size());
  likeness.numbers = std::max(numbers(left, l), numbers(right, r));
  likeness.shared_names =
      count_shared(facts_in(left.facts.voices.names, l), facts_in(right.facts.voices.names, r), [&](std::size_t i, std::size_t j) {
        return compare_names(left.facts.name_words[i], right.facts.name_words[j]) == NameMatch::kSame;
      });
  const auto figures_l = facts_in(left.facts.figures, l), figures_r = facts_in(right.facts.figures, r);
  likeness.left_figures = figures_l.second - figures_l.first;
  likeness.right_figures = figures_r.second - figures_r.first;
  likeness.shared_figures = count_shared(figures_l, figures_r, [&](std::size_t i, std::size_t j) {
    return compare(left.facts.figures[i], right.facts.figures[j]) == FigureMatch::kEqual;
  });
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
