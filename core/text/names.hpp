// Names: runs of capitalised words with their particles, initials and titles, and the short forms of a document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib {

struct NameMention {
  Span bytes, tokens;      // without title and possessive ending
  Span title_tokens;       // "Mr", "Senator"; empty if none
  std::uint32_t entity{};  // mentions of one name in the document share it: "Nicholas Heymann" … "Heymann", "GE"
};

enum class NameMatch : std::uint8_t {
  kUnrelated,  // no word in common
  kSame,       // the same words, or one a short form of the other
  kDifferent   // share a word and differ in another: "Walter Hayes", "Walter Hughes"
};

// By begin, disjoint. Words that stand at the start of a sentence only, in headlines or in all-capital text count where
// the document writes them with a capital elsewhere. Months and weekdays are dates, not names.
std::vector<NameMention> find_names(const Document& document, const TokenizedDocument& tokens,
                                    const Vocabulary& vocabulary);

// The folded words of a name, possessive ending and corporate tail ("Inc", "Corp") left out.
std::vector<std::string_view> name_words(const NameMention& name, const Document& document,
                                         const TokenizedDocument& tokens, const Vocabulary& vocabulary);

// By words; an acronym is the same as the words it abbreviates.
NameMatch compare_names(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right);

}  // namespace crib
