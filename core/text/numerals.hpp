// Numbers in digits or words, without their unit: "24,250", "24-3/4", "twenty-one", "a dozen", "one twenty-fifth".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/text/words.hpp"

namespace crib {

struct Numeral {
  double value{}, upper{};  // upper > value only for a bare magnitude: "hundreds of thousands"
  double step = 1;          // worth of the last written digit
  std::size_t end{};        // first word after it
  std::string_view suffix;  // letters written on to the digits: "bn", "th", "pct"
  bool has_magnitude = false;
  bool is_fraction = false;  // "half", "two thirds"
  bool is_ordinal = false;
  bool is_word = false;  // spelt
};

// The number that begins at word i, with its magnitude ("mln"); none where the digits are part of a code. ends_range:
// digits before the hyphen are no reason to call it one ("7-8 pct").
std::optional<Numeral> read_numeral(const Words& words, std::size_t i, bool ends_range = false);

}  // namespace crib
