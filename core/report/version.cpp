#include "core/report/version.hpp"

namespace crib {

std::string_view version() { return CRIB_VERSION; }  // set by the build from the project's version

}  // namespace crib
