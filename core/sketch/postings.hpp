// An inverted index over sets, and the pairs that share members of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"

namespace crib {

// documents × lists, both ways, as a compressed sparse matrix of ones.
struct Postings {
  std::vector<std::size_t> list_begin;   // lists + 1, into documents
  std::vector<std::uint32_t> documents;  // by list, ascending
  std::vector<std::size_t> row_begin;    // documents + 1, into rows
  std::vector<std::uint32_t> rows;       // by document: its lists

  std::size_t size() const { return row_begin.empty() ? 0 : row_begin.size() - 1; }
  std::size_t lists() const { return list_begin.empty() ? 0 : list_begin.size() - 1; }
  std::span<const std::uint32_t> list(std::size_t l) const {
    return std::span(documents).subspan(list_begin[l], list_begin[l + 1] - list_begin[l]);
  }
};

// The members that two sets may hold, and hardly another: most stand in one set, and a small table of counters tells.
class SharedMembers {
 public:
  // `expected`: members of all sets, about. Of more counters, a quarter of a byte each, fewer are shared by chance.
  explicit SharedMembers(std::size_t expected, std::size_t counters_each = 4);

  void add(std::uint64_t member) {
    const Counter counter = at(member);
    std::uint8_t& byte = bytes_[counter.byte];
    const auto seen = static_cast<std::uint8_t>(byte >> counter.shift & kOnce);
    byte |= static_cast<std::uint8_t>((kOnce | seen << 1) << counter.shift);
  }
  void add_from_any_thread(std::span<const std::uint64_t> set);
  bool may_hold(std::uint64_t member) const {
    const Counter counter = at(member);
    return (bytes_[counter.byte] >> counter.shift & kAgain) != 0;
  }

 private:
  static constexpr std::uint8_t kOnce = 1, kAgain = 2;  // bits of a counter
  static constexpr std::size_t kInByte = 4;             // counters

  struct Counter {
    std::size_t byte{};
    unsigned shift{};
  };

  Counter at(std::uint64_t member) const {
    const std::size_t counter = static_cast<std::size_t>(member) & (kInByte * bytes_.size() - 1);
    return {counter / kInByte, 2 * static_cast<unsigned>(counter % kInByte)};
  }

  std::vector<std::uint8_t> bytes_;  // a power of two
};

// Sets by document, each ascending and distinct. One list for every hash that two documents and more hold, by hash.
Postings invert(std::vector<std::vector<std::uint64_t>> sets);

// Rows of distinct list numbers below `lists`, by document.
Postings invert(const std::vector<std::vector<std::uint32_t>>& rows, std::size_t lists);

struct SharedCount {
  std::uint32_t left{}, right{};  // documents
  std::uint32_t shared{};         // lists that hold both
};

struct CountOptions {
  std::uint32_t longest_list = 0xFFFFFFFF;  // documents that may stand on the right; longer lists are passed over
  std::uint32_t least = 1;                  // lists that a pair must share
};

// Every pair left < right that shares `least` lists, by left, then right. Work: the sum of the squared list lengths.
std::vector<SharedCount> count_shared(const Postings& postings, const CountOptions& options = {}, unsigned threads = 0);

// The same for pairs of a document that is not marked and one that is; the marked one is the right.
std::vector<SharedCount> count_across(const Postings& postings, const std::vector<char>& is_right,
                                      const CountOptions& options = {}, unsigned threads = 0);

// Lists of more than `longest` documents.
std::uint64_t count_longer(const Postings& postings, std::uint32_t longest);

}  // namespace crib
