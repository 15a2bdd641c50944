// The six overlap matrices.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/ids.hpp"

namespace crib {

inline constexpr std::array<std::string_view, 6> kMatrixNames = {"jaccard", "containment", "cosine",
                                                                 "coverage", "verbatim", "residual"};

struct MatrixCell {
  std::uint32_t row{}, column{};
  float value{};
};

// documents × documents, rows in document order; a cell is the share of the row document, the diagonal is 1.
// Cells are sorted by row, then column; zeros and, in `cells`, the diagonal are left out.
struct Matrix {
  std::vector<MatrixCell> cells;
};

struct Matrices {
  std::uint32_t size{};           // documents
  bool is_sparse = false;         // written as triples: too many documents for a full square
  std::array<Matrix, 6> by_name;  // in the order of kMatrixNames
};

}  // namespace crib
