// Everything that is no result: to standard error, escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"

namespace crib {

void tell(std::string_view line);  // "crib: " before it

// Every skipped input with its reason, then their number.
void tell_skipped(const std::vector<Skipped>& skipped);

std::string count_of(std::size_t count, std::string_view singular, std::string_view plural);  // "1,204 documents"

}  // namespace crib
