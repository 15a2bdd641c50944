#include <algorithm>

#include "core/report/read_parts.hpp"

namespace crib {
namespace {

// Throws Error unless the keys are those of the documents, in order.
void check_keys(const JsonNode& keys, const Corpus& corpus) {
  if (size_of(keys) != corpus.documents.size()) fail(keys, "has another length than \"documents\"");
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    const JsonNode key = element(keys, i);
    if (text_of(key) != corpus.documents[i].key) fail(key, "is not the key of document " + std::to_string(i));
  }
}

Matrix read_square(const JsonNode& node, std::uint32_t size) {
  Matrix matrix;
  if (size_of(node) != size) fail(node, "has not one row a document");
  for (std::uint32_t r = 0; r < size; ++r) {
    const JsonNode row = element(node, r);
    if (size_of(row) != size) fail(row, "has not one value a document");
    for (std::uint32_t c = 0; c < size; ++c) {
      const auto value = static_cast<float>(share_of(element(row, c)));
      if (r != c && value > 0) matrix.cells.push_back({r, c, value});
    }
  }
  return matrix;
}

Matrix read_triples(const JsonNode& node, std::uint32_t size) {
  Matrix matrix;
  for_each(node, [&](const JsonNode& each) {
    if (size_of(each) != 3) fail(each, "is no [row, column, value]");
    const MatrixCell cell{count_of(element(each, 0)), count_of(element(each, 1)),
                          static_cast<float>(share_of(element(each, 2)))};
    if (cell.row >= size || cell.column >= size) fail(each, "names a document that is not there");
    const auto* last = matrix.cells.empty() ? nullptr : &matrix.cells.back();
    const bool ascends =
        last == nullptr || last->row < cell.row || (last->row == cell.row && last->column < cell.column);
    if (!ascends) fail(each, "does not come after the cell before it");
    matrix.cells.push_back(cell);
  });
  return matrix;
}

}  // namespace

Matrices read_matrices(const JsonNode& node, const Corpus& corpus) {
  Matrices matrices;
  check_keys(member(node, "rows"), corpus);
  check_keys(member(node, "columns"), corpus);
  matrices.size = static_cast<std::uint32_t>(corpus.documents.size());
  if (const auto sparse = maybe(node, "sparse")) matrices.is_sparse = flag_of(*sparse);
  for (std::size_t i = 0; i < kMatrixNames.size(); ++i) {
    const JsonNode cells = member(node, kMatrixNames[i]);
    matrices.by_name[i] = matrices.is_sparse ? read_triples(cells, matrices.size) : read_square(cells, matrices.size);
  }
  return matrices;
}

}  // namespace crib
