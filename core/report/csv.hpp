// The result as tables (RFC 4180, LF line ends), safe to open in a spreadsheet: a cell that would be taken for a formula
// gets a leading apostrophe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "core/report/report.hpp"

namespace crib {

std::string csv_cell(std::string_view text);  // quoted where needed

void write_pairs_csv(std::ostream& out, const Report& report);     // a row a pair, with its figures
void write_passages_csv(std::ostream& out, const Report& report);  // a row a passage, with spans and texts

enum class MatrixColumns : std::uint8_t { kAll, kSources };

// Square matrices: a header of keys, then a row a document. Sparse ones: row, column, value with keys.
// matrix: position in kMatrixNames.
void write_matrix_csv(std::ostream& out, const Report& report, std::size_t matrix, MatrixColumns columns);

}  // namespace crib
