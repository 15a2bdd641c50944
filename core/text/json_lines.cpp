#include "core/text/json_lines.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "core/text/decode.hpp"
#include "core/text/line_reader.hpp"
#include "core/text/page_date.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

namespace json = boost::json;

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view s) {
  s.remove_prefix(std::min(s.find_first_not_of(kSpace), s.size()));
  return s.substr(0, s.find_last_not_of(kSpace) + 1);
}

// The first of the names that holds a string (or, for an id, a number); nested {"name": …} and ["…"] are looked into.
std::string text_field(const json::object& record, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const json::value* value = record.if_contains(name);
    if (value == nullptr) continue;
    if (const auto* list = value->if_array(); list != nullptr && !list->empty()) value = &list->front();
    if (const auto* nested = value->if_object())
      if (const json::value* inner = nested->if_contains("name")) value = inner;
    if (const auto* string = value->if_string()) return std::string(*string);
    if (value->is_number()) return json::serialize(*value);
  }
  return {};
}

bool begins_with_title(std::string_view body, std::string_view title) {
  if (body.substr(0, title.size()) != title) return false;
  return body.size() == title.size() || kSpace.find(body[title.size()]) != std::string_view::npos;
}

// A NUL is no character of a text: U+FFFD, as in a file.
void replace_nuls(std::string& text) {
  if (text.find('\0') == std::string::npos) return;
  std::string clean;
  for (const char c : text)
    if (c == '\0')
      append_utf8(clean, kReplacement);
    else
      clean.push_back(c);
  text = std::move(clean);
}

class Records {
 public:
  Records(const std::string& path, Role role, Corpus& corpus) : path_(path), role_(role), corpus_(corpus) {}

  // place: line or element, from 1
  void add(const json::value& value, std::size_t place, bool is_only = false) {
    const std::string where = is_only ? path_ : path_ + ":" + std::to_string(place);
    const json::object* record = value.if_object();
    if (record == nullptr) {
      skip(where, "not a JSON object; a record is {\"text\": …}");
      return;
    }
    std::string body = text_field(*record, {"text", "body", "content", "articleBody"});
    if (trimmed(body).empty()) {
      ++without_text_;
      skip(where, "no \"text\" field with words in it (nor \"body\" or \"content\")");
      return;
    }
    const std::string id = text_field(*record, {"id", "_id", "key"});
    Document document;
    document.key = is_only ? path_ : path_ + "#" + (id.empty() ? std::to_string(place) : id);
    document.role = role_of(*record);
    document.format = Format::kJsonLines;
    document.date = text_field(*record, {"date", "published", "datePublished", "published_at"});
    if (std::string iso = iso_date(document.date); !iso.empty()) document.date = std::move(iso);
    document.byline = text_field(*record, {"byline", "author", "authors"});
    document.publisher = text_field(*record, {"publisher", "source", "agency"});
    document.title = std::string(trimmed(text_field(*record, {"title", "headline"})));
    for (std::string* field : {&document.key, &document.title, &document.byline, &document.publisher, &body})
      replace_nuls(*field);
    compose(document, std::move(body));
    corpus_.documents.push_back(std::move(document));
  }

  void skip(std::string where, std::string reason) {
    corpus_.skipped.push_back({std::move(where), std::move(reason)});
  }

  // A file of other records is one skipped input, not a thousand.
  void close() {
    if (corpus_.documents.empty() && corpus_.skipped.empty()) skip(path_, "no records in it");
    if (!corpus_.documents.empty() || without_text_ < 2 || without_text_ != corpus_.skipped.size()) return;
    corpus_.skipped = {{path_, "none of its " + std::to_string(without_text_) +
                                   " records has a \"text\" field (nor \"body\" or \"content\")"}};
  }

 private:
  Role role_of(const json::object& record) const {
    const std::string named = text_field(record, {"role"});
    return role_ == Role::kSource || named == "source" || named == "wire" ? Role::kSource : Role::kArticle;
  }

