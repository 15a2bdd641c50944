// Who is named in a document, who is said to say something, and whose its quotations are.
#pragma once

#include <vector>

#include "core/text/names.hpp"
#include "core/text/words.hpp"
#include "core/verdict/attributions.hpp"
#include "core/verdict/beginnings.hpp"
#include "core/verdict/speakers.hpp"

namespace crib {

// What find_credits() and the changes look at, found once for a document.
struct Reading {
  std::vector<NameMention> names;
  std::vector<Attribution> attributions;
  std::vector<Speech> speeches;
};

// `names` are the document's, `persons` says by entity which are people's.
Reading read_voices(const Words& words, std::vector<NameMention> names, const std::vector<bool>& persons,
                    const Beginnings& beginnings);
Reading read_voices(const Words& words);

}  // namespace crib
