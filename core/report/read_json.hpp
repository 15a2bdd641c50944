// A saved result back to a value.
#pragma once

#include <string>
#include <string_view>

#include "core/report/report.hpp"

namespace crib {

struct SavedResult {
  std::string version;  // of the crib that wrote it
  Report report;        // written again it gives the same bytes; what the format leaves out is empty
};

// bytes: what write_json wrote. Throws Error that names the file, the place in it and the reason.
SavedResult read_json(std::string_view bytes, const std::string& file);

}  // namespace crib
