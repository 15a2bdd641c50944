// Who is said to say something: a cue ("said", "according to", "as … wrote") with the words that name its subject.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/names.hpp"
#include "core/text/words.hpp"
#include "core/verdict/beginnings.hpp"

namespace crib {

enum class SpeakerKind : std::uint8_t {
  kPerson,        // named
  kOrganisation,  // named, its spokesman too
  kText,          // a report, a study, data, a statement
  kGroup,         // analysts, some observers
  kUnnamed        // an analyst, a trader in the port, the company
};

struct Attribution {
  Span cue;      // tokens
  Span speaker;  // tokens as written, may be a pronoun; role and preposition with it: "observers at the Institute"
  Span tokens;   // both and what stands between
  SpeakerKind kind{};
  std::string name;  // in its longest form in the document; "" = not named
  bool by_pronoun = false;
  bool is_weak = false;  // the cue has other senses ("expects", "called")
  std::size_t sentence{};
};

// By cue; cues inside quotations are left out. Names and persons (by entity) of the document.
std::vector<Attribution> find_attributions(const Words& words, const std::vector<NameMention>& names,
                                           const std::vector<bool>& persons, const Beginnings& beginnings = {});

// Can a cue begin with this word?
bool is_cue_beginning(std::string_view folded);

}  // namespace crib
