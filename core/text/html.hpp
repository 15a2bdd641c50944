// A web page to a document: its article, without the page around it.
#pragma once

#include <string>
#include <string_view>

#include "core/text/document.hpp"

namespace crib {

// The text is the title, a blank line, and the article's paragraphs with blank lines between; offsets count this text.
// Title: the article's h1, og:title, <title> without the site's name. Headings inside are asides.
Document read_html(std::string key, std::string_view utf8, Role role);

}  // namespace crib
