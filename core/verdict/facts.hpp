// What a document says that a copy can get wrong: figures, dates, names, and who says what.
#pragma once

#include <vector>

#include "core/text/dates.hpp"
#include "core/text/figures.hpp"
#include "core/text/names.hpp"
#include "core/verdict/credits.hpp"

namespace crib {

struct Facts {
  std::vector<Figure> figures;
  std::vector<DateMention> dates;
  std::vector<std::vector<std::string_view>> name_words;  // by voices.names; views into the vocabulary
  Reading voices;
  std::vector<bool> persons;  // by entity of voices.names
};

// The vocabulary outlives the result.
Facts read_facts(const Words& words);

// One side of a comparison: a document with its facts. Both outlive it.
struct FactSide {
  const Words& words;
  const Facts& facts;
};

// Bytes of the tokens; of no tokens, the place where they would stand.
Span place_of(const FactSide& side, Span tokens);

}  // namespace crib
