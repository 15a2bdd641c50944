#include "core/text/masthead.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "core/text/furniture.hpp"
#include "core/text/lines.hpp"
#include "core/text/page_date.hpp"
#include "core/text/utf8.hpp"

namespace crib {
namespace {

constexpr std::size_t kMostNameWords = 6;
constexpr std::size_t kMostBylineWords = 14;
constexpr std::size_t kLongestLine = 160;  // bytes

bool begins_upper(std::string_view word) {
  return !word.empty() && u_isupper(static_cast<UChar32>(code_point_at(word, 0).value)) != 0;
}

template <std::size_t kCount>
bool is_one_of(std::string_view word, const std::array<std::string_view, kCount>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t word_end(std::string_view text, std::size_t at) { return std::min(text.find(' ', at), text.size()); }

// Capitalised words, with the small words of names between.
bool is_name_like(std::string_view piece) {
  constexpr std::array kSmall = std::to_array<std::string_view>(
      {"and", "of", "the", "for", "de", "del", "la", "von", "van", "bin", "al", "&", "in", "at"});
  std::size_t words = 0, capitalised = 0;
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t end = word_end(piece, at);
    const std::string_view word = piece.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    ++words;
    if (begins_upper(word))
      ++capitalised;
    else if (words == 1 || !is_one_of(word, kSmall))
      return false;
  }
  return capitalised > 0 && words <= kMostNameWords && !ends_sentence(piece);
}

// "5 min read", "Reading time: 4 minutes", "2 hours ago", "12 comments", "10:42 am EST"; 0 for none
std::size_t figure_piece(std::string_view text) {
  constexpr std::array kAfterFigure = std::to_array<std::string_view>(
      {"# min read", "# mins read", "# minute read", "# minutes read", "# min", "# mins", "# minutes to read",
       "# hours ago", "# hour ago", "# hr ago", "# hrs ago", "# days ago", "# day ago", "# minutes ago", "# mins ago",
       "# weeks ago", "# week ago", "# comments", "# comment", "# shares", "# views", "reading time # min",
       "reading time # mins", "reading time # minute", "reading time # minutes", "read time # min",
       "read time # mins", "read time # minutes"});
  std::size_t longest = 0;
  std::size_t end = 0;
  for (int words = 0; words < 5 && end < text.size(); ++words) {
    end = word_end(text, end == 0 ? 0 : end + 1);
    std::string_view piece = text.substr(0, end);
    while (!piece.empty() && (piece.back() == ',' || piece.back() == '|')) piece.remove_suffix(1);
    if (is_one_of(phrase_form(piece), kAfterFigure)) longest = piece.size();
  }
  return longest;
}

std::size_t label_bytes(std::string_view text) {
  constexpr std::array kLabels = std::to_array<std::string_view>(
      {"published", "updated", "posted", "last", "first", "modified", "date", "on", "at", "created", "edited"});
  std::size_t end = word_end(text, 0);
  std::string_view word = text.substr(0, end);
  while (!word.empty() && (word.back() == ':' || word.back() == ',')) word.remove_suffix(1);
  return is_one_of(phrase_form(word), kLabels) ? end : 0;
}

// A run of words up to a sign that parts pieces, a date or a figure.
std::size_t name_bytes(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = word_end(text, at);
    const std::size_t next = end + (end < text.size() ? 1 : 0);
    if (next >= text.size()) return text.size();
    const std::string_view rest = text.substr(next);
    const bool joins = rest.substr(0, 2) == "& ";
    if ((leading_signs(rest) > 0 && !joins) || leading_date(rest) || figure_piece(rest) > 0 ||
        (end > at && (text[end - 1] == ',' || text[end - 1] == '|')))
      return end;
    at = next;
  }
  return at;
}

std::string_view without_end_signs(std::string_view piece) {
  while (!piece.empty() && (piece.back() == ',' || piece.back() == '|' || piece.back() == ' ' || piece.back() == ';'))
    piece.remove_suffix(1);
  return piece;
}

}  // namespace

bool names_a_desk(std::string_view line) {
  constexpr std::array kDesks = std::to_array<std::string_view>(
      {"agencies", "agency", "bureau", "contributor", "correspondent", "correspondents", "courier", "desk", "editor",
       "editorial", "editors", "gazette", "herald", "journal", "ledger", "newsroom", "post", "press", "reporter",
       "reporters", "reuters", "staff", "team", "times", "tribune", "wire", "writer"});
  if (!is_name_like(line)) return false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = word_end(line, at);
    if (is_one_of(phrase_form(line.substr(at, end - at)), kDesks)) return true;
    at = end + 1;
  }
  return false;
}

