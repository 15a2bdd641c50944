// What stands in a stretch of a document's tokens, and what two stretches share of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/span.hpp"
#include "core/text/words.hpp"

namespace crib {

// Stems of content words, each once, numbers left out; ascending.
std::vector<TermId> stems_in(const Words& words, Span tokens);

// How many the two have in common; both ascending, each once.
std::size_t count_common(const std::vector<TermId>& a, const std::vector<TermId>& b);

// The facts that begin there, of facts in order.
template <typename Fact>
std::span<const Fact> facts_in(const std::vector<Fact>& facts, Span tokens) {
  const auto begins_before = [](const Fact& fact, std::uint32_t token) { return fact.tokens.begin < token; };
  const auto begin = std::lower_bound(facts.begin(), facts.end(), tokens.begin, begins_before);
  return {begin, std::lower_bound(begin, facts.end(), tokens.end, begins_before)};
}

// Of the left ones, those that have one like them on the right.
template <typename Fact, typename AreAlike>
std::size_t count_shared(std::span<const Fact> left, std::span<const Fact> right, const AreAlike& are_alike) {
  return static_cast<std::size_t>(std::count_if(left.begin(), left.end(), [&](const Fact& a) {
    return std::any_of(right.begin(), right.end(), [&](const Fact& b) { return are_alike(a, b); });
  }));
}

}  // namespace crib
