// Extracted text: blocks parted by blank lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/span.hpp"

namespace crib {

// Adds a block to the text; returns where it stands.
inline Span append_block(std::string& text, std::string_view block) {
  if (!text.empty()) text.append("\n\n");
  const auto begin = static_cast<std::uint32_t>(text.size());
  text.append(block);
  return {begin, static_cast<std::uint32_t>(text.size())};
}

}  // namespace crib
