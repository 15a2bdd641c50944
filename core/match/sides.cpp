#include "core/match/sides.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace crib {

bool are_in_order(const Document& left, const TokenizedDocument& left_tokens, const Document& right,
                  const TokenizedDocument& right_tokens) {
  const std::size_t left_words = left_tokens.tokens.size(), right_words = right_tokens.tokens.size();
  return left_words != right_words ? left_words < right_words : left.text <= right.text;
}

std::vector<Passage> swap_sides(std::vector<Passage> passages) {
  for (Passage& passage : passages) {
    std::swap(passage.left, passage.right);
    std::swap(passage.left_tokens, passage.right_tokens);
    for (Edit& edit : passage.edits) std::swap(edit.left_tokens, edit.right_tokens);
  }
  std::sort(passages.begin(), passages.end(),
            [](const Passage& a, const Passage& b) { return std::tie(a.left, a.right) < std::tie(b.left, b.right); });
  return passages;
}

}  // namespace crib
