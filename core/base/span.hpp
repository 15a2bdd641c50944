// A half-open range of positions. The name of the variable says the unit: bytes or tokens.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace crib {

struct Span {
  std::uint32_t begin{};
  std::uint32_t end{};
  auto operator<=>(const Span&) const = default;
};

constexpr std::uint32_t length(Span s) { return s.end > s.begin ? s.end - s.begin : 0; }
constexpr bool is_empty(Span s) { return s.end <= s.begin; }
constexpr bool overlaps(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }
constexpr bool contains(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }
constexpr bool contains(Span s, std::uint32_t position) { return s.begin <= position && position < s.end; }
constexpr Span intersection(Span a, Span b) {
  const Span both{std::max(a.begin, b.begin), std::min(a.end, b.end)};
  return is_empty(both) ? Span{both.begin, both.begin} : both;
}
constexpr Span hull(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

// The bytes of `text` that the span covers. Pre: the span lies inside the text.
constexpr std::string_view slice(std::string_view text, Span bytes) {
  return text.substr(bytes.begin, length(bytes));
}

}  // namespace crib
