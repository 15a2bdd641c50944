// A matrix as rows of a full square, the diagonal in it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/verdict/matrices.hpp"

namespace crib {

// Calls row(position, values) for every row in order; values has `size` shares, the diagonal at 1.
template <typename Function>
void for_each_row(const Matrix& matrix, std::uint32_t size, const Function& row) {
  std::vector<float> values(size);
  std::size_t next = 0;
  for (std::uint32_t r = 0; r < size; ++r) {
    values.assign(size, 0.0F);
    values[r] = 1.0F;
    for (; next < matrix.cells.size() && matrix.cells[next].row == r; ++next) {
      values[matrix.cells[next].column] = matrix.cells[next].value;
    }
    row(r, values);
  }
}

}  // namespace crib
