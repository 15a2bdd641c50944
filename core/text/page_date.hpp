// Dates as news pages write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace crib {

// A date at the front of a text: "November 4, 2025", "Nov. 4", "04 November 2025", "Tue, 4 Nov 2025", "2025-11-04T10:00:00Z".
struct LeadingDate {
  std::size_t bytes{};  // how much of the text it takes, a time of day behind it included
  std::string iso;      // 2025-11-04, with the time where ISO gave one; empty without a year
};

std::optional<LeadingDate> leading_date(std::string_view text);

// ISO 8601 of a text that is one date and nothing else, else empty. All-figure dates such as 4/11/2025 mean two things
// and are left alone.
std::string iso_date(std::string_view text);

}  // namespace crib
