// Roughly how many words a text has, for limits; tokenize says it exactly.
#pragma once

#include <cstdint>
#include <string_view>

namespace crib {

// Runs of letters and figures; each ideograph counts as one. Stops counting at `enough`. Pre: valid UTF-8.
std::uint32_t count_words(std::string_view text, std::uint32_t enough = UINT32_MAX);

}  // namespace crib
