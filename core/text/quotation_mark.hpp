// One quotation mark and what stands beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace crib {

enum class MarkFamily : std::uint8_t { kDouble, kSingle, kGuillemet, kSingleGuillemet, kCorner, kWhiteCorner };

struct QuotationMark {
  MarkFamily family{};
  char32_t mark{};
  std::uint32_t begin{}, end{};  // bytes
  bool may_open = false;
  bool may_close = false;
  bool may_be_possessive = false;  // the dogs' bowl: closes only if nothing later does
};

// The mark that stands at byte `at`, outside any word; none where the character is no mark, or is an apostrophe or a
// measure. `begin` is where the paragraph begins.
std::optional<QuotationMark> mark_at(std::string_view text, std::uint32_t at, std::uint32_t begin);

// Whether `close` can end what `open` began: „ takes “ or ”, " takes any double mark.
bool closes(const QuotationMark& close, const QuotationMark& open);

}  // namespace crib
