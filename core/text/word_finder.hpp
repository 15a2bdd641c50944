// Where the words of a text stand: UAX #29 word boundaries, kept where a piece holds a letter or a digit.
//
// A hand-written segmenter walks everything whose rules need no dictionary (Latin, Greek, Cyrillic and common marks).
// A run between spaces that holds anything else goes to ICU, which gives the same words for all other runs, only
// slower. Two departures, in both: ':' and '@' always separate (ICU changed its mind about them between versions), and
// so does the narrow no-break space that French sets before its marks. Outer underscores are no part of a word.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace crib {

struct Word {
  Span bytes;
  bool is_ascii = false;
};

class IcuWords;

class WordFinder {
 public:
  explicit WordFinder(bool use_ascii_path);
  ~WordFinder();
  WordFinder(WordFinder&&) noexcept;
  WordFinder& operator=(WordFinder&&) noexcept;

  // In order. Time is linear in the text. Pre: text is valid UTF-8 of less than 4 GiB.
  std::vector<Word> find(std::string_view text);
  void find(std::string_view text, std::vector<Word>& words);  // the same, into a vector that is emptied first

 private:
  IcuWords& icu();

  std::size_t (*append_ascii_words_)(std::string_view, std::size_t, std::vector<Word>&);  // null: ICU for everything
  std::unique_ptr<IcuWords> icu_;  // made when first needed: opening the rules costs more than a short text
};

}  // namespace crib
