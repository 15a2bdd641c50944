// The hash of a word as it stands in a text, without a vocabulary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/fold.hpp"
#include "core/text/short_word.hpp"
#include "core/text/term_table.hpp"
#include "core/text/word_finder.hpp"

namespace crib {

inline bool is_short_ascii(const Word& word) { return word.is_ascii && length(word.bytes) <= ShortWord::kMostBytes; }

// What Vocabulary::hash says of the folded word; nothing for one of which folding leaves nothing. `folded` is scratch.
inline std::optional<std::uint64_t> hash_of_word(std::string_view text, const Word& word, std::string& folded) {
  if (is_short_ascii(word)) return hash_of(short_word_at(text, word.bytes));
  folded.clear();
  fold_onto(slice(text, word.bytes), folded);
  if (folded.empty()) return std::nullopt;
  return hash_of_spelling(folded);
}

}  // namespace crib
