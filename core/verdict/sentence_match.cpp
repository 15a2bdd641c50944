#include "core/verdict/sentence_match.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace crib {
namespace {

std::vector<TermId> stems(const Words& words, std::size_t sentence) {
  std::vector<TermId> out;
  const Span tokens = words.tokenized().sentences[sentence].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (!words.is_stop_word(i) && !words.is_number(i)) out.push_back(words.stem(i));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::span<const Figure> figures(const FactSide& side, std::size_t sentence) {
  const Span tokens = side.words.tokenized().sentences[sentence].tokens;
  const auto& all = side.facts.figures;
  const auto begins_before = [](const Figure& figure, std::uint32_t token) { return figure.tokens.begin < token; };
  const auto begin = std::lower_bound(all.begin(), all.end(), tokens.begin, begins_before);
  return {begin, std::lower_bound(begin, all.end(), tokens.end, begins_before)};
}

int shared_figures(std::span<const Figure> left, std::span<const Figure> right) {
  int shared = 0;
  for (const Figure& a : left) {
    for (const Figure& b : right) {
      const FigureMatch match = compare(a, b);
      if (match != FigureMatch::kEqual && match != FigureMatch::kLessExact) continue;
      ++shared;
      break;
    }
  }
  return shared;
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
    stems_r.push_back(stems(right.words, first_r_ + j));
    figures_r.push_back(figures(right, first_r_ + j));
  }
  to_right_.resize(n), to_left_.resize(m);
  std::vector<TermId> shared;
  for (std::size_t i = 0; i < n; ++i) {
    const std::vector<TermId> stems_l = stems(left.words, first_l_ + i);
    const std::span<const Figure> figures_l = figures(left, first_l_ + i);
    for (std::size_t j = 0; j < m; ++j) {
      shared.clear();
      std::set_intersection(stems_l.begin(), stems_l.end(), stems_r[j].begin(), stems_r[j].end(),
                            std::back_inserter(shared));
      const Pair pair{first_l_ + i, first_r_ + j,
                      static_cast<int>(shared.size()) + 2 * shared_figures(figures_l, figures_r[j]),
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
