// Lists of words that rules look for. Most words of a text are in none, so a miss costs a few instructions.
#pragma once

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crib {

// For a short list on the spot.
inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  if (word.empty()) return false;
  return std::any_of(words.begin(), words.end(), [&](std::string_view other) {
    return other.size() == word.size() && other.front() == word.front() && other == word;
  });
}

// Words with a value each, by open addressing; a word that is given twice keeps its first value.
template <typename Value>
class WordTable {
 public:
  WordTable(std::initializer_list<std::pair<std::string_view, Value>> words) {
    for (const auto& [word, value] : words) add(std::string(word), value);
  }

  void add(std::string word, Value value) {
    if (word.empty() || find(word) != nullptr) return;
    looks_.set(look_of(word));
    if ((count_ + 1) * 4 > slots_.size()) grow();
    ++count_;
    put({std::move(word), std::move(value)});
  }

  const Value* find(std::string_view word) const {
    if (word.empty() || !looks_.test(look_of(word))) return nullptr;
    for (std::size_t i = slot_of(word);; i = (i + 1) & (slots_.size() - 1)) {
      const auto& [known, value] = slots_[i];
      if (known.empty()) return nullptr;
      if (known == word) return &value;
    }
  }

  // In no order.
  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (const auto& [word, value] : slots_)
      if (!word.empty()) visit(word, value);
  }

 private:
  // First letter and length: enough to tell most words that are not in the list.
  static std::size_t look_of(std::string_view word) { return (static_cast<unsigned char>(word.front()) % 32U) << 3U | (word.size() % 8); }

  // of the length and the first and last eight letters
  std::size_t slot_of(std::string_view word) const {
    std::uint64_t first = 0, last = 0;
    const std::size_t length = std::min<std::size_t>(word.size(), 8);
    std::memcpy(&first, word.data(), length);
    std::memcpy(&last, word.data() + word.size() - length, length);
    const std::uint64_t mixed = (first ^ std::rotl(last, 29) ^ word.size()) * 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio
    return (mixed >> 32) & (slots_.size() - 1);
  }

  void put(std::pair<std::string, Value> word) {
    std::size_t i = slot_of(word.first);
    while (!slots_[i].first.empty()) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = std::move(word);
  }

  void grow() {
    std::vector<std::pair<std::string, Value>> old(std::max<std::size_t>(16, slots_.size() * 2));
    old.swap(slots_);
    for (auto& word : old)
      if (!word.first.empty()) put(std::move(word));
  }

  std::vector<std::pair<std::string, Value>> slots_;  // a power of two, at most a quarter full; no word: free
  std::size_t count_ = 0;
  std::bitset<256> looks_;  // of its words
};

class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) : table_({}) {
    for (const std::string_view word : words) add(std::string(word));
  }
  void add(std::string word) { table_.add(std::move(word), true); }
  bool contains(std::string_view word) const { return table_.find(word) != nullptr; }

 private:
  WordTable<bool> table_;
};

}  // namespace crib
