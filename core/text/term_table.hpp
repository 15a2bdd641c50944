// Distinct strings, numbered in order of first use: open addressing over a flat spelling store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/short_word.hpp"

namespace crib {

// Of a short word of ASCII hash_of(ShortWord). Of any other XXH3_64 under a secret of our own: with the library's, one 32-byte
// pair collides for 1 seed in 1,431 (xxHash #1127); with a random secret none did in 20 million. Both are fixed, so a word
// hashes alike in every corpus.
std::uint64_t hash_of_spelling(std::string_view spelling);

class TermTable {
 public:
  TermTable();

  // The number of `spelling`, which gets the next free one if it is new.
  std::uint32_t intern(std::string_view spelling) { return intern(spelling, hash_of_spelling(spelling)); }
  std::uint32_t intern(std::string_view spelling, std::uint64_t hash);
  std::uint32_t intern(const ShortWord& word, std::uint64_t hash) {
    const Slot& slot = slots_[static_cast<std::size_t>(hash) & (slots_.size() - 1)];
    const bool is_there = slot.head == word.low && slot.bytes == word.bytes && word.bytes <= sizeof slot.head;  // most are
    return is_there ? slot.number - 1 : intern_elsewhere(word, hash);
  }

  // Its number, if it has one.
  std::optional<std::uint32_t> find(std::string_view spelling) const;

  // Asks the memory for what intern() will look at first.
  void prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&slots_[static_cast<std::size_t>(hash) & (slots_.size() - 1)]);
  }

  std::size_t size() const { return hashes_.size(); }
  std::uint64_t hash(std::size_t term) const { return hashes_[term]; }
  std::string_view spelling(std::size_t term) const {
    const std::uint64_t begin = term == 0 ? 0 : ends_[term - 1];
    return {spellings_.data() + begin, static_cast<std::size_t>(ends_[term] - begin)};
  }

 private:
  friend class VocabularyBuilder;
  // A word of up to eight bytes is compared within its slot, which saves two waits for memory.
  struct Slot {
    std::uint64_t head{};    // its first eight bytes
    std::uint32_t bytes{};   // its length
    std::uint32_t number{};  // of the term, plus one; 0 = free
  };

  std::uint32_t intern(std::string_view spelling, std::uint64_t head, std::uint64_t hash);
  std::uint32_t intern_elsewhere(const ShortWord& word, std::uint64_t hash);
  // Where the word stands, or the free slot where it would.
  std::size_t slot_of(std::string_view spelling, std::uint64_t head, std::uint64_t hash) const;
  void grow();

  std::vector<char> spellings_;
  std::vector<std::uint64_t> ends_;
  std::vector<std::uint64_t> hashes_;
  std::vector<Slot> slots_;  // a power of two, at most half full
};

}  // namespace crib
