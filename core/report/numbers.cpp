#include "core/report/numbers.hpp"

#include <cassert>
#include <cmath>

namespace crib {

std::string share_text(double value) {
  assert(std::isfinite(value));
  constexpr std::size_t kDecimals = 4;
  constexpr long long kScale = 10'000;
  const long long scaled = std::llround(value * static_cast<double>(kScale));
  const long long magnitude = scaled < 0 ? -scaled : scaled;
  std::string text = (scaled < 0 ? "-" : "") + std::to_string(magnitude / kScale);
  if (magnitude % kScale != 0) {
    std::string decimals = std::to_string(magnitude % kScale);
    decimals.insert(0, kDecimals - decimals.size(), '0');
    decimals.erase(decimals.find_last_not_of('0') + 1);
    text += "." + decimals;
  }
  return text;
}

}  // namespace crib
