#include "core/verdict/fact_context.hpp"

#include <algorithm>

#include "core/verdict/contents.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kWindow = 6;  // words of context on either side of a fact

}  // namespace

FactContext fact_context(const Words& words, Span tokens, Span bytes) {
  FactContext item{tokens, bytes, {}, {}, false};
  const auto add = [&](std::uint32_t i, bool behind) {
    if (words.is_stop_word(i) || words.is_number(i) || words.folded(i).size() < 2) return;
    if (behind && !item.has_noun) item.noun = words.stem(i), item.has_noun = true;
    item.context.push_back(words.stem(i));
  };
  for (std::uint32_t i = tokens.end; i < tokens.end + kWindow && words.same_sentence(tokens.begin, i); ++i)
    add(i, true);
  for (std::uint32_t i = tokens.begin; i > 0 && tokens.begin - i < kWindow && words.same_sentence(tokens.begin, i - 1);
       --i)
    add(i - 1, false);
  std::sort(item.context.begin(), item.context.end());
  item.context.erase(std::unique(item.context.begin(), item.context.end()), item.context.end());
  return item;
}

int similarity(const FactContext& a, const FactContext& b) {
  const bool same_noun = a.has_noun && b.has_noun && a.noun == b.noun;
  return static_cast<int>(count_common(a.context, b.context)) + (same_noun ? 1 : 0);
}

bool replaced(const Passage& passage, Span left_tokens, Span right_tokens) {
  if (passage.kind == Kind::kRewritten) return false;
  return std::any_of(passage.edits.begin(), passage.edits.end(), [&](const Edit& edit) {
    return overlaps(edit.left_tokens, left_tokens) && overlaps(edit.right_tokens, right_tokens);
  });
}

}  // namespace crib
