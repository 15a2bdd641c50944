// Which reader a file wants.
#pragma once

#include <cstdint>
#include <string_view>

namespace crib {

enum class FileFormat : std::uint8_t { kText, kMarkdown, kHtml, kJsonLines, kJson };

// By the key's extension; where that says nothing certain (none, .txt, unknown), by how the content begins.
FileFormat format_of(std::string_view key, std::string_view head);

}  // namespace crib
