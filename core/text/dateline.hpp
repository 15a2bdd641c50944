// "BONN, April 13 -", "LONDON (Reuters) -", "Port Elsam, 3 March (Meridian): ": place, date and agency before a story.
#pragma once

#include <cstddef>
#include <string_view>

namespace crib {

// How many bytes at the front of a paragraph are its dateline, with the dash or colon and the space behind it; 0 for
// none. A place alone counts only in capitals, before a dash and a new sentence.
std::size_t dateline_bytes(std::string_view paragraph);

}  // namespace crib
