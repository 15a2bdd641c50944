#include "core/verdict/voices.hpp"

#include <utility>

#include "core/verdict/persons.hpp"

namespace crib {

Reading read_voices(const Words& words, std::vector<NameMention> names, const std::vector<bool>& persons,
                    const Beginnings& beginnings) {
  Reading reading;
  reading.names = std::move(names);
  reading.attributions = find_attributions(words, reading.names, persons, beginnings);
  reading.speeches = find_speakers(words, reading.attributions);
  return reading;
}

Reading read_voices(const Words& words) {
  Names names = find_names(words);
  const std::vector<bool> persons = find_persons(words, names);
  return read_voices(words, std::move(names.mentions), persons, {});
}

}  // namespace crib
