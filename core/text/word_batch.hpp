// Folded words of one text on their way to their numbers, a few at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/ids.hpp"
#include "core/base/span.hpp"
#include "core/text/fold.hpp"
#include "core/text/short_word.hpp"
#include "core/text/term_table.hpp"
#include "core/text/word_finder.hpp"
#include "core/text/word_hash.hpp"

namespace crib {

// By the time a batch is hashed, its slots in the table are on their way from memory, which is what looking a word up
// waits for.
class WordBatch {
 public:
  static constexpr std::size_t kWords = 16;

  void add(std::string_view text, const Word& word, const TermTable& terms) {
    Folded& folded = words_[size_];
    folded.bytes = word.bytes;
    if (is_short_ascii(word)) {
      folded.is_short = true;
      folded.short_word = lower_ascii(short_word_at(text, word.bytes));
      folded.hash = hash_of(folded.short_word);
    } else {
      folded.is_short = false;
      folded.spelling.clear();
      fold_onto(slice(text, word.bytes), folded.spelling);
      if (folded.spelling.empty()) return;  // nothing but what cannot be seen
      folded.hash = hash_of_spelling(folded.spelling);
    }
    terms.prefetch(folded.hash);
    ++size_;
  }

  // Interns the words and hands each to `append(TermId, Span bytes)`, in order.
  template <typename Append>
  void flush(TermTable& terms, const Append& append) {
    for (std::size_t i = 0; i < size_; ++i) {
      const Folded& folded = words_[i];
      const std::uint32_t number = folded.is_short ? terms.intern(folded.short_word, folded.hash)
                                                   : terms.intern(folded.spelling, folded.hash);
      append(static_cast<TermId>(number), folded.bytes);
    }
    size_ = 0;
  }

  bool is_full() const { return size_ == kWords; }

 private:
  struct Folded {
    bool is_short = false;
    ShortWord short_word;
    std::string spelling;  // where it is not short
    std::uint64_t hash{};
    Span bytes;
  };
  std::array<Folded, kWords> words_;
  std::size_t size_ = 0;
};

}  // namespace crib
