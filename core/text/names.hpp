// Names: runs of capitalised words with their particles, initials and titles, and the short forms of a document.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/name_match.hpp"
#include "core/text/words.hpp"

namespace crib {

struct NameMention {
  Span bytes, tokens;      // without title and possessive ending
  Span title_tokens;       // "Mr", "Senator"; empty if none
  std::uint32_t entity{};  // mentions of one name in the document share it: "Nicholas Heymann" … "Heymann", "GE"
};

struct Names {
  std::vector<NameMention> mentions;  // by begin, disjoint
  std::vector<NameWords> words;       // of each mention; views into the vocabulary
};

// Words that stand at the start of a sentence only, in headlines or in all-capital text count where the document writes
// them with a capital elsewhere. Months and weekdays are dates, not names.
Names find_names(const Words& words);

}  // namespace crib
