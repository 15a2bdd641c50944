// A report in the format that was asked for, to where it was asked for.
#pragma once

#include <vector>

#include "cli/arguments.hpp"
#include "core/report/json.hpp"
#include "core/report/report.hpp"

namespace crib {

// format: what --format or the ending of --output says, else `usual`.
OutputFormat chosen_format(const Arguments& arguments, OutputFormat usual);

// missing: pairs that were asked for and could not be compared; JSON Lines has a row for each.
// Throws Error and BrokenPipe.
void render(const Report& report, const Arguments& arguments, OutputFormat format,
            const std::vector<MissingPair>& missing = {});

}  // namespace crib
