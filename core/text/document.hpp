// A text as read, and what reading it set aside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/span.hpp"

namespace crib {

enum class Role : std::uint8_t { kArticle, kSource };
enum class Format : std::uint8_t { kText, kMarkdown, kHtml, kJsonLines };

// What stands in a text but is not its prose.
enum class AsideKind : std::uint8_t { kFurniture, kByline, kDateline, kCaption, kHeading, kStockPhrase };

struct Aside {
  Span bytes;
  AsideKind what{};
};

// Maps bytes of Document::text to bytes of the file as it stands. A run of characters of one shape (so many text bytes
// from so many file bytes each) is one break point; a byte inside such a character maps to the character's begin.
struct OffsetMap {
  struct Break {
    std::uint32_t text{};            // where the run begins, in the text
    std::uint32_t file{};            // and in the file
    std::uint16_t text_step = 1;     // bytes a character takes in the text
    std::uint16_t file_step = 1;     // and in the file; 1 and 1 for bytes that stand as they are
  };
  std::vector<Break> breaks;  // ascending in both; empty = identity

  std::uint32_t to_file(std::uint32_t text_byte) const;
  std::uint32_t to_text(std::uint32_t file_byte) const;
};

struct Document {
  std::string key;  // path as given, or path#id for a record of a JSON Lines file; unique in a corpus
  Role role = Role::kArticle;
  Format format = Format::kText;
  std::string title, date, byline, publisher;  // empty = unknown; date as ISO 8601 where it could be read
  std::string text;                            // valid UTF-8; all spans count its bytes; the title stands in it
  OffsetMap offsets;                           // identity unless the file had a BOM, another encoding or bad bytes
  std::optional<Span> title_bytes;             // where the title stands in the text
  std::vector<Aside> asides;                   // sorted by begin, disjoint
};

struct Corpus {
  std::vector<Document> documents;  // keys unique, order of input
  std::vector<Skipped> skipped;
  std::vector<std::string> notes;  // decoding repairs and caps hit, one plain sentence each
};

}  // namespace crib
