// Words by ICU's word BreakIterator.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/word_finder.hpp"

struct UBreakIterator;

namespace crib {

class IcuWords {
 public:
  IcuWords();  // throws Error where ICU's data is missing

  // Appends the words of `run`, which stands at byte `offset` of its text.
  void append(std::string_view run, std::size_t offset, std::vector<Word>& words);

 private:
  struct Close {
    void operator()(UBreakIterator* iterator) const;
  };
  std::unique_ptr<UBreakIterator, Close> iterator_;
  std::string masked_;
};

// Appends unless nothing is left after the outer underscores are taken off.
void append_word(std::string_view text, std::size_t begin, std::size_t end, std::size_t offset,
                 std::vector<Word>& words);

}  // namespace crib
