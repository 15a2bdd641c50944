// The result as one HTML file that opens without a network.
#pragma once

#include <cstddef>
#include <ostream>

#include "core/report/report.hpp"

namespace crib {

struct HtmlOptions {
  std::size_t most_plain_bytes = 300'000;  // of all texts together; more are packed, to be unpacked when looked at
};

void write_html(std::ostream& out, const Report& report, const HtmlOptions& options = {});

}  // namespace crib
