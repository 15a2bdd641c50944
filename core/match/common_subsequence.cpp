#include "core/match/common_subsequence.hpp"

#include <algorithm>
#include <bit>
#include <memory>

#include "core/match/numbering.hpp"

namespace crib {
namespace {

using Words = std::span<const TermId>;
__extension__ using Wide = unsigned __int128;  // a sum and its carry

// Rows of the table T, T(i, j) = length of the longest common subsequence of left[i..] and right[j..]. A bit p of row i is clear
// where T(i, j) = T(i, j + 1) + 1, with p counting from the end: j = size - 1 - p.
class Rows {
 public:
  Rows(Words left, Words right, std::uint32_t distinct)
      : left_(left), size_(right.size()), width_((right.size() + 63) / 64), matches_(distinct * width_) {
    for (std::size_t j = 0; j < size_; ++j) {
      const std::size_t bit = size_ - 1 - j;
      if (index(right[j]) < distinct) matches_[index(right[j]) * width_ + bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }

  std::size_t width() const { return width_; }

  // Row i of row i + 1; `row` may be `above`.
  void prepend(std::size_t i, const std::uint64_t* row, std::uint64_t* above) const {
    const std::uint64_t* const matches = matches_.data() + index(left_[i]) * width_;
    std::uint64_t carry = 0;
    for (std::size_t w = 0; w < width_; ++w) {
      const std::uint64_t v = row[w];
      const Wide sum = Wide{v} + (v & matches[w]) + carry;
      carry = static_cast<std::uint64_t>(sum >> 64);
      above[w] = static_cast<std::uint64_t>(sum) | (v & ~matches[w]);
    }
  }

  // T(i, j + 1) + 1 = T(i, j)?
  bool grows_at(const std::uint64_t* row, std::size_t j) const {
    const std::size_t p = size_ - 1 - j;
    return (row[p / 64] >> (p % 64) & 1) == 0;
  }

  // T(i, j)
  std::uint32_t count_from(const std::uint64_t* row, std::size_t j) const {
    const std::size_t bits = size_ - j;
    std::uint32_t count = 0;
    for (std::size_t w = 0; w < bits / 64; ++w) count += static_cast<std::uint32_t>(std::popcount(~row[w]));
    if (bits % 64 > 0) count += static_cast<std::uint32_t>(std::popcount(~row[bits / 64] & ((std::uint64_t{1} << (bits % 64)) - 1)));
    return count;
  }

 private:
  Words left_;
  std::size_t size_, width_;
  std::vector<std::uint64_t> matches_;  // by number: a bit for every place of the word on the right
};

}  // namespace

NumberedWords number_words(std::vector<TermId> left, std::vector<TermId> right) {
  Numbering numbering(left.size());
  for (TermId& word : left) word = TermId{numbering.number(static_cast<std::uint32_t>(word))};
  const auto distinct = static_cast<std::uint32_t>(numbering.size());
  for (TermId& word : right) word = TermId{std::min(distinct, numbering.find(static_cast<std::uint32_t>(word)))};
  return {std::move(left), std::move(right), distinct};
}

std::uint32_t count_shared(const NumberedWords& words) {
  std::vector<std::uint32_t> left(words.distinct + 1);  // by number, less those met on the right
  for (const TermId word : words.left) ++left[index(word)];
  std::uint32_t shared = 0;
  for (const TermId word : words.right) {
    const bool is_left = left[index(word)] > 0;
    left[index(word)] -= is_left;
    shared += is_left;
  }
  return shared;
}

std::uint32_t count_common(Words left, Words right, std::uint32_t distinct) {
  const Rows rows(left, right, distinct);
  std::vector<std::uint64_t> row(rows.width(), ~std::uint64_t{0});
  for (std::size_t i = left.size(); i-- > 0;) rows.prepend(i, row.data(), row.data());
  return rows.count_from(row.data(), 0);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(Words left, Words right) {
  const NumberedWords words = number_words({left.begin(), left.end()}, {right.begin(), right.end()});
  const Rows rows(words.left, words.right, words.distinct);
  const std::size_t width = rows.width();
  const auto table = std::make_unique_for_overwrite<std::uint64_t[]>((left.size() + 1) * width);
  const auto row = [&](std::size_t i) { return table.get() + i * width; };
  std::fill(row(left.size()), row(left.size() + 1), ~std::uint64_t{0});
  for (std::size_t i = left.size(); i-- > 0;) rows.prepend(i, row(i + 1), row(i));

  std::vector<std::pair<std::uint32_t, std::uint32_t>> common;
  std::uint32_t i = 0, j = 0, rest = rows.count_from(row(0), 0);  // T(i, j)
  common.reserve(rest);
  while (rest > 0) {
    if (left[i] == right[j]) {
      common.push_back({i++, j++});
      --rest;
    } else {
      std::uint32_t below = rows.count_from(row(i + 1), j);  // T(i + 1, j)
      for (; below < rest && left[i] != right[j]; ++j) below -= rows.grows_at(row(i + 1), j);
      i += below == rest;
    }
  }
  return common;
}

}  // namespace crib
