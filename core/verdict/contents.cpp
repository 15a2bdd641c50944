#include "core/verdict/contents.hpp"

namespace crib {

std::vector<TermId> stems_in(const Words& words, Span tokens) {
  std::vector<TermId> out;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (!words.is_stop_word(i) && !words.is_number(i)) out.push_back(words.stem(i));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::size_t count_common(const std::vector<TermId>& a, const std::vector<TermId>& b) {
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    common += *i == *j ? 1U : 0U;
    const bool passes_left = *i <= *j, passes_right = *j <= *i;
    i += passes_left ? 1 : 0;
    j += passes_right ? 1 : 0;
  }
  return common;
}

}  // namespace crib
