#include "core/report/json_node.hpp"

#include <cassert>
#include <limits>

#include "core/base/error.hpp"

namespace crib {
namespace {

std::string way_to(const JsonNode& node) {
  if (node.parent == nullptr) return "";
  const std::string way = way_to(*node.parent);
  if (node.key.empty()) return way + "[" + std::to_string(node.position) + "]";
  return way.empty() ? std::string(node.key) : way + "." + std::string(node.key);
}

}  // namespace

void fail(const JsonNode& node, std::string_view reason) {
  const std::string way = way_to(node);
  throw Error(std::string(node.file) + ": " + (way.empty() ? "" : way + ": ") + std::string(reason));
}

std::optional<JsonNode> maybe(const JsonNode& object, std::string_view key) {
  const auto* members = object.value.if_object();
  if (members == nullptr) fail(object, "is no object");
  const auto* found = members->if_contains(key);
  if (found == nullptr) return std::nullopt;
  return JsonNode{*found, object.file, &object, key};
}

JsonNode member(const JsonNode& object, std::string_view key) {
  if (const auto found = maybe(object, key)) return *found;
  fail(object, "has no \"" + std::string(key) + "\"");
}

std::size_t size_of(const JsonNode& array) {
  const auto* elements = array.value.if_array();
  if (elements == nullptr) fail(array, "is no list");
  return elements->size();
}

JsonNode element(const JsonNode& array, std::size_t position) {
  assert(position < size_of(array));
  return {array.value.get_array()[position], array.file, &array, {}, position};
}

std::string text_of(const JsonNode& node) {
  const auto* text = node.value.if_string();
  if (text == nullptr) fail(node, "is no text");
  return std::string(*text);
}

std::uint32_t count_of(const JsonNode& node) {
  const auto* number = node.value.if_int64();
  if (number == nullptr || *number < 0 || *number > std::numeric_limits<std::uint32_t>::max()) {
    fail(node, "is no count");
  }
  return static_cast<std::uint32_t>(*number);
}

double share_of(const JsonNode& node) {
  if (!node.value.is_number()) fail(node, "is no number");
  const auto number = node.value.to_number<double>();
  if (!(number >= 0 && number <= 1)) fail(node, "is no share from 0 to 1");
  return number;
}

bool flag_of(const JsonNode& node) {
  const auto* flag = node.value.if_bool();
  if (flag == nullptr) fail(node, "is neither true nor false");
  return *flag;
}

Span span_of(const JsonNode& node) {
  if (size_of(node) != 2) fail(node, "is no span [begin, end]");
  const Span span{count_of(element(node, 0)), count_of(element(node, 1))};
  if (span.end < span.begin) fail(node, "ends before it begins");
  return span;
}

}  // namespace crib
