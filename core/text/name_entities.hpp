// Which mentions of names mean one person or body.
#pragma once

#include "core/text/names.hpp"

namespace crib {

// Sets `entity` of each mention. Headlines run names together, so prose is numbered first, and a headline's name belongs to
// a headline's before it rather than to prose's.
void number_entities(Names& names, const Words& words);

}  // namespace crib
