// Several sources for the same words.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/text/document.hpp"

namespace crib {

// A place in an article comes from the source that explains it best: passages whose log-odds lie more than `margin` below
// what another declared source has for the same words go. Sources that explain it about as well stay, as "also in".
void drop_rivals(std::vector<Match>& matches, const Corpus& corpus, double margin);

}  // namespace crib
