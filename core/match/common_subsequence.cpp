#include "core/match/common_subsequence.hpp"

#include <algorithm>
#include <bit>

namespace crib {
namespace {

using Words = std::span<const TermId>;

// Rows of the table T, T(i, j) = length of the longest common subsequence of left[i..] and right[j..]. A bit p of row i is clear
// where T(i, j) = T(i, j + 1) + 1, with p counting from the end: j = size - 1 - p.
class Rows {
 public:
  explicit Rows(Words right) : size_(right.size()), width_((right.size() + 63) / 64), matches_(width_) {
    for (std::size_t j = 0; j < size_; ++j) places_.push_back({right[j], static_cast<std::uint32_t>(size_ - 1 - j)});
    std::sort(places_.begin(), places_.end());
  }

  std::size_t width() const { return width_; }

  // The row above, for one more word in front of the left text; `row` may be `above`.
  void prepend(TermId word, const std::uint64_t* row, std::uint64_t* above) {
    const auto [begin, end] = std::equal_range(places_.begin(), places_.end(), Place{word, 0},
                                               [](const Place& a, const Place& b) { return a.term < b.term; });
    for (auto place = begin; place != end; ++place) matches_[place->bit / 64] |= std::uint64_t{1} << (place->bit % 64);
    std::uint64_t carry = 0;
    for (std::size_t w = 0; w < width_; ++w) {
      const std::uint64_t v = row[w], u = v & matches_[w], sum = v + u, carried = sum + carry;
      carry = (sum < v) + (carried < sum);
      above[w] = carried | (v & ~matches_[w]);
    }
    for (auto place = begin; place != end; ++place) matches_[place->bit / 64] = 0;
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
  struct Place {
    TermId term{};
    std::uint32_t bit{};
    auto operator<=>(const Place&) const = default;
  };
  std::size_t size_, width_;
  std::vector<Place> places_;  // of the right words, by term
  std::vector<std::uint64_t> matches_;
};

}  // namespace

std::uint32_t count_common(Words left, Words right) {
  Rows rows(right);
  std::vector<std::uint64_t> row(rows.width(), ~std::uint64_t{0});
  for (auto word = left.rbegin(); word != left.rend(); ++word) rows.prepend(*word, row.data(), row.data());
  return rows.count_from(row.data(), 0);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_common(Words left, Words right) {
  Rows rows(right);
  const std::size_t width = rows.width();
  std::vector<std::uint64_t> table((left.size() + 1) * width, ~std::uint64_t{0});
  const auto row = [&](std::size_t i) { return table.data() + i * width; };
  for (std::size_t i = left.size(); i-- > 0;) rows.prepend(left[i], row(i + 1), row(i));

  std::vector<std::pair<std::uint32_t, std::uint32_t>> common;
  std::uint32_t i = 0, j = 0;
  const auto count_below = [&] { return i < left.size() ? rows.count_from(row(i + 1), j) : 0; };
  std::uint32_t here = rows.count_from(row(0), 0), below = count_below();  // T(i, j), T(i + 1, j)
  while (i < left.size() && j < right.size()) {
    if (left[i] == right[j]) {
      common.push_back({i, j});
      here = below - rows.grows_at(row(i + 1), j);
      ++i, ++j;
      below = count_below();
    } else if (below == here) {
      ++i;
      below = count_below();
    } else {
      here -= rows.grows_at(row(i), j);
      below -= rows.grows_at(row(i + 1), j);
      ++j;
    }
  }
  return common;
}

}  // namespace crib
