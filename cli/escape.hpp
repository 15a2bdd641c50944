// The one way for foreign text to a terminal.
#pragma once

#include <string>
#include <string_view>

namespace crib {

// Control characters in caret form (^[), bidirectional overrides and other invisible controls as <U+202E>, bytes that
// are no UTF-8 as U+FFFD. A line break becomes ^J. Text without any of them comes back as it is; escaping twice is
// escaping once.
std::string visible(std::string_view text);

}  // namespace crib
