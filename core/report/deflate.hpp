// Texts and matrices packed for the HTML report.
#pragma once

#include <string>
#include <string_view>

namespace crib {

enum class Packing { kSmall, kFast };  // zlib's levels 9 and 6

// zlib stream in base64: equal bytes give equal characters, since a zlib stream carries no time.
std::string deflate_base64(std::string_view bytes, Packing packing);

}  // namespace crib
