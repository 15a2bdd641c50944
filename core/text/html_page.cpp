#include "core/text/html_page.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <utility>

#include "core/text/html_elements.hpp"
#include "core/text/html_facts.hpp"

namespace crib {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
constexpr std::size_t kMostMetadataBytes = 256 << 10;  // of one JSON-LD script; a larger one is no description

std::string_view view(const xmlChar* s) {
  return s == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(s));
}

std::string lower_ascii(std::string_view s) {
  std::string lower(s);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Attributes of one element, as SAX gives them: name, value, name, value, …, null.
class Attributes {
 public:
  explicit Attributes(const xmlChar** list) : list_(list) {}

  bool has(std::string_view name) const { return find(name) != nullptr; }
  std::string_view operator[](std::string_view name) const {
    const xmlChar** found = find(name);
    return found == nullptr ? std::string_view{} : view(found[1]);
  }

 private:
  const xmlChar** find(std::string_view name) const {
    for (const xmlChar** at = list_; at != nullptr && *at != nullptr; at += 2)
      if (view(*at) == name) return at;
    return nullptr;
  }
  const xmlChar** list_;
};

bool is_hidden(const Attributes& attributes) {
  if (attributes.has("hidden")) return true;
  const std::string_view style = attributes["style"];
  if (style.empty()) return false;
  std::string plain = lower_ascii(style);
  plain.erase(std::remove_if(plain.begin(), plain.end(), is_space), plain.end());
  return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

bool has_furniture_class(std::string_view names) {
  const std::string lower = lower_ascii(names);
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && std::isalnum(static_cast<unsigned char>(lower[end])) != 0) ++end;
    if (end > at && is_furniture_class(std::string_view(lower).substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

class PageBuilder {
 public:
  HtmlPage take() && {
    cut_block();
    if (!page_.title.empty() && page_.title.back() == ' ') page_.title.pop_back();
    return std::move(page_);
  }

  std::size_t depth() const { return stack_.size(); }
  bool is_in_raw_text() const { return in_raw_text_; }

  // Goes on as if nothing were open.
  void forget_elements() {
    cut_block();
    stack_.clear();
    dropped_from_ = kNowhere;
    container_ = links_ = suspects_ = 0;
    heading_ = 0;
    in_title_ = in_metadata_ = false;
  }

  void start(std::string_view name, const Attributes& attributes) {
    Element element{container_, 0};
    const HtmlRole role = html_role(name);
    if (name == "script" || name == "style") in_raw_text_ = true;
    if (dropped_from_ == kNowhere) enter(element, role, name, attributes);
    stack_.push_back(element);
  }

  void end(std::string_view name) {
    if (name == "script" || name == "style") in_raw_text_ = false;
    if (stack_.empty()) return;
    const Element element = stack_.back();
    stack_.pop_back();
    if (stack_.size() == dropped_from_) {
      if (std::exchange(in_metadata_, false)) read_json_ld(metadata_, page_);
      dropped_from_ = kNowhere;
      return;
    }
    if (dropped_from_ == kNowhere) leave(element, html_role(name));
  }

  void characters(std::string_view text) {
    if (in_metadata_) {
      if (metadata_.size() + text.size() <= kMostMetadataBytes) metadata_.append(text);
      return;
    }
    if (dropped_from_ != kNowhere) return;
    if (in_title_) {
      append_collapsed(page_.title, text);
      return;
    }
    const std::size_t before = block_.text.size();
    append_collapsed(block_.text, text);
    const std::size_t added = block_.text.size() - before;
    if (links_ > 0) block_.link_bytes += static_cast<std::uint32_t>(added);
    if (suspects_ > 0) suspect_bytes_ += added;
  }

 private:
  enum Flag : std::uint32_t { kIsLink = 1, kIsSuspect = 2 };
  struct Element {
    std::uint32_t outer_container;
    std::uint32_t flags;
  };

  void enter(Element& element, HtmlRole role, std::string_view name, const Attributes& attributes) {
    if (role == HtmlRole::kMeta) {
      std::string_view what = attributes["property"];
      if (what.empty()) what = attributes["name"];
      if (what.empty()) what = attributes["itemprop"];
      if (!attributes["content"].empty()) read_meta(what, attributes["content"], page_);
      return;
    }
    const bool is_page = name == "html" || name == "body" || name == "main" || name == "article";
    const bool is_furniture = role == HtmlRole::kDropped || is_furniture_role(attributes["role"]) || is_hidden(attributes);
    if (role == HtmlRole::kScript || (is_furniture && !is_page)) {
      // Furniture parts what stands before and after it; a script in a sentence doesn't.
      if (role != HtmlRole::kScript && role != HtmlRole::kInline) cut_block();
      in_metadata_ = role == HtmlRole::kScript && lower_ascii(attributes["type"]) == "application/ld+json";
      metadata_.clear();
      dropped_from_ = stack_.size();
      return;
    }
    if (is_block(role)) cut_block();
    if (!is_page && (has_furniture_class(attributes["class"]) || has_furniture_class(attributes["id"]))) {
      element.flags |= kIsSuspect;
      ++suspects_;
    }
    if (role == HtmlRole::kContainer || attributes["itemprop"] == "articleBody") {
      page_.containers.push_back(container_);
      container_ = static_cast<std::uint32_t>(page_.containers.size() - 1);
    }
    if (role == HtmlRole::kHeading) heading_ = static_cast<std::uint8_t>(name[1] - '0');
    if (role == HtmlRole::kTitle) in_title_ = true;
    if (role == HtmlRole::kCell) append_collapsed(block_.text, " ");
    if (role == HtmlRole::kQuote) characters("\xE2\x80\x9C");
    if (role == HtmlRole::kTime && page_.time.empty()) page_.time = attributes["datetime"];
    if (role == HtmlRole::kBreak) add_break();
    if (role == HtmlRole::kLink && attributes.has("href")) {
      element.flags |= kIsLink;
      ++links_;
    }
  }

  void leave(const Element& element, HtmlRole role) {
    if (is_block(role)) cut_block();
    if (role == HtmlRole::kHeading) heading_ = 0;
    if (role == HtmlRole::kTitle) in_title_ = false;
    if (role == HtmlRole::kQuote) characters("\xE2\x80\x9D");
    if ((element.flags & kIsLink) != 0) --links_;
    if ((element.flags & kIsSuspect) != 0) --suspects_;
    container_ = element.outer_container;
  }

  static bool is_block(HtmlRole role) {
    return role == HtmlRole::kBlock || role == HtmlRole::kHeading || role == HtmlRole::kContainer;
  }

  static void append_collapsed(std::string& to, std::string_view text) {
    for (const char c : text) {
      if (!is_space(c))
        to.push_back(c);
      else if (!to.empty() && !is_space(to.back()))
        to.push_back(' ');
    }
  }

  // One forced break is a new line, two are a new paragraph.
  void add_break() {
    if (block_.text.empty()) return;
    if (block_.text.back() == '\n') {
      cut_block();
      return;
    }
    if (block_.text.back() == ' ') block_.text.pop_back();
    block_.text.push_back('\n');
  }

  void cut_block() {
    while (!block_.text.empty() && is_space(block_.text.back())) block_.text.pop_back();
    if (!block_.text.empty()) {
      block_.link_bytes = std::min(block_.link_bytes, static_cast<std::uint32_t>(block_.text.size()));
      block_.container = container_;
      block_.heading = heading_;
      block_.is_suspect = 2 * suspect_bytes_ > block_.text.size();  // a marked word doesn't damn its paragraph
      page_.blocks.push_back(std::move(block_));
    }
    block_ = {};
    suspect_bytes_ = 0;
  }

  HtmlPage page_;
  HtmlBlock block_;
  std::size_t suspect_bytes_{};
  std::vector<Element> stack_;
  std::size_t dropped_from_ = kNowhere;  // depth of the element whose inside is dropped
  std::uint32_t container_{};
  std::uint32_t links_{}, suspects_{};
  std::uint8_t heading_{};
  bool in_title_ = false, in_metadata_ = false, in_raw_text_ = false;
  std::string metadata_;
};

PageBuilder& builder(void* context) { return *static_cast<PageBuilder*>(context); }

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  builder(context).start(view(name), Attributes(attributes));
}
void on_end(void* context, const xmlChar* name) { builder(context).end(view(name)); }
void on_characters(void* context, const xmlChar* text, int length) {
  builder(context).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

// Feeds a page to libxml2 in small chunks, and keeps out of its way what takes it quadratic time: attributes of one tag
// (each is compared with all others), and open elements (an end tag looks through all of them).
class Parser {
 public:
  explicit Parser(PageBuilder& page) : page_(page) {
    handler_.startElement = on_start;  // without error handlers libxml2 says nothing
    handler_.endElement = on_end;
    handler_.characters = on_characters;
    handler_.ignorableWhitespace = on_characters;
    handler_.cdataBlock = on_characters;
    open();
  }

  void parse(std::string_view utf8) {
    constexpr std::size_t kChunk = 4 << 10;
    for (std::size_t at = 0; at < utf8.size() && context_ != nullptr;) {
      const std::string_view chunk = without_cut_tag(utf8.substr(at, kChunk));
      feed(chunk);
      at += chunk.size();
      if (waiting().size() > kLongestTag && in_tag()) at += close_tag(utf8.substr(at));
      if (page_.depth() > kDeepest && !page_.is_in_raw_text()) start_anew();
    }
    if (context_ != nullptr) htmlParseChunk(context_.get(), nullptr, 0, 1);
  }

 private:
  static constexpr std::size_t kLongestTag = 8 << 10;  // bytes; attributes behind it are dropped
  static constexpr std::size_t kDeepest = 512;         // open elements; what browsers of the Chromium family keep

  void open() {
    context_.reset(htmlCreatePushParserCtxt(&handler_, &page_, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (context_ == nullptr) return;
    htmlCtxtUseOptions(context_.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                           HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  }

  void feed(std::string_view bytes) {
    htmlParseChunk(context_.get(), bytes.data(), static_cast<int>(bytes.size()), 0);
  }

  // libxml2 2.9 misses the end of a script when a chunk ends inside "</script>".
  static std::string_view without_cut_tag(std::string_view chunk) {
    constexpr std::size_t kLongestEndTag = 16;
    const std::size_t tag = chunk.rfind('<');
    const bool is_cut = tag != std::string_view::npos && tag > 0 && chunk.size() - tag < kLongestEndTag &&
                        chunk.find('>', tag) == std::string_view::npos;
    return is_cut ? chunk.substr(0, tag) : chunk;
  }

  // What the parser has, but can't use before more comes.
  std::string_view waiting() const {
    const auto* input = context_->input;
    if (input == nullptr || input->cur == nullptr) return {};
    return {reinterpret_cast<const char*>(input->cur), static_cast<std::size_t>(input->end - input->cur)};
  }

  bool in_tag() const {
    const std::string_view bytes = waiting();
    return bytes[0] == '<' && std::isalpha(static_cast<unsigned char>(bytes[1])) != 0;
  }

  // Ends the tag the parser waits for, and returns how many bytes of the rest belong to it.
  std::size_t close_tag(std::string_view rest) {
    char quote = '\0';
    const auto is_end = [&](char c) {
      if (quote != '\0')
        quote = c == quote ? '\0' : quote;
      else if (c == '"' || c == '\'')
        quote = c;
      else
        return c == '>';
      return false;
    };
    for (const char c : waiting()) is_end(c);
    const std::string end = quote == '\0' ? ">" : std::string{quote, '>'};
    const auto found = std::find_if(rest.begin(), rest.end(), is_end);
    feed(end);
    return static_cast<std::size_t>(found - rest.begin()) + (found == rest.end() ? 0 : 1);
  }

  void start_anew() {
    const std::string left(waiting());
    page_.forget_elements();
    open();
    if (context_ != nullptr) feed(left);
  }

  PageBuilder& page_;
  htmlSAXHandler handler_{};
  std::unique_ptr<htmlParserCtxt, FreeContext> context_;
};

}  // namespace

HtmlPage parse_html(std::string_view utf8) {
  [[maybe_unused]] static const bool is_ready = (xmlInitParser(), true);  // not safe to do on two threads at once
  PageBuilder page;
  Parser(page).parse(utf8);
  return std::move(page).take();
}

std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t kHeadBytes = 4096;
  const std::string head = lower_ascii(bytes.substr(0, kHeadBytes));
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  at += 8;
  while (at < head.size() && (head[at] == '"' || head[at] == '\'' || is_space(head[at]))) ++at;
  std::size_t end = at;
  while (end < head.size() && (std::isalnum(static_cast<unsigned char>(head[end])) != 0 || head[end] == '-' ||
                               head[end] == '_' || head[end] == ':'))
    ++end;
  return head.substr(at, end - at);
}

}  // namespace crib
