#include <charconv>

#include "core/base/error.hpp"
#include "core/text/utf8.hpp"
#include "core/verdict/policy.hpp"

namespace crib {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

struct Place {
  const std::string& file;
  std::size_t line;
};

[[noreturn]] void refuse(const Place& place, const std::string& reason) {
  throw Error(place.file + ":" + std::to_string(place.line) + ": " + reason);
}

// a '#' inside quotation marks belongs to the wording
std::string_view without_comment(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == '#' && !quoted) return line.substr(0, i);
  }
  return line;
}

std::uint32_t read_words(std::string_view value, const Place& place) {
  std::uint32_t words = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), words);
  if (error != std::errc{} || end != value.data() + value.size())
    refuse(place, "\"" + std::string(value) + "\" is no number of words; write digits only, like 25");
  return words;
}

double read_share(std::string_view value, const Place& place) {
  if (!value.ends_with("%")) refuse(place, "\"" + std::string(value) + "\" is no share; write a percentage, like 5%");
  const std::uint32_t percent = read_words(trimmed(value.substr(0, value.size() - 1)), place);
  if (percent > 100) refuse(place, "a share of " + std::to_string(percent) + "%; write 0% to 100%");
  return percent / 100.0;
}

Outcome read_outcome(std::string_view value, const Place& place) {
  if (value == "pass") return Outcome::kPass;
  if (value == "warn") return Outcome::kWarn;
  if (value == "fail") return Outcome::kFail;
  refuse(place, "\"" + std::string(value) + "\" is no outcome; write pass, warn or fail");
}

std::vector<std::string> read_wordings(std::string_view value, const Place& place) {
  std::vector<std::string> wordings;
  while (!value.empty()) {
    const std::size_t close = value.find('"', 1);
    if (value.front() != '"' || close == std::string_view::npos || close == 1)
      refuse(place, "a credit's wording stands in quotation marks, several are parted by |");
    wordings.push_back(std::string(value.substr(1, close - 1)));
    value = trimmed(value.substr(close + 1));
    if (!value.empty() && value.front() == '|') value = trimmed(value.substr(1));
  }
  return wordings;
}

void read_setting(PolicyRule& rule, std::string_view name, std::string_view value, const Place& place) {
  if (name == "words_without_credit")
    rule.words_without_credit = read_words(value, place);
  else if (name == "words_with_credit")
    rule.words_with_credit = read_words(value, place);
  else if (name == "share_without_credit")
    rule.share_without_credit = read_share(value, place);
  else if (name == "share_with_credit")
    rule.share_with_credit = read_share(value, place);
  else if (name == "credit")
    rule.credit = read_wordings(value, place);
  else if (name == "on_excess")
    rule.on_excess = read_outcome(value, place);
  else if (name == "on_change")
    rule.on_change = read_outcome(value, place);
  else if (name == "on_altered_quote")
    rule.on_altered_quote = read_outcome(value, place);
  else
    refuse(place, "\"" + std::string(name) +
                     "\" is no setting; the settings are words_without_credit, share_without_credit, "
                     "words_with_credit, share_with_credit, credit, on_excess, on_change and on_altered_quote");
}

}  // namespace

Policy read_policy(std::istream& in, const std::string& file) {
  Policy policy;
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    const std::string_view content = trimmed(without_comment(line == 1 ? without_byte_order_mark(text) : text));
    if (content.empty()) continue;
    const Place place{file, line};
    if (content.front() == '[') {
      if (content.back() != ']' || trimmed(content.substr(1, content.size() - 2)).empty())
        refuse(place, "a source stands in brackets, like [Reuters] or [*]");
      policy.rules.push_back({});
      policy.rules.back().source = trimmed(content.substr(1, content.size() - 2));
      continue;
    }
    const std::size_t equals = content.find('=');
    if (equals == std::string_view::npos) refuse(place, "neither [source] nor setting = value");
    if (policy.rules.empty())
      refuse(place, "a setting before the first source; begin with [*] or a source's name in brackets");
    read_setting(policy.rules.back(), trimmed(content.substr(0, equals)), trimmed(content.substr(equals + 1)), place);
  }
  return policy;
}

}  // namespace crib
