// Writes the rows of a TermMatrix.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "core/vector/stem_counter.hpp"
#include "core/vector/tfidf.hpp"

namespace crib {

// The weights of one row after another. `idf` by term: a view.
class RowWeights {
 public:
  explicit RowWeights(const std::vector<double>& idf) : idf_(idf) {}

  // Of a row of so many stems: visit_stems(visit) calls visit(stem, count) for each in ascending order.
  template <typename VisitStems>
  void write(std::size_t size, const VisitStems& visit_stems, int* columns, float* values) {
    products_.resize(std::max(products_.size(), size));
    double* const products = products_.data();
    double squares = 0;
    std::size_t at = 0;
    visit_stems([&](std::uint32_t stem, std::uint32_t count) {
      const double product = tf_(count) * idf_[stem];
      squares += product * product;
      columns[at] = static_cast<int>(stem);
      products[at++] = product;
    });
    const double scale = std::sqrt(squares);
    for (std::size_t i = 0; i < size; ++i) values[i] = static_cast<float>(products[i] / scale);
  }

 private:
  const std::vector<double>& idf_;
  TermFrequencyWeights tf_;
  std::vector<double> products_;
};

// Room for rows of these sizes, to be written whole.
inline TermMatrix unwritten_rows(const std::vector<int>& sizes, std::size_t columns) {
  TermMatrix matrix(static_cast<Eigen::Index>(sizes.size()), static_cast<Eigen::Index>(columns));
  int* const begins = matrix.outerIndexPtr();
  std::partial_sum(sizes.begin(), sizes.end(), begins + 1);
  matrix.resizeNonZeros(begins[sizes.size()]);
  return matrix;
}

}  // namespace crib
