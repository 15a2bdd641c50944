// Which terms can begin what is looked for in a text: asked once a term, so that a word of a text costs one look.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"
#include "core/text/vocabulary.hpp"

namespace crib {

class Outlets;

class Beginnings {
 public:
  Beginnings() = default;  // every term can begin everything: the same is found, only slower
  Beginnings(const Vocabulary& vocabulary, const Outlets& outlets);

  bool of_outlet(TermId term) const { return has(term, kOutlet); }  // of one word
  bool of_longer_outlet(TermId first, TermId second) const { return has(first, kLongerOutlet) && has(second, kSecondOfOutlet); }
  bool of_attribution(TermId term) const { return has(term, kAttribution); }  // its cue
  bool of_text_credit(TermId term) const { return has(term, kTextCredit); }   // "a statement from Orlan"
  bool of_vague_credit(TermId term) const { return has(term, kVagueCredit); }

 private:
  enum Kind : std::uint8_t { kOutlet = 1, kLongerOutlet = 2, kSecondOfOutlet = 4, kAttribution = 8, kTextCredit = 16, kVagueCredit = 32 };
  bool has(TermId term, Kind kind) const { return kinds_.empty() || (kinds_[index(term)] & kind) != 0; }

  std::vector<std::uint8_t> kinds_;  // bits, by term
};

}  // namespace crib
