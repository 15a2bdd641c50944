// How much of each document lies in shared passages, and what that makes of the pair.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/passage.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// Words of a document outside its asides.
std::uint32_t count_words(const TokenExtent& document);

// Tokens of `spans`, each counted once, outside the asides.
std::uint32_t count_covered(const TokenExtent& document, const std::vector<Span>& token_spans);

// Stretches of one side's tokens that stand word for word, at least this long, on the other.
inline constexpr std::uint32_t kVerbatimTokens = 5;  // one shingle
std::vector<Span> verbatim_tokens(const Passage& passage, bool left);

// Words of the unchanged stretch that a word of the passages stands in, on average over all of them; of a changed word
// none. What tells a reprint from an edited text: edits cut it short, wherever they are.
double mean_unchanged_stretch(const std::vector<Passage>& passages, bool left);

// Fills coverage and verbatim, both as shares of each document's words.
void measure_passages(const TokenExtent& left, const TokenExtent& right, const std::vector<Passage>& passages, Overlap& overlap);

}  // namespace crib
