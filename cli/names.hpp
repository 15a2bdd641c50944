// Short names for documents, and words for what the result enumerates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.hpp"

namespace crib {

// By DocId: the keys without the folders that all of them share, escaped.
std::vector<std::string> short_names(const Corpus& corpus);

std::string in_words(std::string_view name);  // "near_duplicate" -> "near duplicate"
char letter_of(Kind kind);                    // V E R Q A
std::string percent(double share);            // "41 %"; "<1 %" where something is there, but little

}  // namespace crib
