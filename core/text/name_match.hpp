// Are two names one? By their words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace crib {

using NameWords = std::vector<std::string_view>;  // folded, possessive ending and corporate tail ("Inc", "Corp") left out

enum class NameMatch : std::uint8_t {
  kUnrelated,  // no word in common
  kSame,       // the same words, or one a short form of the other
  kDifferent   // share a word and differ in another: "Walter Hayes", "Walter Hughes"
};

// An acronym is the same as the words it abbreviates.
NameMatch compare_names(const NameWords& left, const NameWords& right);
bool is_one_name(const NameWords& left, const NameWords& right);  // compare_names() says kSame

// The words of `shorter` stand in `longer`, in order, the first ones perhaps as initials. Pre: it is the shorter one.
bool is_short_form(const NameWords& shorter, const NameWords& longer);

// The first letters of two words or more, small words counted or left out.
bool is_acronym_of(std::string_view acronym, const NameWords& words);
bool is_small_word(std::string_view word);

}  // namespace crib
