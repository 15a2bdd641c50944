#include "core/text/html.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/text/extract.hpp"
#include "core/text/html_page.hpp"
#include "core/text/main_text.hpp"
#include "core/text/masthead.hpp"
#include "core/text/page_date.hpp"

namespace crib {
namespace {

// "Island faces a summer of three boats | Coast & Country": the part before the site's name, or before the last bar.
std::string without_site(std::string title, std::string_view site) {
  for (const std::string_view sign : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: "}) {
    const std::size_t at = title.rfind(sign);
    if (at == std::string::npos || at == 0) continue;
    const auto tail = std::string_view(title).substr(at + sign.size());
    if (tail == site || sign == " | " || sign == " :: ") return title.substr(0, at);
  }
  return title;
}

std::size_t first_kept(const std::vector<bool>& kept) {
  return static_cast<std::size_t>(std::find(kept.begin(), kept.end(), true) - kept.begin());
}

std::string title_of(const HtmlPage& page, const std::vector<bool>& kept) {
  const std::size_t first = first_kept(kept);
  const std::uint32_t article = first < kept.size() ? page.blocks[first].container : 0;
  const HtmlBlock* only = nullptr;
  std::size_t count = 0;
  for (const HtmlBlock& block : page.blocks) {
    if (block.heading != 1 || block.text == page.site_name) continue;
    if (article != 0 && block.container == article) return block.text;
    only = &block;
    ++count;
  }
  if (!page.og_title.empty()) return page.og_title;
  if (count == 1) return only->text;
  return without_site(page.title, page.site_name);
}

// A byline or a date in the lines between the headline and the story, where the page's head has none.
void read_masthead(const HtmlPage& page, std::size_t first, Document& document) {
  constexpr std::size_t kMostLines = 8;
  for (std::size_t i = first > kMostLines ? first - kMostLines : 0; i < first; ++i) {
    const std::string_view line = page.blocks[i].text;
    if (const std::string_view names = byline_names(line); !names.empty() && document.byline.empty()) {
      document.byline = std::string(names);
    } else if (const auto masthead = masthead_of(line)) {
      if (document.byline.empty()) document.byline = masthead->byline;
      if (document.date.empty()) document.date = masthead->date;
    }
  }
}

}  // namespace

Document read_html(std::string key, std::string_view utf8, Role role) {
  const HtmlPage page = parse_html(utf8);
  const std::vector<bool> kept = find_main_text(page);
  Document document;
  document.key = std::move(key);
  document.role = role;
  document.format = Format::kHtml;
  document.title = title_of(page, kept);
  document.publisher = page.site_name;
  document.byline = std::string(byline_names(page.author).empty() ? std::string_view(page.author) : byline_names(page.author));
  const std::string& date = page.published.empty() ? page.time : page.published;
  document.date = iso_date(date).empty() ? date : iso_date(date);
  read_masthead(page, first_kept(kept), document);

  if (!document.title.empty()) document.title_bytes = append_block(document.text, document.title);
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const HtmlBlock& block = page.blocks[i];
    if (!kept[i] || block.text == document.title) continue;
    const Span bytes = append_block(document.text, block.text);
    if (block.heading != 0) document.asides.push_back({bytes, AsideKind::kHeading});
  }
  return document;
}

}  // namespace crib
