// A web page as its blocks of text and what it says about itself.
//
// By libxml2's SAX push parser: its tree loses text below 256 levels, other libraries are quadratic in depth
// (notes on the ecosystem, facts 3 and 4). No recursion, no network, no external entity.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crib {

struct HtmlBlock {
  std::string text;             // white space as single spaces, a forced break as a line feed
  std::uint32_t link_bytes{};   // of them, inside links
  std::uint32_t container{};    // position in HtmlPage::containers of the innermost article around it; 0 = the page
  std::uint8_t heading{};       // 1 … 6 for h1 … h6, else 0
  bool is_suspect = false;      // inside an element whose class or id says share, related, comments, sidebar …
};

struct HtmlPage {
  std::vector<HtmlBlock> blocks;  // without what is no text (scripts), not shown (hidden) or never prose (nav, footer)
  std::vector<std::uint32_t> containers{0};  // <article>, <main>, itemprop="articleBody": the one around each
  // What the page says of itself, empty where it doesn't; `time` is the first <time datetime>.
  std::string title, og_title, site_name, published, author, time;
};

HtmlPage parse_html(std::string_view utf8);

// The encoding a page declares for itself (<meta charset=…>) in its first 4 KB; empty for none.
std::string declared_charset(std::string_view bytes);

}  // namespace crib
