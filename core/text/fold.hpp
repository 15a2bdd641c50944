// Folding: what two spellings of one word have in common.
//
// NFKC case folding (UAX #31), then apostrophes (‘ ’ ‛ ʼ) to ' and hyphens and dashes (‐ ‑ ‒ – — ― −) to -. It takes
// out soft hyphens, joiners and what else is invisible. Marks beyond thirty on one letter are folded apart from it
// (stream-safe text, UAX #15 section 13): ICU takes quadratic time otherwise.
#pragma once

#include <string>
#include <string_view>

namespace crib {

// Appends the folded form of `text` to `folded`. Linear time. Pre: valid UTF-8.
void fold_onto(std::string_view text, std::string& folded);

std::string fold(std::string_view text);

// The same for ASCII, several times as fast. Writes text.size() bytes.
void fold_ascii(std::string_view text, char* folded);

}  // namespace crib