  static void compose(Document& document, std::string body) {
    const std::string& title = document.title;
    if (title.empty()) {
      document.text = std::move(body);
      return;
    }
    const std::size_t begin = body.size() - std::string_view(body).substr(std::min(body.find_first_not_of(kSpace), body.size())).size();
    if (begins_with_title(std::string_view(body).substr(begin), title)) {
      document.text = std::move(body);
      document.title_bytes = Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + title.size())};
      return;
    }
    document.text.reserve(title.size() + 2 + body.size());
    document.text.append(title).append("\n\n").append(body);
    document.title_bytes = Span{0, static_cast<std::uint32_t>(title.size())};
  }

  const std::string& path_;
  Role role_;
  Corpus& corpus_;
  std::size_t without_text_{};
};

// One parser and one block of memory for all lines of a file.
class LineParser {
 public:
  // Calls use(value) or returns why there is none.
  template <typename Use>
  std::string parse(std::string_view line, const Use& use) {
    json::monotonic_resource memory(buffer_.data(), buffer_.size());
    parser_.reset(&memory);
    json::error_code error;
    const std::size_t used = parser_.write_some(line.data(), line.size(), error);
    if (!error && used < line.size()) return "broken JSON: more than one value";
    if (error == json::error::incomplete) return "broken JSON: it stops before its end";
    if (error) return "broken JSON at byte " + std::to_string(used + 1) + ": " + error.message();
    use(parser_.release());
    return {};
  }

 private:
  json::parser parser_;
  std::vector<unsigned char> buffer_ = std::vector<unsigned char>(64 << 10);
};

}  // namespace

Corpus read_json_lines(const std::string& key, const ReadSome& read_some, Role role, const ReadOptions& options) {
  Corpus corpus;
  Records records(key, role, corpus);
  LineParser parser;
  LineReader lines(read_some, options.max_file_bytes);
  std::string_view line;
  bool too_long = false;
  std::size_t repaired = 0;
  for (std::size_t number = 1; lines.next(line, too_long); ++number) {
    const std::string where = key + ":" + std::to_string(number);
    if (too_long) {
      records.skip(where, "a line longer than " + std::to_string(options.max_file_bytes) +
                              " bytes; split it or raise --max-file-size");
      continue;
    }
    if (number == 1) line = without_byte_order_mark(line);
    line = trimmed(line);
    if (line.empty()) continue;
    std::string mended;
    if (!is_valid_utf8(line)) {
      mended = decode(std::string(line)).text;
      line = mended;
      ++repaired;
    }
    const std::string problem = parser.parse(line, [&](const json::value& value) { records.add(value, number); });
    if (!problem.empty()) records.skip(where, problem);
  }
  if (repaired > 0)
    corpus.notes.push_back(key + ": " + std::to_string(repaired) +
                           (repaired == 1 ? " line was" : " lines were") + " not valid UTF-8 and " +
                           (repaired == 1 ? "was mended." : "were mended."));
  records.close();
  return corpus;
}

Corpus read_json(const std::string& key, std::string text, Role role, const ReadOptions& options) {
  LineParser parser;
  Corpus corpus;
  Records records(key, role, corpus);
  const std::string problem = parser.parse(trimmed(text), [&](const json::value& value) {
    if (const auto* list = value.if_array()) {
      for (std::size_t i = 0; i < list->size(); ++i) records.add((*list)[i], i + 1);
    } else {
      records.add(value, 1, true);
    }
  });
  if (problem.empty()) {
    records.close();
    return corpus;
  }
  std::size_t at = 0;
  const ReadSome from_text = [&](char* to, std::size_t capacity) {
    const std::size_t taken = std::min(capacity, text.size() - at);
    std::memcpy(to, text.data() + at, taken);
    at += taken;
    return taken;
  };
  Corpus lines = read_json_lines(key, from_text, role, options);
  if (!lines.documents.empty()) return lines;
  corpus.skipped = {{key, problem}};
  return corpus;
}

}  // namespace crib
