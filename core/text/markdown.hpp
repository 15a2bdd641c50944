// Markdown to a document, by cmark.
#pragma once

#include <string>
#include <string_view>

#include "core/text/document.hpp"

namespace crib {

// The text is the title, a blank line and the blocks with blank lines between, marks gone: links by their words, no
// images, no code, no HTML. Title: front matter, or the first block where it is a heading. Other headings are asides.
// Offsets count this text.
Document read_markdown(std::string key, std::string_view utf8, Role role);

}  // namespace crib
