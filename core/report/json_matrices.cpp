#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "core/report/deflate.hpp"
#include "core/report/json_parts.hpp"
#include "core/report/square.hpp"

namespace crib {
namespace {

void write_keys(JsonWriter& json, std::string_view name, const Corpus& corpus) {
  json.key(name);
  json.begin_array();
  for (const auto& document : corpus.documents) json.string(document.key);
  json.end_array();
}

void write_square(JsonWriter& json, const Matrix& matrix, std::uint32_t size) {
  for_each_row(matrix, size, [&](std::uint32_t, const std::vector<float>& values) {
    json.break_line();
    json.begin_array();
    for (const float value : values) json.share(value);
    json.end_array();
  });
}

void write_triples(JsonWriter& json, const Matrix& matrix) {
  for (const auto& cell : matrix.cells) {
    json.break_line();
    json.begin_array();
    json.count(cell.row);
    json.count(cell.column);
    json.share(cell.value);
    json.end_array();
  }
}

// Row by row, every share as 16 bits, low byte first, in units of 1/10000; of a symmetric matrix the part right of the
// diagonal. Zeros, most of the cells, pack to next to nothing.
void write_packed(JsonWriter& json, const Matrix& matrix, std::uint32_t size, bool is_symmetric) {
  std::string bytes;
  for_each_row(matrix, size, [&](std::uint32_t row, const std::vector<float>& values) {
    for (std::uint32_t column = is_symmetric ? row + 1 : 0; column < size; ++column) {
      const auto share = static_cast<unsigned>(std::lround(double{values[column]} * 10000));
      bytes += static_cast<char>(share & 0xFF);
      bytes += static_cast<char>(share >> 8);
    }
  });
  json.string(deflate_base64(bytes, Packing::kFast));
}

bool is_symmetric(std::string_view name) { return name == "jaccard" || name == "cosine"; }

}  // namespace

void write_matrices(JsonWriter& json, const Report& report, const JsonShape& shape) {
  const Matrices& matrices = report.matrices;
  json.begin_object();
  write_keys(json, "rows", report.corpus);
  write_keys(json, "columns", report.corpus);
  if (matrices.is_sparse) {
    json.key("sparse");
    json.boolean(true);
  } else if (shape.is_packed) {
    json.key("packed");
    json.boolean(true);
  }
  for (std::size_t i = 0; i < kMatrixNames.size(); ++i) {
    json.break_line();
    json.key(kMatrixNames[i]);
    if (shape.is_packed && !matrices.is_sparse) {
      write_packed(json, matrices.by_name[i], matrices.size, is_symmetric(kMatrixNames[i]));
      continue;
    }
    json.begin_array();
    if (matrices.is_sparse) {
      write_triples(json, matrices.by_name[i]);
    } else {
      write_square(json, matrices.by_name[i], matrices.size);
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace crib
