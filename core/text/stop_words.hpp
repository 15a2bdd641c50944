// English function words: they carry grammar, not news.
#pragma once

#include <string_view>

namespace crib {

// Of a folded word.
bool is_stop_word(std::string_view word);

}  // namespace crib
