// The cost of a scan, as a table and as JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <vector>

#include "cli/screen.hpp"
#include "cli/stopwatch.hpp"
#include "core/base/error.hpp"

namespace crib {

struct Measured {
  unsigned threads{};
  std::uint32_t runs{};
  std::size_t documents{}, sources{};
  std::size_t pairs{};             // aligned
  std::uint64_t bytes{}, words{};  // of the texts
  std::vector<Skipped> skipped;
  std::vector<StageCost> costs;    // the last one is that of all stages together
};

void write_measured(const Screen& screen, const Measured& measured);
void write_measured_json(std::ostream& out, const Measured& measured);

}  // namespace crib
