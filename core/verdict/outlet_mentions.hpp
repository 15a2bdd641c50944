// Where a document names agencies and outlets.
#pragma once

#include <string>
#include <vector>

#include "core/text/words.hpp"
#include "core/verdict/beginnings.hpp"
#include "core/verdict/outlets.hpp"

namespace crib {

struct OutletMention {
  Span tokens;  // with "news agency", "newspaper", "Wire" where they belong to the name
  std::string name;
  bool is_agency = false;
  bool needs_cue = false;   // the name has other senses
  bool is_company = false;  // the document names it as a company too: "Meridian Holdings"

  bool needs_more_than_said() const { return needs_cue || is_company; }
};

// By begin, disjoint. Companies, people and places that only contain an outlet's name are left out.
std::vector<OutletMention> find_outlet_mentions(const Words& words, const Outlets& outlets, const Beginnings& beginnings = {});

// "the Coastline News Service", "the Vantry Gazette": in no list, but by its last words an outlet.
bool sounds_like_outlet(const Words& words, Span name_tokens);

}  // namespace crib
