#include "core/text/quotations.hpp"

#include <string_view>

namespace crib {

std::vector<Quotation> find_quotations(const Document& document, const TokenizedDocument& tokenized) {
  std::vector<Quotation> quotations;
  constexpr std::string_view kOpening = "\u201C", kClosing = "\u201D";
  const std::string_view text = document.text;
  for (std::size_t at = 0; (at = text.find(kOpening, at)) != std::string_view::npos;) {
    const std::size_t end = text.find(kClosing, at);
    if (end == std::string_view::npos) break;
    const Span bytes{static_cast<std::uint32_t>(at + kOpening.size()), static_cast<std::uint32_t>(end)};
    quotations.push_back({bytes, tokens_within(tokenized, bytes), false});
    at = end;
  }
  return quotations;
}

}  // namespace crib
