// The words around a fact: how two documents' facts are told to be statements of the same thing.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/text/words.hpp"

namespace crib {

inline constexpr int kEnough = 2;  // points that make two facts statements of the same thing

struct FactContext {
  Span tokens, bytes;
  std::vector<TermId> context;  // stems of the content words around, sorted
  TermId noun{};                // stem of the first content word behind
  bool has_noun = false;
};

FactContext fact_context(const Words& words, Span tokens, Span bytes);

// Points: content words in common, one more for the same noun.
int similarity(const FactContext& a, const FactContext& b);

// The two stand in for one another in a passage that was copied and edited.
bool replaced(const Passage& passage, Span left_tokens, Span right_tokens);

}  // namespace crib