std::string_view byline_names(std::string_view line) {
  if (line.size() > kLongestLine) return {};
  const std::string_view by = line.substr(0, 3);
  if (by != "By " && by != "BY " && by != "by ") return {};
  const std::string_view names = without_end_signs(line.substr(3));
  const auto words = std::count(names.begin(), names.end(), ' ') + 1;
  if (names.empty() || static_cast<std::size_t>(words) > kMostBylineWords) return {};
  const bool ends_in_initial = names.size() >= 2 && names.back() == '.' && begins_upper(names.substr(names.size() - 2));
  if (ends_sentence(names) && !ends_in_initial) return {};
  const std::string_view first = names.substr(0, word_end(names, 0));
  constexpr std::array kPlainWords = std::to_array<std::string_view>({"our", "staff", "a", "an", "agencies", "the"});
  const bool has_desk = [&] {
    for (std::size_t at = 0; at < names.size(); at = word_end(names, at) + 1)
      if (names_a_desk(names.substr(at, word_end(names, at) - at)) ||
          phrase_form(names.substr(at, word_end(names, at) - at)).find("correspondent") == 0 ||
          phrase_form(names.substr(at, word_end(names, at) - at)).find("reporter") == 0 ||
          phrase_form(names.substr(at, word_end(names, at) - at)) == "staff")
        return true;
    return false;
  }();
  // "By the end of the year" opens a sentence; "By the Ledger staff" is a byline.
  if (is_one_of(first, kPlainWords)) return has_desk ? names : std::string_view{};
  return begins_upper(first) && (is_name_like(names.substr(0, names.find(','))) || has_desk) ? names
                                                                                            : std::string_view{};
}

bool is_sign_off(std::string_view line) {
  if (line.size() > 2 * kLongestLine) return false;
  constexpr std::array kBegins = std::to_array<std::string_view>(
      {"additional reporting by", "compiled by", "edited by", "editing by", "report by", "reported by", "reporting by",
       "with agency inputs", "with files from", "with input from", "with inputs from", "with material from",
       "with reporting by", "writing by", "written by"});
  const std::string phrase = phrase_form(line);
  return std::any_of(kBegins.begin(), kBegins.end(),
                     [&](std::string_view begin) { return phrase.rfind(begin, 0) == 0; });
}

std::optional<Masthead> masthead_of(std::string_view line) {
  if (line.size() > kLongestLine) return {};
  Masthead found;
  bool has_anchor = false, has_reading_time = false, after_sign = true;
  std::size_t open_name_words = 0;  // of a name that no sign has parted from what follows
  for (std::size_t at = 0;;) {
    const std::size_t signs = leading_signs(line.substr(at));
    after_sign = after_sign || line.substr(at, signs).find_first_not_of(" \t,") != std::string_view::npos;
    at += signs;
    if (at >= line.size()) break;
    const std::string_view rest = line.substr(at);
    const auto add = [&](std::size_t bytes, AsideKind what) {
      found.pieces.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + bytes)}, what});
      at += bytes;
    };
    if (after_sign) open_name_words = 0;
    const bool was_after_sign = after_sign;
    after_sign = false;
    if (const std::size_t label = label_bytes(rest); label > 0) {
      add(label, AsideKind::kFurniture);
      after_sign = was_after_sign;
    } else if (const auto date = leading_date(rest)) {
      // "Pay April 30" is a line of a table; "Jane Doe November 4, 2025" is not.
      if (open_name_words == 1 || (open_name_words > 1 && date->iso.empty())) return {};
      if (found.date.empty()) found.date = date->iso;
      add(date->bytes, AsideKind::kDateline);
      has_anchor = true;
    } else if (const std::size_t figure = figure_piece(rest); figure > 0) {
      add(figure, AsideKind::kFurniture);
      has_anchor = has_reading_time = true;
    } else {
      const std::string_view piece = without_end_signs(rest.substr(0, name_bytes(rest)));
      const std::string_view names = byline_names(piece);
      if (piece.empty() || (names.empty() && !is_name_like(piece))) return {};
      // "November 4 Election Results" is a headline: a name needs a sign between it and a date, unless it is a desk's.
      if (names.empty() && !was_after_sign && !has_reading_time && !names_a_desk(piece)) return {};
      const bool is_single_word = piece.find(' ') == std::string_view::npos;
      if (names.empty()) open_name_words = is_single_word ? 1 : 2;
      if (names.empty() && is_single_word) {
        add(piece.size(), AsideKind::kFurniture);
      } else {
        if (found.byline.empty()) found.byline = std::string(names.empty() ? piece : names);
        add(piece.size(), AsideKind::kByline);
        has_anchor = has_anchor || !names.empty();
      }
    }
  }
  if (!has_anchor) return {};
  return found;
}

}  // namespace crib
