// A share as a reader reads it.
#pragma once

#include <cmath>
#include <string>

namespace crib {

// 0.416 -> "42 %"
inline std::string rounded_percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

}  // namespace crib
