// Two stories in one form, as companies' results, bond issues and market reports are: what differs in them is no slip.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// What a pair may get wrong and still be one story and its retelling. Own choices, measured in bench/README.md.
struct SlipLimits {
  std::uint32_t slips{};                    // facts that may contradict each other whatever else agrees
  std::uint32_t agreeing_each{};            // figures and dates that agree, for each one that does not
  std::uint32_t days = UINT32_MAX;          // between the two documents' dates
  std::uint32_t contradicting = UINT32_MAX; // facts, at most
  // Names count among the facts that agree, and the two are about others where no more names agree than each has alone,
  // changed ones apart, or where the text or the headline of each begins with a name that the other has nowhere.
  bool names_tell = false;
};
inline constexpr SlipLimits kAgainstSource{2, 1}, kBetweenArticles{0, 3, 1, 5, true};

// Days between two ISO dates; 0 where either is unknown.
std::uint32_t days_between(std::string_view date, std::string_view other);

// Takes back changes of a pair that is beyond the limits: where too many figures and dates contradict each other those of
// figures, dates, names (between articles those misspelt apart) and speakers; of documents on others or of another day also
// negations, hedges and reporting.
void drop_changes_of_form(const FactSide& left, const FactSide& right, const SlipLimits& limits, JudgedPair& pair);

}  // namespace crib
