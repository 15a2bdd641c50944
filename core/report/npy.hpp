// Matrices as NumPy arrays: numpy.load reads them.
#pragma once

#include <ostream>

#include "core/report/report.hpp"

namespace crib {

// float32, little-endian, row-major, version 1.0. Square matrices: documents × documents, the diagonal at 1. Sparse
// ones: cells × 3, each row, column, value (positions are exact up to 16 million documents).
// matrix: position in kMatrixNames.
void write_npy(std::ostream& out, const Report& report, std::size_t matrix);

// The keys of rows and columns, one a line, in order. A line break inside a key is written \n, a backslash \\.
void write_keys(std::ostream& out, const Corpus& corpus);

}  // namespace crib
