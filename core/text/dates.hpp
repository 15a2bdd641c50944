// Dates as news writes them: "April 13", "13th of April 1987", "Nov. 3", "2026", "the fourth quarter", "Monday".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib {

enum class DatePart : std::uint8_t {  // of the year or month that is named
  kWhole,
  kFirstQuarter,
  kSecondQuarter,
  kThirdQuarter,
  kFourthQuarter,
  kFirstHalf,
  kSecondHalf,
  kSpring,
  kSummer,
  kAutumn,
  kWinter
};

struct DateMention {
  Span bytes, tokens;
  int year{}, month{}, day{};  // 0 = not said
  int weekday{};               // 1 = Monday … 7 = Sunday, 0 = not said
  int last_year{};             // of a decade or a span of years: "1980s", "1986/87"; otherwise = year
  DatePart part{};
};

enum class DateMatch : std::uint8_t {
  kUnrelated,  // say different things of a date: a weekday and a year
  kEqual,
  kLessExact,  // one says less: "April" for "April 13"
  kDifferent
};

// By begin, disjoint. A number that could be a year counts as one where nothing speaks against it.
std::vector<DateMention> find_dates(const Document& document, const TokenizedDocument& tokens,
                                    const Vocabulary& vocabulary);

// Can a date begin with this word, besides digits? `bare` as by bare_form().
bool is_date_beginning(std::string_view bare);

DateMatch compare(const DateMention& left, const DateMention& right);

}  // namespace crib
