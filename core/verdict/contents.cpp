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

}  // namespace crib
