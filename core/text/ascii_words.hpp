// Words where nothing but ASCII has a say, 64 bytes at a time: WordFinder's fast path.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/base/instructions.hpp"
#include "core/text/word_finder.hpp"

namespace crib {

// Appends the words that begin at or after `begin`, where no word is open, up to the first one that a character beyond
// ASCII could change. Returns where reading goes on: there, or at the end of the text.
using AppendAsciiWords = std::size_t(std::string_view text, std::size_t begin, std::vector<Word>& words);

// The words are the same for all. Pre: can_run(instructions).
AppendAsciiWords* append_ascii_words(Instructions instructions);

}  // namespace crib
