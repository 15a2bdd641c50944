#include "core/text/dateline.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "core/text/page_date.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::size_t kLongest = 100;     // bytes
constexpr std::size_t kMostPlaceWords = 7;  // "MEXICO CITY/WASHINGTON", "Stratford-upon-Avon, England"

struct Place {
  std::size_t bytes{};
  std::size_t letters{};
  bool all_capitals = true;
};

bool is_small_joiner(std::string_view word) {
  constexpr std::array<std::string_view, 10> kJoiners = {"and", "de", "del", "da", "of", "la", "le", "the", "upon", "al"};
  for (const std::string_view joiner : kJoiners)
    if (word == joiner) return true;
  return false;
}

// Capitalised words with space, comma or slash between them, up to a date, a bracket or a dash.
Place place_at_front(std::string_view text) {
  Place place;
  std::size_t at = 0;
  for (std::size_t words = 0; words < kMostPlaceWords && at < text.size(); ++words) {
    if (words > 0 && leading_date(text.substr(at))) break;
    std::size_t end = at;
    bool begins_upper = false, has_lower = false;
    std::size_t letters = 0;
    while (end < text.size()) {
      const CodePoint c = code_point_at(text, end);
      const auto value = static_cast<UChar32>(c.value);
      const bool joins = c.value == '.' || c.value == '\'' || c.value == 0x2019 ||
                         (c.value == '-' && letters > 0 && text.substr(end, 2) != "--");
      if (u_isalpha(value) == 0 && !joins) break;
      if (u_isalpha(value) != 0) {
        if (letters++ == 0) begins_upper = u_isupper(value) != 0;
        has_lower = has_lower || u_islower(value) != 0;
      }
      end += c.bytes;
    }
    if (letters == 0) break;
    const bool is_joiner = words > 0 && is_small_joiner(text.substr(at, end - at));
    if (!begins_upper && !is_joiner) break;
    if (has_lower && !is_joiner) place.all_capitals = false;
    place.letters += letters;
    place.bytes = end;
    at = end;
    const std::size_t before = at;
    while (at < text.size() && (text[at] == ' ' || text[at] == ',' || text[at] == '/')) ++at;
    if (at == before) break;
  }
  return place;
}

std::size_t skip_blanks(std::string_view text, std::size_t at, std::string_view also = {}) {
  while (at < text.size()) {
    if (text[at] == ' ' || also.find(text[at]) != std::string_view::npos)
      ++at;
    else if (text.substr(at, 2) == "\xC2\xA0")
      at += 2;
    else
      break;
  }
  return at;
}

// "(Reuters)", "( AP )", "(Thomson Reuters Foundation)"; 0 for none
std::size_t agency_bytes(std::string_view text) {
  constexpr std::size_t kLongestAgency = 40;
  if (text.empty() || text.front() != '(') return 0;
  const std::size_t close = text.find(')');
  if (close == std::string_view::npos || close > kLongestAgency) return 0;
  const std::size_t name = skip_blanks(text, 1);
  const bool is_name = name < close && u_isupper(static_cast<UChar32>(code_point_at(text, name).value)) != 0;
  return is_name ? close + 1 : 0;
}

// "Reuter" in "ROME, March 13, Reuter -"; 0 for none
std::size_t bare_agency_bytes(std::string_view text) {
  constexpr std::array<std::string_view, 7> kAgencies = {"Reuters", "Reuter", "AP", "AFP", "UPI", "dpa", "PA"};
  for (const std::string_view agency : kAgencies)
    if (text.substr(0, agency.size()) == agency && text.substr(agency.size(), 1) == " ") return agency.size();
  return 0;
}

// A dash that parts: with space on one side at least, unless it is a long one. 0 for none.
std::size_t dash_bytes(std::string_view text, bool space_before) {
  constexpr std::array<std::string_view, 3> kLong = {"\xE2\x80\x94", "\xE2\x80\x93", "--"};
  for (const std::string_view dash : kLong)
    if (text.substr(0, dash.size()) == dash) return dash.size() + (text.substr(dash.size(), 1) == "-" ? 1 : 0);
  const bool is_short = !text.empty() && (text.front() == '-' || text.front() == '_');
  return is_short && (space_before || (text.size() > 1 && text[1] == ' ')) ? 1 : 0;
}

bool begins_sentence(std::string_view text) {
  if (text.empty()) return false;
  const CodePoint c = code_point_at(text, 0);
  return c.value == '"' || c.value == '\'' || c.value == 0x201C || c.value == 0x2018 || c.value == '$' ||
         u_isupper(static_cast<UChar32>(c.value)) != 0 || u_isdigit(static_cast<UChar32>(c.value)) != 0;
}

}  // namespace

std::size_t dateline_bytes(std::string_view paragraph) {
  std::size_t cut = std::min(paragraph.size(), kLongest + 1);
  while (cut < paragraph.size() && (static_cast<unsigned char>(paragraph[cut]) & 0xC0U) == 0x80U) ++cut;
  const std::string_view text = paragraph.substr(0, cut);
  const std::size_t stars = std::min(text.find_first_not_of('*'), text.size());  // an urgent story's mark
  const Place place = place_at_front(text.substr(stars));
  if (place.bytes == 0) return 0;

  std::size_t at = stars + place.bytes;
  bool has_date = false, has_agency = false;
  for (int piece = 0; piece < 3; ++piece) {
    const std::size_t next = skip_blanks(text, at, ",");
    if (const auto date = leading_date(text.substr(next)); date && !has_date) {
      has_date = true;
      at = next + date->bytes;
    } else if (const std::size_t agency = agency_bytes(text.substr(next)); agency > 0 && !has_agency) {
      has_agency = true;
      at = next + agency;
    } else if (const std::size_t bare = has_date ? bare_agency_bytes(text.substr(next)) : 0; bare > 0 && !has_agency) {
      has_agency = true;
      at = next + bare;
    } else {
      break;
    }
  }
  const std::size_t before_dash = at;
  at = skip_blanks(text, at);
  const bool is_sure = has_date || has_agency;
  std::size_t dash = dash_bytes(text.substr(at), at > before_dash);
  if (dash == 0 && is_sure && text.substr(at, 1) == ":") dash = 1;
  if (dash == 0) return 0;
  at = skip_blanks(text, at + dash);
  constexpr std::size_t kFewestLetters = 4;  // "AWS - The" is no place
  const bool is_capital_place = place.all_capitals && place.letters >= kFewestLetters && begins_sentence(text.substr(at));
  return (is_sure || is_capital_place) && at < text.size() ? at : 0;
}

}  // namespace crib
