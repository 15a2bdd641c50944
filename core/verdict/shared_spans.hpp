// A document's words as a set, to count what lies in passages.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib {

// By token, whether it is prose: outside the asides.
std::vector<bool> prose_tokens(const TokenExtent& document);
inline std::vector<bool> prose_tokens(const TokenizedDocument& document) { return prose_tokens(extent_of(document)); }

// Marks the tokens of `span` that are set in `prose` and returns how many were not marked before.
std::uint32_t mark(std::vector<bool>& marked, Span span, const std::vector<bool>& prose);

// Bytes of maximal runs of marked tokens; a run does not cross a gap of prose that is not marked.
std::vector<Span> runs_of(const std::vector<bool>& marked, const TokenizedDocument& document);

}  // namespace crib
