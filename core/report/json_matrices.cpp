#include <array>

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

}  // namespace

void write_matrices(JsonWriter& json, const Report& report) {
  const Matrices& matrices = report.matrices;
  json.begin_object();
  write_keys(json, "rows", report.corpus);
  write_keys(json, "columns", report.corpus);
  if (matrices.is_sparse) {
    json.key("sparse");
    json.boolean(true);
  }
  for (std::size_t i = 0; i < kMatrixNames.size(); ++i) {
    json.break_line();
    json.key(kMatrixNames[i]);
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
