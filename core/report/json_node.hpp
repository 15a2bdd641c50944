// A value of a parsed JSON file that knows its way from the top, so that every complaint can name the place.
#pragma once

#include <boost/json.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/span.hpp"
#include "core/report/names.hpp"

namespace crib {

// Lives on the stack, below the node it came from.
struct JsonNode {
  const boost::json::value& value;
  std::string_view file;             // its name, for messages
  const JsonNode* parent = nullptr;
  std::string_view key;              // in an object; else
  std::size_t position = 0;          // in an array
};

// Throws Error: "result.json: pairs[3].left: reason".
[[noreturn]] void fail(const JsonNode& node, std::string_view reason);

JsonNode member(const JsonNode& object, std::string_view key);  // throws Error where there is none
std::optional<JsonNode> maybe(const JsonNode& object, std::string_view key);
std::size_t size_of(const JsonNode& array);                     // throws Error where it is no array
JsonNode element(const JsonNode& array, std::size_t position);  // pre: position < size_of(array)

// Each throws Error where the value is of another kind or out of range.
std::string text_of(const JsonNode& node);
std::uint32_t count_of(const JsonNode& node);
double share_of(const JsonNode& node);  // 0..1
bool flag_of(const JsonNode& node);
Span span_of(const JsonNode& node);     // [begin, end], begin <= end

inline std::string text_or_empty(const JsonNode& object, std::string_view key) {
  const auto found = maybe(object, key);
  return found ? text_of(*found) : std::string();
}

template <typename Enum>
Enum named_of(const JsonNode& node) {
  const std::string name = text_of(node);
  if (const auto value = value_named<Enum>(name)) return *value;
  fail(node, "\"" + name + "\" is not known here; was the file made by a newer crib?");
}

template <typename Function>
void for_each(const JsonNode& array, const Function& function) {
  for (std::size_t i = 0; i < size_of(array); ++i) function(element(array, i));
}

}  // namespace crib
