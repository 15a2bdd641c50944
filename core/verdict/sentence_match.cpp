#include "core/verdict/sentence_match.hpp"

#include <algorithm>
#include <span>

#include "core/verdict/contents.hpp"

namespace crib {
namespace {

Span tokens_of(const FactSide& side, std::size_t sentence) { return side.words.tokenized().sentences[sentence].tokens; }

bool are_alike(const Figure& a, const Figure& b) {
  const FigureMatch match = compare(a, b);
  return match == FigureMatch::kEqual || match == FigureMatch::kLessExact;
}

}  // namespace

SentenceMatch::SentenceMatch(const FactSide& left, const FactSide& right, const Passage& passage)
    : left_(left),
      right_(right),
      first_l_(left.words.sentence(passage.left_tokens.begin)),
      first_r_(right.words.sentence(passage.right_tokens.begin)) {
  const std::size_t n = left.words.sentence(passage.left_tokens.end - 1) - first_l_ + 1,
                    m = right.words.sentence(passage.right_tokens.end - 1) - first_r_ + 1;
  std::vector<std::vector<TermId>> stems_r;
  std::vector<std::span<const Figure>> figures_r;
  for (std::size_t j = 0; j < m; ++j) {
    stems_r.push_back(stems_in(right.words, tokens_of(right, first_r_ + j)));
    figures_r.push_back(facts_in(right.facts.figures, tokens_of(right, first_r_ + j)));
  }
  to_right_.resize(n), to_left_.resize(m);
  for (std::size_t i = 0; i < n; ++i) {
    const std::vector<TermId> stems_l = stems_in(left.words, tokens_of(left, first_l_ + i));
    const std::span<const Figure> figures_l = facts_in(left.facts.figures, tokens_of(left, first_l_ + i));
    for (std::size_t j = 0; j < m; ++j) {
      const Pair pair{first_l_ + i, first_r_ + j,
                      static_cast<int>(count_common(stems_l, stems_r[j]) + 2 * count_shared(figures_l, figures_r[j], are_alike)),
                      std::min(stems_l.size(), stems_r[j].size())};
      if (pair.points > to_right_[i].points) to_right_[i] = pair;
      if (pair.points > to_left_[j].points) to_left_[j] = pair;
    }
  }
  for (const Pair& pair : to_right_)
    if (pair.points > 0 && to_left_[pair.right - first_r_].left == pair.left) mutual_.push_back(pair);
}

bool SentenceMatch::belong_together(Span left_tokens, Span right_tokens) const {
  const std::size_t i = left_.words.sentence(left_tokens.begin), j = right_.words.sentence(right_tokens.begin);
  const auto right = best_for_left(i), left = best_for_right(j);
  return (right && right->right == j) || (left && left->left == i);
}

std::optional<SentenceMatch::Pair> SentenceMatch::best_for_left(std::size_t sentence) const {
  if (sentence < first_l_ || sentence - first_l_ >= to_right_.size()) return std::nullopt;
  const Pair& pair = to_right_[sentence - first_l_];
  return pair.points > 0 ? std::optional(pair) : std::nullopt;
}

std::optional<SentenceMatch::Pair> SentenceMatch::best_for_right(std::size_t sentence) const {
  if (sentence < first_r_ || sentence - first_r_ >= to_left_.size()) return std::nullopt;
  const Pair& pair = to_left_[sentence - first_r_];
  return pair.points > 0 ? std::optional(pair) : std::nullopt;
}

}  // namespace crib
