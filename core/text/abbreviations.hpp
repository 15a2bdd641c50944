// Full stops that do not end a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace crib {

enum class Abbreviation : std::uint8_t {
  kNone,
  kNeverEnds,     // stands before a name or a clause: "Gov.", "vs."
  kBeforeNumber,  // an abbreviation only before a figure: "No. 3"
  kMayEnd,        // ends a sentence only where the next word is one that begins sentences: "Corp.", "U.S.", "J."
};

// What the word before a full stop is, as written and without the stop.
Abbreviation abbreviation_of(std::string_view word);

// Whether a capitalised word after a kMayEnd is there because it begins a sentence; `word` is folded.
bool begins_sentences(std::string_view word);

}  // namespace crib
