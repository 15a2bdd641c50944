// The result as JSON, and its pairs as JSON Lines; FORMAT.md describes both.
#pragma once

#include <ostream>

#include "core/report/report.hpp"

namespace crib {

void write_json(std::ostream& out, const Report& report);

// The pairs alone, one a line, in the order of the report.
void write_jsonl(std::ostream& out, const Report& report);

}  // namespace crib
