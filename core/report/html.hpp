// The result as one HTML file that opens without a network.
#pragma once

#include <cstddef>
#include <ostream>

#include "core/report/report.hpp"

namespace crib {

struct HtmlOptions {
  // A page with more is packed: its texts and matrices are unpacked when looked at.
  std::size_t most_plain_bytes = 300'000;   // of all texts together
  std::size_t most_plain_documents = 100;   // a matrix has as many cells as their square
};

void write_html(std::ostream& out, const Report& report, const HtmlOptions& options = {});

}  // namespace crib
