// Pages made from the table of options.
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.hpp"

namespace crib {

// No command: the program as a whole. At most 79 columns.
std::string short_help(std::optional<Command> command);
std::string long_help(std::optional<Command> command);

}  // namespace crib
