// Which line breaks end a paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace crib {

struct Paragraph {
  std::uint32_t begin{};      // first byte that is not a space
  bool is_list_item = false;  // opens with a bullet or a number
};

struct ParagraphOptions {
  std::uint32_t min_wrap_columns = 40;   // characters; the widest line of a wrapped text is not narrower
  std::uint32_t max_wrap_columns = 100;  //   nor wider: a longer line is a paragraph of its own
};

// Paragraphs of a text, in order; each runs to the next one's begin. A blank line always ends one. A single line break
// ends one unless the text is hard-wrapped (most lines have no room for the next line's first word) and the line is
// full, or the next line goes on in lower case. Linear time.
std::vector<Paragraph> find_paragraphs(std::string_view text, const ParagraphOptions& options = {});

}  // namespace crib
