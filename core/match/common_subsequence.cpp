#include "core/match/common_subsequence.hpp"

#include <algorithm>
#include <bit>
#include <memory>
#include <type_traits>

#include "core/match/numbering.hpp"

namespace crib {
namespace {

using Words = std::span<const TermId>;

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

  // Row i of row i + 1; `row` may be `above`. `width`: this one's, a constant where it is known.
  template <typename Width>
  void prepend(std::size_t i, const std::uint64_t* row, std::uint64_t* above, Width width) const {
    const std::uint64_t* const matches = matches_.data() + index(left_[i]) * width;
    std::uint64_t carry = 0;
    for (std::size_t w = 0; w < width; ++w) {
      const std::uint64_t v = row[w];
      const std::uint64_t sum = v + (v & matches[w]), with_carry = sum + carry;
      carry = static_cast<std::uint64_t>(sum < v) | static_cast<std::uint64_t>(with_carry < sum);
      above[w] = with_carry | (v & ~matches[w]);
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

// Calls function(width), a constant where the rows are short: so their loop is unrolled and a row stays in registers.
template <std::size_t kWidth = 1, typename Function>
void with_width(std::size_t width, const Function& function) {
  if constexpr (kWidth > 8)
    function(width);
  else if (width == kWidth)
    function(std::integral_constant<std::size_t, kWidth>{});
  else
    with_width<kWidth + 1>(width, function);
}

}  // namespace

NumberedWords number_words(std::vector<TermId> left, std::vector<TermId> right) {
  Numbering numbering(left.size());
  for (TermId& word : left) word = TermId{numbering.number(static_cast<std::uint32_t>(word))};
  const auto distinct = static_cast<std::uint32_t>(numbering.size());
  for (TermId& word : right) word = TermId{std::min(distinct, numbering.find(static_cast<std::uint32_t>(word)))};
  return {std::move(left), std::move(right), distinct};
}

NumberedWords merge_words(const NumberedWords& words, std::span<const TermId> of_left, std::span<const TermId> of_right) {
  std::vector<TermId> merged(words.distinct);  // by number
  for (std::size_t i = 0; i < words.left.size(); ++i) merged[index(words.left[i])] = of_left[i];
  Numbering numbering(words.distinct);
  for (TermId& word : merged) word = TermId{numbering.number(static_cast<std::uint32_t>(word))};
  NumberedWords result{words.left, words.right, static_cast<std::uint32_t>(numbering.size())};
  for (TermId& word : result.left) word = merged[index(word)];
  for (std::size_t j = 0; j < words.right.size(); ++j)
    result.right[j] = index(words.right[j]) < words.distinct
                          ? merged[index(words.right[j])]
                          : TermId{std::min(result.distinct, numbering.find(static_cast<std::uint32_t>(of_right[j])))};
  return result;
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
  with_width(rows.width(), [&](auto width) {
    for (std::size_t i = left.size(); i-- > 0;) rows.prepend(i, row.data(), row.data(), width);
  });
  return rows.count_from(row.data(), 0);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(Words left, Words right) {
  const NumberedWords words = number_words({left.begin(), left.end()}, {right.begin(), right.end()});
  return find_common(words.left, words.right, words.distinct);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(Words left, Words right, std::uint32_t distinct) {
  const Rows rows(left, right, distinct);
  const std::size_t width = rows.width();
  const auto table = std::make_unique_for_overwrite<std::uint64_t[]>((left.size() + 1) * width);
  const auto row = [&](std::size_t i) { return table.get() + i * width; };
  std::fill(row(left.size()), row(left.size() + 1), ~std::uint64_t{0});
  with_width(width, [&](auto constant) {
    for (std::size_t i = left.size(); i-- > 0;) rows.prepend(i, row(i + 1), row(i), constant);
  });

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
