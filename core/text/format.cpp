#include "core/text/format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/text/utf8.hpp"

namespace crib {
namespace {

std::string lower_ascii(std::string_view s) {
  std::string lower(s);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string without_white_space(std::string s) {
  std::erase_if(s, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
  return s;
}

std::string_view extension_of(std::string_view key) {
  const std::size_t name = key.find_last_of('/');
  const std::size_t dot = key.find_last_of('.');
  if (dot == std::string_view::npos || (name != std::string_view::npos && dot < name)) return {};
  return key.substr(dot + 1);
}

}  // namespace

FileFormat format_of(std::string_view key, std::string_view head) {
  using enum FileFormat;
  constexpr std::array<std::pair<std::string_view, FileFormat>, 10> kByExtension = {{{"md", kMarkdown},
                                                                                     {"markdown", kMarkdown},
                                                                                     {"html", kHtml},
                                                                                     {"htm", kHtml},
                                                                                     {"xhtml", kHtml},
                                                                                     {"shtml", kHtml},
                                                                                     {"jsonl", kJsonLines},
                                                                                     {"ndjson", kJsonLines},
                                                                                     {"jsonlines", kJsonLines},
                                                                                     {"json", kJson}}};
  const std::string extension = lower_ascii(extension_of(key));
  for (const auto& [name, format] : kByExtension)
    if (extension == name) return format;

  head = without_byte_order_mark(head);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  const std::string begin = lower_ascii(head.substr(0, 64));
  if (begin.rfind("<!doctype html", 0) == 0 || begin.rfind("<html", 0) == 0) return kHtml;
  const bool is_text_file = extension == "txt" || extension == "text";
  if (is_text_file) return kText;
  const std::string marks = without_white_space(begin);
  if (marks.rfind("[{\"", 0) == 0) return kJson;
  if (marks.rfind("{\"", 0) != 0) return kText;
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  return line.size() < head.size() && line.back() != '}' ? kJson : kJsonLines;
}

}  // namespace crib
