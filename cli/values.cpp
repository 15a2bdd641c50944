#include "cli/values.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <limits>
#include <numeric>
#include <string>

#include "core/base/error.hpp"

namespace crib {
namespace {

template <typename Number>
bool parses(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

[[noreturn]] void refuse(std::string_view flag, std::string_view value, std::string_view wanted) {
  throw Error("--" + std::string(flag) + " takes " + std::string(wanted) + ", not \"" + std::string(value) + "\"");
}

std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::uint32_t count_value(std::string_view flag, std::string_view value) {
  std::uint32_t number = 0;
  if (!parses(value, number)) refuse(flag, value, "a whole number");
  return number;
}

std::uint64_t size_value(std::string_view flag, std::string_view value) {
  constexpr std::string_view kUnits = "KMG";
  constexpr std::string_view kWanted = "a number of bytes such as 500K, 32M or 1G";
  std::string_view digits = value;
  unsigned shift = 0;
  if (!digits.empty()) {
    if (const auto unit = kUnits.find(digits.back()); unit != kUnits.npos) {
      shift = 10 * (static_cast<unsigned>(unit) + 1);
      digits.remove_suffix(1);
    }
  }
  std::uint64_t number = 0;
  if (!parses(digits, number) || number > std::numeric_limits<std::uint64_t>::max() >> shift) {
    refuse(flag, value, kWanted);
  }
  return number << shift;
}

double share_value(std::string_view flag, std::string_view value) {
  double number = 0;
  if (!parses(value, number) || !(number >= 0 && number <= 1)) refuse(flag, value, "a number from 0 to 1");
  return number;
}

std::vector<std::string_view> split_words(std::string_view words) {
  std::vector<std::string_view> parts;
  while (!words.empty()) {
    const auto space = std::min(words.find(' '), words.size());
    if (space > 0) parts.push_back(words.substr(0, space));
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return parts;
}

std::size_t choice_position(std::string_view choices, std::string_view value) {
  const auto names = split_words(choices);
  const auto found = std::find(names.begin(), names.end(), value);
  assert(found != names.end());
  return static_cast<std::size_t>(found - names.begin());
}

std::string_view nearest_name(std::string_view typed, const std::vector<std::string_view>& names) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, typed.size() / 3) + 1;
  for (const auto name : names) {
    const bool begins_so = typed.size() >= 3 && name.substr(0, typed.size()) == typed;
    const std::size_t distance = begins_so ? 1 : edit_distance(typed, name);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

}  // namespace crib
