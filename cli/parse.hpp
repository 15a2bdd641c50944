// The words of the command line to what was asked for.
#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"

namespace crib {

// words: without the program's name. Throws Error for what can't be understood, with the nearest name where there is one.
Arguments parse(const std::vector<std::string>& words);

}  // namespace crib
