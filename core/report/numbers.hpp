// Shares as every written form shows them.
#pragma once

#include <string>

namespace crib {

// Rounded to four decimals, without trailing zeros: "0.12", "1". Pre: finite.
std::string share_text(double value);

}  // namespace crib
