// What number, magnitude, currency and time words stand for. English, with the wire's short forms.
#pragma once

#include <optional>
#include <string_view>

namespace crib {

std::optional<double> cardinal_word(std::string_view folded);  // zero … nineteen, twenty … ninety
std::optional<double> ordinal_word(std::string_view folded);  // first … twentieth, thirtieth … hundredth; plurals too
std::optional<double> magnitude_word(std::string_view folded);  // hundred, thousand, million, mln, bn, lakh, dozen …
std::optional<double> days_in(std::string_view folded);         // minute … decade, in days; plurals too

bool begins_number(std::string_view folded);  // two, third, a, half, dozens …: what a number in words can begin with

// What can follow "a" or "an" in a number: dozen, hundred, third, half …
bool follows_article(std::string_view folded);

struct CurrencyWord {
  std::string_view code;  // ISO 4217, or "" for a part of one that does not say which: cents
  double factor = 1;      // of the main unit
};
std::optional<CurrencyWord> currency_word(std::string_view folded);  // dollars, dlrs, stg, marks, pence …
std::optional<CurrencyWord> currency_symbol(std::string_view sign);  // $ £ € ¥ … as one UTF-8 character
std::string_view dollar_of(std::string_view folded);                 // "hk" of "HK$" -> "HKD"; "" for no such prefix
std::string_view currency_of_country(std::string_view folded);       // "canadian" dollars -> "CAD"; "" for none

}  // namespace crib
