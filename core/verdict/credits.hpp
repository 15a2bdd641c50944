// Credits: words that name where something comes from.
#pragma once

#include <string>
#include <vector>

#include "core/text/words.hpp"
#include "core/verdict/attributions.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/outlets.hpp"
#include "core/verdict/speakers.hpp"

namespace crib {

// What find_credits() looks at, found once for a document.
struct Reading {
  std::vector<NameMention> names;
  std::vector<Attribution> attributions;
  std::vector<Speech> speeches;
};
Reading read_voices(const Words& words);

// By begin; spans are disjoint. A credit that names an outlet or agency carries its canonical name, any other the name
// as written; a vague one the words themselves. An outlet's name with other senses (Time, the Mirror) counts only where
// a word of reporting stands beside it.
std::vector<Credit> find_credits(const Words& words, const Reading& reading, const Outlets& outlets);

// Names of who publishes the document, canonical where known: its publisher, datelines, foot lines and bylines.
std::vector<std::string> own_names(const Document& document, const std::vector<Credit>& credits,
                                   const Outlets& outlets);

}  // namespace crib
