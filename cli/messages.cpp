#include "cli/messages.hpp"

#include <cstdio>

#include "cli/escape.hpp"

namespace crib {

void tell(std::string_view line) {
  const std::string safe = "crib: " + visible(line) + "\n";
  std::fwrite(safe.data(), 1, safe.size(), stderr);
}

void tell_skipped(const std::vector<Skipped>& skipped) {
  for (const auto& one : skipped) tell("skipped " + one.record + ": " + one.reason);
  if (!skipped.empty()) tell(count_of(skipped.size(), "input", "inputs") + " skipped");
}

std::string count_of(std::size_t count, std::string_view singular, std::string_view plural) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits + " " + std::string(count == 1 ? singular : plural);
}

}  // namespace crib
