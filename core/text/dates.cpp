#include "core/text/dates.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/text/number_words.hpp"
#include "core/text/word_table.hpp"
#include "core/text/words.hpp"

namespace crib {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

// with the first three letters of each, and "sept"
WordTable<int> months() {
  WordTable<int> table{{"sept", 9}};
  for (std::size_t m = 0; m < kMonths.size(); ++m) {
    table.add(std::string(kMonths[m]), static_cast<int>(m) + 1);
    table.add(std::string(kMonths[m].substr(0, 3)), static_cast<int>(m) + 1);
  }
  return table;
}

int month_of(std::string_view word) {
  static const WordTable<int> table = months();
  const int* month = table.find(word);
  return month == nullptr ? 0 : *month;
}

int weekday_of(std::string_view word) {
  for (std::size_t d = 0; d < kWeekdays.size(); ++d)
    if (word == kWeekdays[d]) return static_cast<int>(d) + 1;
  return 0;
}

// a whole number of at most four digits, or -1
int digits(std::string_view word) {
  if (word.empty() || word.size() > 4) return -1;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int day_of(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (word.size() > 2 && word.ends_with(ending)) word.remove_suffix(2);
  const int day = word.size() <= 2 ? digits(word) : -1;
  return day >= 1 && day <= 31 ? day : 0;
}

bool is_plain_gap(std::string_view gap) {
  return !gap.empty() && gap.size() <= 3 && gap.find_first_not_of(" .,\n\r\t\xC2\xA0") == std::string_view::npos;
}

// what a date can begin with, besides digits
WordSet beginnings() {
  WordSet words{"first", "second", "third", "fourth", "q1", "q2", "q3", "q4", "spring", "summer", "autumn", "fall", "winter", "sept"};
  for (const std::string_view month : kMonths) {
    words.add(std::string(month));
    words.add(std::string(month.substr(0, 3)));
  }
  for (const std::string_view day : kWeekdays) words.add(std::string(day));
  return words;
}

class Finder {
 public:
  explicit Finder(const Words& words) : words_(words) {}

  std::vector<DateMention> find() {
    std::vector<DateMention> found;
    for (std::size_t i = 0; i < words_.size();) {
      if (!words_.begins_date(i)) {
        ++i;
        continue;
      }
      std::optional<DateMention> date = iso(i);
      if (!date) date = day_and_month(i);
      if (!date) date = part(i);
      if (!date) date = weekday(i);
      if (!date) date = year_alone(i);
      if (!date) {
        ++i;
        continue;
      }
      if (date->last_year == 0) date->last_year = date->year;
      date->bytes = {words_.bytes(date->tokens.begin).begin, words_.bytes(date->tokens.end - 1).end};
      i = date->tokens.end;
      found.push_back(*date);
    }
    return found;
  }

 private:
  static Span at(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  int plain_year(std::size_t i) const {
    const std::string_view word = words_.bare(i);
    const int year = word.size() == 4 ? digits(word) : -1;
    return year >= 1600 && year <= 2100 ? year : 0;
  }

  std::optional<DateMention> iso(std::size_t i) const {
    const int year = plain_year(i);
    if (year == 0 || words_.gap(i + 1) != "-" || words_.gap(i + 2) != "-") return std::nullopt;
    const int month = digits(words_.folded(i + 1));
    const int day = day_of(words_.folded(i + 2));
    if (month < 1 || month > 12 || day == 0 || words_.folded(i + 1).size() != 2) return std::nullopt;
    DateMention date;
    date.tokens = at(i, i + 3);
    date.year = year, date.month = month, date.day = day;
    return date;
  }

  // "may" and "march" are words before they are months
  bool is_month(std::size_t i) const {
    const std::string_view word = words_.bare(i);
    if (month_of(word) == 0 || !words_.is_capitalised(i)) return false;
    if (word != "may" && word != "march" && word != "mar") return true;
    if (plain_year(i + 1) != 0 && is_plain_gap(words_.gap(i + 1))) return true;
    return one_of(words_.folded(i - 1),
                  {"in", "by", "since", "until", "last",   "next",  "early",  "late", "mid",     "from",
                   "to", "of", "for",   "this",  "before", "after", "during", "end",  "through", "till"});
  }

  std::optional<DateMention> day_and_month(std::size_t i) const {
    DateMention date;
    std::size_t end = i;
    const int month = words_.is_capitalised(i) || words_.is_upper(i) ? month_of(words_.bare(i)) : 0;
    if (month != 0 && day_of(words_.folded(i + 1)) != 0 && is_plain_gap(words_.gap(i + 1)) &&
        words_.gap(i + 2) != "%" && !magnitude_word(words_.folded(i + 2))) {
      date.month = month, date.day = day_of(words_.folded(i + 1)), end = i + 2;
    } else if (day_of(words_.folded(i)) != 0) {
      const std::size_t at_month = words_.folded(i + 1) == "of" ? i + 2 : i + 1;
      const bool names_month = words_.is_capitalised(at_month) && month_of(words_.bare(at_month)) != 0;
      if (!names_month || !is_plain_gap(words_.gap(i + 1))) return std::nullopt;
      date.month = month_of(words_.bare(at_month)), date.day = day_of(words_.folded(i)), end = at_month + 1;
    } else if (is_month(i)) {
      date.month = month, end = i + 1;
    } else {
      return std::nullopt;
    }
    const std::size_t at_year = words_.folded(end) == "of" ? end + 1 : end;
    if (plain_year(at_year) != 0 && is_plain_gap(words_.gap(at_year)))
      date.year = plain_year(at_year), end = at_year + 1;
    date.tokens = at(i, end);
    return date;
  }

  std::optional<DateMention> part(std::size_t i) const {
    DateMention date;
    std::size_t end = i + 2;
    const std::string_view first = words_.folded(i);
    const std::string_view second = words_.bare(i + 1);
    const auto ordinal = first == "last" ? std::nullopt : ordinal_word(first);
    if (ordinal && second == "quarter" && *ordinal <= 4) {
      date.part = static_cast<DatePart>(static_cast<int>(DatePart::kFirstQuarter) + static_cast<int>(*ordinal) - 1);
    } else if (ordinal && *ordinal <= 2 && (second == "half" || second == "halves") && words_.folded(i + 2) != "time") {
      date.part = *ordinal == 1 ? DatePart::kFirstHalf : DatePart::kSecondHalf;
    } else if (first.size() == 2 && first[0] == 'q' && first[1] >= '1' && first[1] <= '4') {
      date.part = static_cast<DatePart>(static_cast<int>(DatePart::kFirstQuarter) + (first[1] - '1'));
      end = i + 1;
    } else {
      return season(i);
    }
    return with_year(date, i, end);
  }

  std::optional<DateMention> season(std::size_t i) const {
    const std::string_view word = words_.bare(i);
    DateMention date;
    if (word == "summer")
      date.part = DatePart::kSummer;
    else if (word == "winter")
      date.part = DatePart::kWinter;
    else if (word == "autumn")
      date.part = DatePart::kAutumn;
    else if (word == "spring")
      date.part = DatePart::kSpring;
    else if (word == "fall")
      date.part = DatePart::kAutumn;
    else
      return std::nullopt;
    // "fall" and "spring" are verbs, and a season that nothing points at is the weather
    const bool pointed_at =
        one_of(words_.folded(i - 1), {"the", "this", "last", "next", "that", "early", "late", "of"});
    if (!pointed_at && plain_year(i + 1) == 0) return std::nullopt;
    if (word == "fall" && !one_of(words_.folded(i - 1), {"this", "last", "next", "that"}) && plain_year(i + 1) == 0)
      return std::nullopt;
    return with_year(date, i, i + 1);
  }

  DateMention with_year(DateMention date, std::size_t begin, std::size_t end) const {
    const std::size_t at_year = words_.folded(end) == "of" ? end + 1 : end;
    if (plain_year(at_year) != 0 && words_.same_sentence(begin, at_year)) {
      date.year = plain_year(at_year);
      end = at_year + 1;
    }
    date.tokens = at(begin, end);
    return date;
  }

  std::optional<DateMention> weekday(std::size_t i) const {
    const int day = weekday_of(words_.bare(i));
    if (day == 0 || !words_.is_capitalised(i)) return std::nullopt;
    DateMention date;
    date.weekday = day;
    date.tokens = at(i, i + 1);
    return date;
  }

  std::optional<DateMention> year_alone(std::size_t i) const {
    const std::string_view word = words_.bare(i);
    DateMention date;
    date.tokens = at(i, i + 1);
    if (word.size() == 5 && word.back() == 's' && digits(word.substr(0, 4)) >= 1600) {  // "1980s"
      date.year = digits(word.substr(0, 4));
      date.last_year = date.year + 9;
      return date;
    }
    date.year = plain_year(i);
    if (date.year == 0 || speaks_against_year(i)) return std::nullopt;
    const std::string_view joint = words_.gap(i + 1);  // "1986/87", "1986-87", "1986–1987"
    if (joint == "/" || joint == "-" || joint == "–") {
      const int last = digits(words_.folded(i + 1));
      if (words_.folded(i + 1).size() == 2 && last == date.year % 100 + 1) date.last_year = date.year + 1;
      if (plain_year(i + 1) > date.year) date.last_year = plain_year(i + 1);
      if (date.last_year != 0) date.tokens = at(i, i + 2);
    }
    return date;
  }

  bool speaks_against_year(std::size_t i) const {
    const std::string_view before = words_.gap(i);
    const std::string_view next = words_.folded(i + 1);
    const auto* signs = "$£€¥₹₩#:";
    if (!before.empty() && before.find_last_of(signs) != std::string_view::npos && !before.ends_with(' ')) return true;
    if (before == "." || before == "," || before == "-" || words_.gap(i + 1).starts_with("%")) return true;
    if (magnitude_word(next) || currency_word(next) || days_in(next)) return true;
    if (one_of(next, {"pct",    "percent", "gmt",    "est",  "edt",     "tonnes",    "tons",  "barrels",
                      "points", "shares",  "people", "jobs", "workers", "employees", "miles", "km",
                      "acres",  "hours",   "local",  "bst",  "utc",     "cet"}))
      return true;
    const bool said_by_neighbour =
        one_of(words_.folded(i - 1),
               {"in",     "by",  "since",   "of",   "until",  "from",  "during", "late", "early", "mid",    "end",
                "fiscal", "for", "through", "year", "before", "after", "and",    "to",   "the",   "between"});
    return plain_year(i) < 1900 && !said_by_neighbour;
  }

  const Words& words_;
};

}  // namespace

bool is_date_beginning(std::string_view bare) {
  static const WordSet kBeginnings = beginnings();
  return kBeginnings.contains(bare);
}

std::vector<DateMention> find_dates(const Document& document, const TokenizedDocument& tokens,
                                    const Vocabulary& vocabulary) {
  const Words words(document, tokens, vocabulary);
  return Finder(words).find();
}

DateMatch compare(const DateMention& left, const DateMention& right) {
  bool says_less = false;
  bool shares_something = false;
  const auto check = [&](int a, int b) {
    if (a != 0 && b != 0) {
      shares_something = true;
      return a == b;
    }
    says_less = says_less || a != b;
    return true;
  };
  const bool same_years = left.year == right.year && left.last_year == right.last_year;
  const bool years_meet = left.year <= right.last_year && right.year <= left.last_year;
  if (left.year != 0 && right.year != 0) {
    shares_something = true;
    if (!years_meet) return DateMatch::kDifferent;
  }
  says_less = left.year != 0 && right.year != 0 ? !same_years : left.year != right.year;
  if (!check(left.month, right.month) || !check(static_cast<int>(left.part), static_cast<int>(right.part)))
    return DateMatch::kDifferent;
  if (left.month != 0 && right.month != 0 && !check(left.day, right.day)) return DateMatch::kDifferent;
  if (!check(left.weekday, right.weekday)) return DateMatch::kDifferent;
  const bool day_and_weekday = (left.weekday != 0) != (right.weekday != 0);
  if (!shares_something || (day_and_weekday && left.month != right.month)) return DateMatch::kUnrelated;
  return says_less || (left.day == 0) != (right.day == 0) ? DateMatch::kLessExact : DateMatch::kEqual;
}

}  // namespace crib
