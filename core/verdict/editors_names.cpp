#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "core/verdict/summary.hpp"

namespace crib {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};

// "3 November" of "2025-11-03…"
std::optional<std::string> day_of(std::string_view date) {
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  unsigned month = 0, day = 0;
  std::from_chars(date.data() + 5, date.data() + 7, month);
  std::from_chars(date.data() + 8, date.data() + 10, day);
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return std::to_string(day) + " " + std::string(kMonths[month - 1]);
}

std::string possessive(std::string_view name) { return std::string(name) + (name.ends_with("s") ? "'" : "'s"); }

std::string file_name(const Document& document) {
  const std::size_t record = document.key.rfind('#');
  if (record != std::string::npos && !document.title.empty()) return "\"" + document.title + "\"";
  return document.key.substr(document.key.rfind('/', record) + 1);  // npos + 1 = 0
}

}  // namespace

std::vector<std::string> editors_names(const Corpus& corpus, const std::vector<std::string_view>& owners) {
  std::vector<std::string> names;
  names.reserve(corpus.documents.size());
  std::map<std::string, std::size_t> count;
  std::string year;  // the one that all dates have, if they do
  bool one_year = true;
  for (const Document& document : corpus.documents) {
    if (document.date.size() < 4) continue;
    one_year = one_year && (year.empty() || document.date.starts_with(year));
    year = document.date.substr(0, 4);
  }
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    const Document& document = corpus.documents[d];
    const auto day = day_of(document.date);
    std::string name;
    if (day && !owners[d].empty())
      name = possessive(owners[d]) + " story of " + *day + (one_year ? "" : " " + document.date.substr(0, 4));
    ++count[name];
    names.push_back(std::move(name));
  }
  for (std::size_t d = 0; d < names.size(); ++d)
    if (names[d].empty() || count[names[d]] > 1) names[d] = file_name(corpus.documents[d]);
  return names;
}

}  // namespace crib
