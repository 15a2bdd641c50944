// What an element means for the text inside it.
#pragma once

#include <string_view>

namespace crib {

enum class HtmlRole : unsigned char {
  kInline,     // part of the words around it
  kBlock,      // begins and ends a block
  kHeading,    // h1 … h6
  kContainer,  // article, main
  kCell,       // a space apart from its neighbour
  kBreak,      // br
  kLink,
  kQuote,      // q: its marks are drawn, not written
  kTitle,
  kMeta,
  kTime,
  kScript,
  kDropped     // what is inside is no part of an article's text
};

HtmlRole html_role(std::string_view element);

// A word of a class or id that names a page's furniture: "share", "related", "sidebar" …
bool is_furniture_class(std::string_view lower_word);

// ARIA roles of what stands around an article: navigation, search, dialog …
bool is_furniture_role(std::string_view role);

}  // namespace crib
