#include "core/verdict/facts.hpp"

#include "core/verdict/persons.hpp"

namespace crib {

Facts read_facts(const Words& words) {
  const Document& document = words.document();
  Facts facts;
  facts.dates = find_dates(document, words.tokenized(), words.vocabulary());
  facts.figures = find_figures(document, words.tokenized(), words.vocabulary(), facts.dates);
  facts.voices = read_voices(words);
  facts.persons = find_persons(words, facts.voices.names);
  for (const NameMention& name : facts.voices.names)
    facts.name_words.push_back(name_words(name, document, words.tokenized(), words.vocabulary()));
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
