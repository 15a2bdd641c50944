// Features are renumbered by descending document frequency, so that a row begins with what many documents share. With
// |x<j| the length of a row's part before feature j:
//   - a row is indexed only from where |x<=j| reaches the threshold: what comes before can't make a pair alone;
//   - a row met for the first time at feature j is taken up only while |x<=j| reaches the threshold;
//   - a row is dropped as soon as sum + |x<j| |y<j| can't.
// What the index did not hold of a row is then added from the rarest feature on, for as long as that bound allows. Sums
// are floats with slack; `cosine` decides.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "core/base/parallel.hpp"
#include "core/vector/cosine.hpp"

namespace crib {
namespace {

constexpr float kSlack = 1e-4F;  // more than the rounding of a sum of a few thousand floats

struct Cell {
  std::uint32_t feature{};
  float value{};
  float before{};  // length of the row's part before this cell
};

struct Posting {
  std::uint32_t row{};
  float value{};
  float before{};
};

struct Rows {
  std::vector<std::size_t> begin;    // rows + 1
  std::vector<std::size_t> indexed;  // by row: the first cell that the index holds
  std::vector<Cell> cells;           // by row, most frequent feature first
};

struct Index {
  std::vector<std::size_t> begin;  // features + 1
  std::vector<Posting> postings;   // by feature, ascending by row
};

// Position of each column when columns are ordered by descending number of rows.
std::vector<std::uint32_t> rank_columns(const TermMatrix& matrix) {
  const auto columns = static_cast<std::size_t>(matrix.cols());
  std::vector<std::uint32_t> count(columns), order(columns), rank(columns);
  for (Eigen::Index i = 0; i < matrix.nonZeros(); ++i) ++count[static_cast<std::size_t>(matrix.innerIndexPtr()[i])];
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return count[a] > count[b]; });
  for (std::uint32_t r = 0; r < columns; ++r) rank[order[r]] = r;
  return rank;
}

float length_with(const Cell& cell) { return std::sqrt(cell.before * cell.before + cell.value * cell.value); }

Rows reorder(const TermMatrix& matrix, float threshold, unsigned threads) {
  const std::vector<std::uint32_t> rank = rank_columns(matrix);
  const auto documents = static_cast<std::size_t>(matrix.rows());
  Rows rows;
  rows.cells.resize(static_cast<std::size_t>(matrix.nonZeros()));
  for (std::size_t d = 0; d <= documents; ++d)
    rows.begin.push_back(static_cast<std::size_t>(matrix.outerIndexPtr()[d]));
  rows.indexed.resize(documents);
  parallel_for(
      documents, threads,
      [&](std::size_t d) {
        const auto first = rows.cells.begin() + static_cast<std::ptrdiff_t>(rows.begin[d]);
        const auto last = rows.cells.begin() + static_cast<std::ptrdiff_t>(rows.begin[d + 1]);
        std::size_t i = rows.begin[d];
        for (auto cell = first; cell != last; ++cell, ++i)
          *cell = {rank[static_cast<std::size_t>(matrix.innerIndexPtr()[i])], matrix.valuePtr()[i], 0};
        std::sort(first, last, [](const Cell& a, const Cell& b) { return a.feature < b.feature; });
        double squares = 0;
        for (auto cell = first; cell != last; ++cell) {
          cell->before = static_cast<float>(std::sqrt(squares));
          squares += double{cell->value} * double{cell->value};
        }
        const auto indexed = std::partition_point(first, last, [&](const Cell& c) { return length_with(c) < threshold; });
        rows.indexed[d] = static_cast<std::size_t>(indexed - rows.cells.begin());
      },
      64);
  return rows;
}

Index index_tails(const Rows& rows, std::size_t features) {
  Index index;
  index.begin.assign(features + 1, 0);
  for (std::uint32_t row = 0; row < rows.indexed.size(); ++row)
    for (std::size_t i = rows.indexed[row]; i < rows.begin[row + 1]; ++i) ++index.begin[rows.cells[i].feature + 1];
  for (std::size_t f = 0; f < features; ++f) index.begin[f + 1] += index.begin[f];
  index.postings.resize(index.begin[features]);
  std::vector<std::size_t> at(index.begin.begin(), index.begin.end() - 1);
  for (std::uint32_t row = 0; row < rows.indexed.size(); ++row)
    for (std::size_t i = rows.indexed[row]; i < rows.begin[row + 1]; ++i) {
      const Cell& cell = rows.cells[i];
      index.postings[at[cell.feature]++] = {row, cell.value, cell.before};
    }
  return index;
}

