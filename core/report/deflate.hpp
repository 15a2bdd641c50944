// Texts packed for the HTML report.
#pragma once

#include <string>
#include <string_view>

namespace crib {

// zlib stream at level 9 in base64: equal text gives equal characters, since a zlib stream carries no time.
std::string deflate_base64(std::string_view text);

}  // namespace crib
