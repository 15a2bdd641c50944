// The result as JSON, and its pairs as JSON Lines; FORMAT.md describes both.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "core/report/report.hpp"

namespace crib {

void write_json(std::ostream& out, const Report& report);

// A pair that was asked for and could not be compared; its row stands before that of pairs[before].
struct MissingPair {
  std::size_t before{};
  std::string left, right, reason;
};

// The pairs alone, one a line, in the order of the report. A missing one is {"left", "right", "skipped": reason}.
void write_jsonl(std::ostream& out, const Report& report, const std::vector<MissingPair>& missing = {});

}  // namespace crib
