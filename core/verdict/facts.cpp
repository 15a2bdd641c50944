#include "core/verdict/facts.hpp"

#include <utility>

#include "core/verdict/persons.hpp"

namespace crib {

Facts read_facts(const Words& words, const Beginnings& beginnings) {
  const Document& document = words.document();
  Facts facts;
  facts.dates = find_dates(document, words.tokenized(), words.vocabulary());
  facts.figures = find_figures(document, words.tokenized(), words.vocabulary(), facts.dates);
  Names names = find_names(words);
  facts.persons = find_persons(words, names);
  facts.voices = read_voices(words, std::move(names.mentions), facts.persons, beginnings);
  facts.name_words = std::move(names.words);
  return facts;
}

Span place_of(const FactSide& side, Span tokens) {
  if (!is_empty(tokens)) return bytes_of(side.words.tokenized(), tokens);
  if (side.words.size() == 0) return {};
  const bool at_end = tokens.begin >= side.words.size();
  const std::uint32_t where =
      at_end ? side.words.bytes(side.words.size() - 1).end : side.words.bytes(tokens.begin).begin;
  return {where, where};
}

}  // namespace crib
