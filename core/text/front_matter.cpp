#include "core/text/front_matter.hpp"

#include <algorithm>
#include <utility>

namespace crib {
namespace {

constexpr std::string_view kSpace = " \t\r";

std::string_view trimmed(std::string_view s) {
  s.remove_prefix(std::min(s.find_first_not_of(kSpace), s.size()));
  return s.substr(0, s.find_last_not_of(kSpace) + 1);
}

// "[Jane Doe, John Roe]" -> "Jane Doe", "- Jane Doe" -> "Jane Doe", "\"A \\\"b\\\"\"" -> "A "b""
std::string plain_value(std::string_view value) {
  value = trimmed(value);
  if (value.substr(0, 2) == "- ") value = trimmed(value.substr(2));
  if (value.size() >= 2 && value.front() == '[' && value.back() == ']') {
    value = trimmed(value.substr(1, value.size() - 2));
    const bool is_quoted = !value.empty() && (value.front() == '"' || value.front() == '\'');
    const std::size_t from = is_quoted ? std::min(value.find(value.front(), 1), value.size()) : 0;
    value = trimmed(value.substr(0, value.find(',', from)));
  }
  const bool is_quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  if (!is_quoted) return std::string(value);
  const char mark = value.front();
  std::string plain;
  for (std::size_t i = 1; i + 1 < value.size(); ++i) {
    const bool is_escape = value[i] == (mark == '"' ? '\\' : '\'') && i + 2 < value.size();
    if (is_escape && (value[i + 1] == mark || value[i + 1] == '\\')) ++i;
    plain.push_back(value[i]);
  }
  return plain;
}

std::string* field_named(FrontMatter& matter, std::string_view key) {
  if (key == "title" || key == "headline") return &matter.title;
  if (key == "date" || key == "published" || key == "pubDate") return &matter.date;
  if (key == "author" || key == "authors" || key == "byline" || key == "creator") return &matter.author;
  if (key == "publisher" || key == "source" || key == "publication" || key == "agency") return &matter.publisher;
  return nullptr;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  const std::string_view fence = text.substr(0, 3);
  if (fence != "---" && fence != "+++") return {};
  const char separator = fence == "---" ? ':' : '=';
  FrontMatter matter;
  std::string* open_list = nullptr;
  bool is_first = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view raw = text.substr(at, end - at);
    const std::string_view line = trimmed(raw);
    at = std::min(end + 1, text.size());
    if (std::exchange(is_first, false)) {
      if (line != fence) return {};
      continue;
    }
    if (line == fence || (fence == "---" && line == "...")) {
      matter.bytes = at;
      return matter;
    }
    if (open_list != nullptr && line.substr(0, 2) == "- ") {
      if (open_list->empty()) *open_list = plain_value(line);
      continue;
    }
    open_list = nullptr;
    const std::size_t mark = raw.find(separator);
    if (mark == std::string_view::npos || raw.front() == ' ') continue;
    std::string* field = field_named(matter, trimmed(raw.substr(0, mark)));
    if (field == nullptr || !field->empty()) continue;
    *field = plain_value(raw.substr(mark + 1));
    open_list = field;
  }
  return {};  // never closed: "---" was a rule
}

}  // namespace crib
