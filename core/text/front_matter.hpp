// The lines of facts before a Markdown text: "---" and YAML's simplest form, or "+++" and TOML's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crib {

struct FrontMatter {
  std::size_t bytes{};  // up to the text; 0 without front matter
  std::string title, date, author, publisher;
};

// One "key: value" or "key = value" a line, quotes taken off; of a list the first entry. Anything else is passed over.
FrontMatter read_front_matter(std::string_view text);

}  // namespace crib
