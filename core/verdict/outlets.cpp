#include "core/verdict/outlets.hpp"

#include <algorithm>
#include <sstream>

#include "core/base/error.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace embedded {
extern const std::string_view kOutlets;
}
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(by);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + by.size());
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// as the tokenizer cuts: at spaces and marks, dots and apostrophes inside a word stay
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    while (!word.empty() && (word.back() == '.' || word.back() == '\'')) word.pop_back();
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  for (const char c : name) {
    if (std::string_view(" -/&,()+").find(c) != std::string_view::npos)
      close();
    else
      word += c;
  }
  close();
  return words;
}

bool is_upper_ascii(std::string_view word) {
  return word.size() >= 2 && word.size() <= 5 &&
         std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

}  // namespace

void Outlets::add_spelling(std::string_view name, std::uint32_t outlet) {
  Spelling spelling;
  spelling.needs_cue = name.starts_with("?");
  if (spelling.needs_cue) name.remove_prefix(1);
  spelling.written = words_of(name);
  for (const std::string& word : spelling.written) spelling.folded.push_back(fold(word));
  if (spelling.folded.empty()) return;
  first_bytes_.set(static_cast<unsigned char>(spelling.written.front().front()));
  WordPlaces& places = places_[spelling.folded.front()];
  (spelling.folded.size() == 1 ? places.alone : places.first) = true;
  if (spelling.folded.size() > 1) places_[spelling.folded[1]].second = true;
  std::vector<std::uint32_t>& bucket = by_first_word_[spelling.folded.front()];
  for (const std::uint32_t s : bucket) {
    if (spellings_[s].written != spelling.written) continue;
    spellings_[s].needs_cue = spellings_[s].needs_cue || spelling.needs_cue;
    if (spellings_[s].outlet == outlet) return;
  }
  bucket.push_back(static_cast<std::uint32_t>(spellings_.size()));
  spellings_.push_back(std::move(spelling));
  spellings_.back().outlet = outlet;
}

void Outlets::add(Outlet outlet) {
  auto known = std::find_if(outlets_.begin(), outlets_.end(), [&](const Outlet& o) { return o.name == outlet.name; });
  if (known == outlets_.end()) {
    outlets_.push_back({outlet.name, outlet.is_agency, outlet.languages, {}});
    known = std::prev(outlets_.end());
  }
  const auto at = static_cast<std::uint32_t>(known - outlets_.begin());
  add_spelling(outlet.name, at);
  for (const std::string& name : outlet.names) {
    known->names.push_back(name);
    add_spelling(name, at);
  }
}

WordPlaces Outlets::places_of(std::string_view bare) const {
  const auto known = places_.find(bare);
  return known == places_.end() ? WordPlaces{} : known->second;
}

std::optional<OutletHit> Outlets::find_at(const Words& words, std::size_t i) const {
  const std::string_view start = words.written(i);
  if (!start.empty() && start.front() >= 'a' && start.front() <= 'z' && !first_bytes_[static_cast<unsigned char>(start.front())])
    return std::nullopt;
  const auto bucket = by_first_word_.find(words.bare(i));
  if (bucket == by_first_word_.end()) return std::nullopt;
  std::optional<OutletHit> longest;
  const std::string_view second = words.bare(i + 1);
  for (const std::uint32_t s : bucket->second) {
    const Spelling& spelling = spellings_[s];
    if (spelling.folded.size() > 1 && spelling.folded[1] != second) continue;  // hundreds begin with "The"
    const std::size_t end = i + spelling.folded.size();
    if (end > words.size() || (longest && longest->end >= end)) continue;
    bool matches = true;
    for (std::size_t w = 0; w < spelling.folded.size() && matches; ++w) {
      const std::string& written = spelling.written[w];
      matches = words.bare(i + w) == spelling.folded[w] && (w == 0 || words.gap(i + w).size() <= 3);
      const std::string_view seen = words.written(i + w).substr(0, written.size());
      if (is_upper_ascii(written))
        matches = matches && seen == written;
      else
        matches = matches && (seen == written || words.is_upper(i + w));
    }
    if (matches) longest = OutletHit{spelling.outlet, end, spelling.needs_cue};
  }
  return longest;
}

const Outlet* Outlets::find(std::string_view name) const {
  std::vector<std::string> folded;
  for (const std::string& word : words_of(name)) folded.push_back(fold(word));
  if (folded.empty()) return nullptr;
  const auto bucket = by_first_word_.find(folded.front());
  if (bucket == by_first_word_.end()) return nullptr;
  for (const std::uint32_t s : bucket->second)
    if (spellings_[s].folded == folded) return &outlets_[spellings_[s].outlet];
  return nullptr;
}

Outlets built_in_outlets() {
  std::istringstream in{std::string(embedded::kOutlets)};
  return read_outlets(in, {}, "outlets.tsv");
}

Outlets read_outlets(std::istream& in, Outlets base, const std::string& file) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const std::string_view text = number == 1 ? without_byte_order_mark(line) : line;
    if (trimmed(text).empty() || text.front() == '#') continue;
    const std::vector<std::string_view> fields = split(text, "\t");
    const std::string_view kind = trimmed(fields[0]);
    if ((kind != "agency" && kind != "outlet") || fields.size() < 2 || fields.size() > 4 || trimmed(fields[1]).empty())
      throw Error(file + ":" + std::to_string(number) +
                  ": no line of kind<TAB>name<TAB>languages<TAB>other names; kind is agency or outlet, other names are parted "
                  "by \"; \"");
    Outlet outlet;
    outlet.name = trimmed(fields[1]);
    outlet.is_agency = kind == "agency";
    if (fields.size() > 2) outlet.languages = trimmed(fields[2]);
    if (fields.size() > 3) {
      for (const std::string_view name : split(fields[3], ";"))
        if (!trimmed(name).empty()) outlet.names.push_back(std::string(trimmed(name)));
    }
    base.add(std::move(outlet));
  }
  return base;
}

}  // namespace crib