// What one thread needs; all zero between two rows.
struct Scratch {
  std::vector<float> sums;    // by row
  std::vector<float> values;  // of the row looked at, by feature
  std::vector<std::uint32_t> touched;
};

// Whether sum, what the index gave of `row` and `other`, reaches the threshold with the rest of `other`.
bool may_reach(const Rows& rows, std::uint32_t row, std::uint32_t other, float threshold, float sum,
               const std::vector<float>& values) {
  const Cell* const first = &rows.cells[rows.begin[other]];
  const Cell* cell = &rows.cells[rows.indexed[other]];
  const auto own_end = rows.cells.begin() + static_cast<std::ptrdiff_t>(rows.begin[row + 1]);
  const auto own = std::partition_point(rows.cells.begin() + static_cast<std::ptrdiff_t>(rows.begin[row]), own_end,
                                        [&](const Cell& c) { return c.feature < cell->feature; });
  const float rest = own == own_end ? 1 : own->before;  // length of `row` before what the index gave
  while (sum + rest * cell->before >= threshold) {
    if (cell == first) return true;
    --cell;
    sum += values[cell->feature] * cell->value;
  }
  return false;
}

// Earlier rows that may pair with `row`, in scratch.touched.
void collect(const Rows& rows, const Index& index, std::uint32_t row, float threshold, Scratch& scratch) {
  scratch.touched.clear();
  for (std::size_t i = rows.begin[row + 1]; i-- > rows.begin[row];) {
    const Cell& cell = rows.cells[i];
    const bool takes_new = length_with(cell) >= threshold;
    scratch.values[cell.feature] = cell.value;
    for (std::size_t p = index.begin[cell.feature]; p < index.begin[cell.feature + 1]; ++p) {
      const Posting& other = index.postings[p];
      if (other.row >= row) break;
      float& sum = scratch.sums[other.row];
      if (sum == 0) {
        if (!takes_new) continue;
        scratch.touched.push_back(other.row);
      } else if (sum < 0) {
        continue;  // dropped
      }
      sum += cell.value * other.value;
      if (sum + cell.before * other.before < threshold) sum = -1;
    }
  }
  std::size_t kept = 0;
  for (const std::uint32_t other : scratch.touched) {
    float& sum = scratch.sums[other];
    if (sum > 0 && may_reach(rows, row, other, threshold, sum, scratch.values)) scratch.touched[kept++] = other;
    sum = 0;
  }
  scratch.touched.resize(kept);
  for (std::size_t i = rows.begin[row]; i < rows.begin[row + 1]; ++i) scratch.values[rows.cells[i].feature] = 0;
}

}  // namespace

std::vector<CosinePair> all_pairs_cosine(const TermMatrix& matrix, double threshold, unsigned threads) {
  assert(threshold > 0);
  const float bound = static_cast<float>(threshold) - kSlack;
  const auto features = static_cast<std::size_t>(matrix.cols());
  const auto documents = static_cast<std::size_t>(matrix.rows());
  const Rows rows = reorder(matrix, bound, threads);
  const Index index = index_tails(rows, features);

  std::vector<std::vector<CosinePair>> found(documents);
  const auto make_scratch = [&] { return Scratch{std::vector<float>(documents), std::vector<float>(features), {}}; };
  parallel_for_with(
      make_scratch, documents, threads,
      [&](Scratch& scratch, std::size_t row) {
        collect(rows, index, static_cast<std::uint32_t>(row), bound, scratch);
        for (const std::uint32_t other : scratch.touched) {
          const double value = cosine(matrix, DocId(other), DocId(row));
          if (value >= threshold) found[row].push_back({DocId(other), DocId(row), value});
        }
      },
      16);
  std::vector<CosinePair> pairs;
  for (const auto& row : found) pairs.insert(pairs.end(), row.begin(), row.end());
  std::sort(pairs.begin(), pairs.end(), [](const CosinePair& a, const CosinePair& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return pairs;
}

}  // namespace crib
