#include "core/text/page_date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace crib {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

// Takes pieces off the front of a text; a piece that isn't there leaves the place as it was.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }
  bool at_word_end() const { return at_ >= text_.size() || !(is_digit(text_[at_]) || is_letter(text_[at_])); }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void spaces() {
    for (;;) {
      if (take(' ') || take('\t')) continue;
      if (text_.substr(at_, 2) != "\xC2\xA0") return;
      at_ += 2;
    }
  }

  std::string_view word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  // -1 unless between `fewest` and `most` figures stand here and no more follow
  int number(std::size_t fewest, std::size_t most) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && is_digit(text_[end]) && end - at_ <= most) value = value * 10 + (text_[end++] - '0');
    if (end - at_ < fewest || end - at_ > most) return -1;
    at_ = end;
    return value;
  }

  // Which of the names stands here, whole or as an abbreviation of three letters or more with or without a full stop.
  template <std::size_t kCount>
  int name(const std::array<std::string_view, kCount>& names) {
    const std::size_t begin = at_;
    const std::string_view found = word();
    for (std::size_t i = 0; i < kCount && found.size() >= 3; ++i) {
      const bool matches = found.size() <= names[i].size() &&
                           std::equal(found.begin(), found.end(), names[i].begin(),
                                      [](char a, char b) { return lower(a) == b; });
      const bool is_whole = found.size() == names[i].size();
      if (!matches || !(is_whole || found.size() == 3 || (found.size() == 4 && is_digit_or_space_follows()))) continue;
      if (found.size() <= 4) take('.');  // "May." too
      return static_cast<int>(i);
    }
    at_ = begin;
    return -1;
  }

 private:
  bool is_digit_or_space_follows() const {  // "Sept 4", "Tues."; but not "Mars"
    return at_ >= text_.size() || text_[at_] == '.' || text_[at_] == ' ' || text_[at_] == ',';
  }

  std::string_view text_;
  std::size_t at_{};
};

struct Calendar {
  int year = -1, month = -1, day = -1;
};

bool is_possible(const Calendar& c) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return c.month >= 1 && c.month <= 12 && c.day >= 1 && c.day <= kDays[static_cast<std::size_t>(c.month - 1)] &&
         (c.year == -1 || (c.year >= 1000 && c.year < 3000));
}

int take_day(Scanner& s) {
  const int day = s.number(1, 2);
  if (day < 0) return -1;
  const std::size_t after = s.at();
  const std::string_view suffix = s.word();
  if (suffix.empty() || suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") return day;
  s.back_to(after);
  return -1;
}

void take_year(Scanner& s, Calendar& date) {
  const std::size_t before = s.at();
  s.spaces();
  if (s.take(',')) s.spaces();
  const int year = s.number(4, 4);
  if (year >= 1000 && year < 3000 && s.at_word_end())
    date.year = year;
  else
    s.back_to(before);
}

// "2:20 pm", "2.20pm GMT", "at 14:05", "14:05:10"
void take_time(Scanner& s) {
  const std::size_t before = s.at();
  s.spaces();
  const bool after_dash = s.take('-');  // "April 13 - 12.50 a share" is no time of day
  if (after_dash || s.take(',') || s.take('|')) s.spaces();
  const std::size_t before_word = s.at();
  if (s.word() != "at") s.back_to(before_word);
  s.spaces();
  const int hour = s.number(1, 2);
  const bool separated = hour >= 0 && hour < 25 && (s.take(':') || (!after_dash && s.take('.')));
  const int minute = separated ? s.number(2, 2) : -1;
  if (minute < 0 || minute > 59) {
    s.back_to(before);
    return;
  }
  if (s.take(':')) s.number(2, 2);
  std::size_t end = s.at();
  for (int words = 0; words < 2; ++words) {  // "pm", "GMT"
    s.spaces();
    const std::string_view zone = s.word();
    const bool is_half = zone.size() == 2 && lower(zone[1]) == 'm' && (lower(zone[0]) == 'a' || lower(zone[0]) == 'p');
    const bool is_zone = zone.size() >= 2 && zone.size() <= 4 &&
                         std::all_of(zone.begin(), zone.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_half && !is_zone) break;
    end = s.at();
  }
  s.back_to(end);
}

std::string iso_of(const Calendar& date) {
  if (date.year < 0) return {};
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer.data();
}

// 2025-11-04, 2025-11-04T10:00:00.000Z, 2025-11-04 10:00+01:00
std::optional<LeadingDate> take_iso(Scanner& s, std::string_view text) {
  Calendar date;
  const std::size_t begin = s.at();
  date.year = s.number(4, 4);
  if (date.year < 0 || !s.take('-')) return {};
  date.month = s.number(2, 2);
  if (!s.take('-')) return {};
  date.day = s.number(2, 2);
  if (!is_possible(date)) return {};
  const std::size_t end_of_day = s.at();
  if (s.take('T') || s.take(' ')) {
    const int hour = s.number(2, 2);
    if (hour >= 0 && s.take(':') && s.number(2, 2) >= 0) {
      if (s.take(':')) s.number(2, 2);
      if (s.take('.')) s.number(1, 9);
      const bool has_zone = s.take('Z') || ((s.take('+') || s.take('-')) && s.number(2, 4) >= 0);
      if (has_zone && s.take(':')) s.number(2, 2);
      if (s.at_word_end()) return LeadingDate{s.at(), std::string(text.substr(begin, s.at() - begin))};
    }
  }
  s.back_to(end_of_day);
  if (!s.at_word_end()) return {};
  return LeadingDate{s.at(), iso_of(date)};
}

}  // namespace

std::optional<LeadingDate> leading_date(std::string_view text) {
  Scanner s(text.substr(0, 96));
  if (auto iso = take_iso(s, text)) return iso;
  s.back_to(0);
  Calendar date;
  if (s.name(kWeekdays) >= 0) {
    s.take(',');
    s.spaces();
  }
  const int month_first = s.name(kMonths);
  if (month_first >= 0) {
    s.spaces();
    date.month = month_first + 1;
    date.day = take_day(s);
  } else {
    date.day = take_day(s);
    s.spaces();
    const std::size_t before = s.at();
    if (s.word() != "of") s.back_to(before);
    s.spaces();
    date.month = s.name(kMonths) + 1;
  }
  if (!is_possible(date) || !s.at_word_end()) return {};
  take_year(s, date);
  take_time(s);
  return LeadingDate{s.at(), iso_of(date)};
}

std::string iso_date(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  text = text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
  const auto date = leading_date(text);
  if (!date) return {};
  // A rest such as "+0000" or "Europe/Paris" says more about the same moment.
  return date->bytes == text.size() || text.size() - date->bytes <= 16 ? date->iso : std::string{};
}

}  // namespace crib
