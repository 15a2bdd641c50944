// What a document says that a copy can get wrong: figures, dates, names, and who says what.
#pragma once

#include <cstddef>
#include <vector>

#include "core/text/dates.hpp"
#include "core/text/figures.hpp"
#include "core/text/names.hpp"
#include "core/verdict/credits.hpp"

namespace crib {

struct Facts {
  std::vector<Figure> figures;
  std::vector<DateMention> dates;
  std::vector<NameWords> name_words;  // by voices.names; views into the vocabulary
  Reading voices;
  std::vector<bool> persons;  // by entity of voices.names
};

// The vocabulary outlives the result.
Facts read_facts(const Words& words, const Beginnings& beginnings = {});

// One side of a comparison: a document with its facts. Both outlive it.
struct FactSide {
  const Words& words;
  const Facts& facts;
};

// Pre: the name is one of the side's.
inline const NameWords& words_of(const FactSide& side, const NameMention& name) {
  return side.facts.name_words[static_cast<std::size_t>(&name - side.facts.voices.names.data())];
}

// The words of the first mention that is spelt so and wanted: wanted(const NameMention&). Empty where there is none.
template <typename Wanted>
std::vector<std::string_view> words_of_name(const FactSide& side, std::string_view spelling, const Wanted& wanted) {
  const auto& names = side.facts.voices.names;
  for (std::size_t n = 0; n < names.size(); ++n)
    if (wanted(names[n]) && slice(side.words.document().text, names[n].bytes) == spelling) return side.facts.name_words[n];
  return {};
}

// Bytes of the tokens; of no tokens, the place where they would stand.
Span place_of(const FactSide& side, Span tokens);

}  // namespace crib
