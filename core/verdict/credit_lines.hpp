// Credits that stand apart from the prose: datelines, foot lines, bylines, and the credits of pictures.
#pragma once

#include <string>
#include <vector>

#include "core/verdict/judged.hpp"
#include "core/verdict/outlet_mentions.hpp"

namespace crib {

struct LineCredit {
  Span tokens;
  CreditKind kind{};
  std::string name;
};

// Disjoint. "LONDON (Reuters) -", "(Reporting by …)", "- Reuter", "By Jo Roe, Orlan Wire", "Jo Roe/REUTERS", "Handout
// via REUTERS". In datelines and foot lines a name that is in no list counts too.
std::vector<LineCredit> find_credit_lines(const Words& words, const std::vector<OutletMention>& outlets);

}  // namespace crib
