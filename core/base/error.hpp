// The one exception. It says subject, reason and next step, and is caught once, in main.
#pragma once

#include <stdexcept>
#include <string>

namespace crib {

class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message) : std::runtime_error(message) {}
};

// A record that could not be used: data, not an exception.
struct Skipped {
  std::string record;  // path, or path:line
  std::string reason;
};

}  // namespace crib
