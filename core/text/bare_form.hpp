// A folded word without its possessive ending.
#pragma once

#include <string_view>

namespace crib {

// "reuters's" and "reuters'" -> "reuters".
inline std::string_view bare_form(std::string_view folded) {
  if (folded.size() < 2 || (folded.back() != '\'' && folded.back() != 's')) return folded;
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s", "'"})
    if (folded.size() > ending.size() && folded.ends_with(ending)) return folded.substr(0, folded.size() - ending.size());
  return folded;
}

}  // namespace crib
