// A saved result from its file.
#pragma once

#include <string>

#include "core/report/read_json.hpp"

namespace crib {

SavedResult load_result(const std::string& path);  // "-": standard input; throws Error

}  // namespace crib
