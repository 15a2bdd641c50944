#include "core/text/markdown.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "core/text/extract.hpp"
#include "core/text/front_matter.hpp"
#include "core/text/page_date.hpp"

namespace crib {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

struct Block {
  std::string text;
  bool is_heading = false;
};

bool is_leaf_block(cmark_node_type type) { return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING; }

// cmark 0.30.2 takes quadratic time for brackets that close nothing (CVE-2023-22486): beyond a thousand in one
// paragraph they are escaped, which leaves them in the text.
std::string with_few_brackets(std::string_view text) {
  constexpr std::size_t kMost = 1000;
  std::string tame;
  tame.reserve(text.size());
  std::size_t brackets = 0;
  bool is_blank_line = true;
  for (const char c : text) {
    if (c == '[' && ++brackets > kMost) tame.push_back('\\');
    if (c == '\n') {
      if (is_blank_line) brackets = 0;
      is_blank_line = true;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      is_blank_line = false;
    }
    tame.push_back(c);
  }
  return tame;
}

std::vector<Block> blocks_of(std::string_view source) {
  const std::string text = with_few_brackets(source);
  const std::unique_ptr<cmark_node, FreeNode> document(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  const std::unique_ptr<cmark_iter, FreeIterator> at(cmark_iter_new(document.get()));
  std::vector<Block> blocks;
  Block block;
  std::size_t images = 0;  // images we are inside of
  for (cmark_event_type event; (event = cmark_iter_next(at.get())) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(at.get());
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_IMAGE) event == CMARK_EVENT_ENTER ? ++images : --images;
    if (is_leaf_block(type) && event == CMARK_EVENT_EXIT) {
      block.is_heading = type == CMARK_NODE_HEADING;
      if (block.text.find_first_not_of(" \n") != std::string::npos) blocks.push_back(std::move(block));
      block = {};
    }
    if (images > 0 || event != CMARK_EVENT_ENTER) continue;
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      block.text.append(cmark_node_get_literal(node));
    else if (type == CMARK_NODE_SOFTBREAK)
      block.text.push_back(!block.text.empty() && block.text.front() == '|' ? '\n' : ' ');  // a table's rows stay lines
    else if (type == CMARK_NODE_LINEBREAK)
      block.text.push_back('\n');
  }
  return blocks;
}

// "| --- | :-: |"
bool is_table_rule(std::string_view line) { return line.find_first_not_of("|-: \t") == std::string_view::npos; }

// cmark knows no tables: one arrives as a paragraph of lines with bars. The cells stay, parted by two spaces.
std::string without_table_marks(const std::string& text) {
  if (text.empty() || text.front() != '|') return text;
  std::string cells;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (is_table_rule(line)) continue;
    if (!cells.empty()) cells.push_back('\n');
    bool is_first = true;
    for (std::size_t begin = 0; begin < line.size();) {
      const std::size_t bar = std::min(line.find('|', begin), line.size());
      std::string_view cell = line.substr(begin, bar - begin);
      cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
      cell = cell.substr(0, cell.find_last_not_of(' ') + 1);
      begin = bar + 1;
      if (cell.empty()) continue;
      if (!std::exchange(is_first, false)) cells.append("  ");
      cells.append(cell);
    }
  }
  return cells;
}

}  // namespace

Document read_markdown(std::string key, std::string_view utf8, Role role) {
  FrontMatter matter = read_front_matter(utf8);
  std::vector<Block> blocks = blocks_of(utf8.substr(matter.bytes));
  Document document;
  document.key = std::move(key);
  document.role = role;
  document.format = Format::kMarkdown;
  document.title = std::move(matter.title);
  if (document.title.empty() && !blocks.empty() && blocks.front().is_heading) document.title = blocks.front().text;
  document.byline = std::move(matter.author);
  document.publisher = std::move(matter.publisher);
  document.date = iso_date(matter.date).empty() ? std::move(matter.date) : iso_date(matter.date);

  if (!document.title.empty()) document.title_bytes = append_block(document.text, document.title);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i == 0 && blocks[i].is_heading && blocks[i].text == document.title) continue;
    const Span bytes = append_block(document.text, without_table_marks(blocks[i].text));
    if (blocks[i].is_heading) document.asides.push_back({bytes, AsideKind::kHeading});
  }
  return document;
}

}  // namespace crib
