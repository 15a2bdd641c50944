// Whether a sentence ends between two neighbouring words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/span.hpp"

namespace crib {

struct WordPair {
  std::string_view text;  // of the whole document
  Span before, after;     // bytes of the words; between them nothing but marks and spaces
  bool is_first = false;  // `before` begins its sentence
};

// Where the sentence ends, closing marks included; none where it goes on. `ignores_case`: a lower-case word may begin a
// sentence.
std::optional<std::uint32_t> sentence_end(const WordPair& pair, bool ignores_case);

// Where the words before `at` end together with the marks that close after them, at most at `limit`.
std::uint32_t end_with_marks(std::string_view text, std::uint32_t at, std::uint32_t limit);
// Where the words from `at` on begin together with the marks that open before them, at least at `limit`.
std::uint32_t begin_with_marks(std::string_view text, std::uint32_t at, std::uint32_t limit);

}  // namespace crib
