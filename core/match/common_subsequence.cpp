#include "core/match/common_subsequence.hpp"

#include <bit>

#include "core/match/numbering.hpp"

namespace crib {
namespace {

using Words = std::span<const TermId>;

// Rows of the table T, T(i, j) = length of the longest common subsequence of left[i..] and right[j..]. A bit p of row i is clear
// where T(i, j) = T(i, j + 1) + 1, with p counting from the end: j = size - 1 - p.
class Rows {
 public:
  Rows(Words left, Words right) : size_(right.size()), width_((right.size() + 63) / 64) {
    Numbering words(left.size());
    numbers_.reserve(left.size());
    for (const TermId word : left) numbers_.push_back(words.number(static_cast<std::uint32_t>(word)));
    matches_.resize(words.size() * width_);
    for (std::size_t j = 0, bit = size_; j < size_; ++j) {
      const auto number = words.find(static_cast<std::uint32_t>(right[j]));
      --bit;
      if (number != Numbering::kNone) matches_[number * width_ + bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }

  std::size_t width() const { return width_; }

  // Row i of row i + 1; `row` may be `above`.
  void prepend(std::size_t i, const std::uint64_t* row, std::uint64_t* above) const {
    const std::uint64_t* const matches = matches_.data() + numbers_[i] * width_;
    std::uint64_t carry = 0;
    for (std::size_t w = 0; w < width_; ++w) {
      const std::uint64_t v = row[w], u = v & matches[w], sum = v + u, carried = sum + carry;
      carry = (sum < v) | (carried < sum);
      above[w] = carried | (v & ~matches[w]);
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
  std::size_t size_, width_;
  std::vector<std::uint32_t> numbers_;  // of the left words
  std::vector<std::uint64_t> matches_;  // by number: a bit for every place of the word on the right
};

}  // namespace

std::uint32_t count_common(Words left, Words right) {
  const Rows rows(left, right);
  std::vector<std::uint64_t> row(rows.width(), ~std::uint64_t{0});
  for (std::size_t i = left.size(); i-- > 0;) rows.prepend(i, row.data(), row.data());
  return rows.count_from(row.data(), 0);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(Words left, Words right) {
  const Rows rows(left, right);
  const std::size_t width = rows.width();
  std::vector<std::uint64_t> table((left.size() + 1) * width, ~std::uint64_t{0});
  const auto row = [&](std::size_t i) { return table.data() + i * width; };
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
