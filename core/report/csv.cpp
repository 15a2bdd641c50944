#include "core/report/csv.hpp"

#include <algorithm>
#include <vector>

#include "core/report/names.hpp"
#include "core/report/numbers.hpp"
#include "core/report/square.hpp"
#include "core/report/units.hpp"

namespace crib {
namespace {

// Joins cells that are already safe.
void put_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out << (i > 0 ? "," : "") << cells[i];
  out << '\n';
}

const Document& document_of(const Report& report, DocId id) { return report.corpus.documents[index(id)]; }

void write_square(std::ostream& out, const Report& report, const Matrix& matrix, const std::vector<std::size_t>& kept) {
  std::vector<std::string> header = {""};
  for (const std::size_t c : kept) header.push_back(csv_cell(report.corpus.documents[c].key));
  put_row(out, header);
  for_each_row(matrix, report.matrices.size, [&](std::uint32_t r, const std::vector<float>& values) {
    std::vector<std::string> row = {csv_cell(report.corpus.documents[r].key)};
    for (const std::size_t c : kept) row.push_back(share_text(values[c]));
    put_row(out, row);
  });
}

// "what: right -> left" of each, as one cell
std::string changes_cell(const std::vector<Change>& changes, const Document& left, const Document& right) {
  std::string cell;
  for (const auto& change : changes) {
    if (!cell.empty()) cell += "; ";
    cell.append(name_of(change.what)).append(": ").append(slice(right.text, change.right));
    cell.append(" -> ").append(slice(left.text, change.left));
  }
  return csv_cell(cell);
}

}  // namespace

std::string csv_cell(std::string_view text) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r";
  std::string cell;
  if (!text.empty() && kFormulaStarts.find(text.front()) != kFormulaStarts.npos) cell += '\'';
  cell += text;
  if (cell.find_first_of(",\"\n\r") == cell.npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

void write_pairs_csv(std::ostream& out, const Report& report) {
  put_row(out, {"left", "right", "verdict", "coverage_left", "coverage_right", "verbatim_left", "verbatim_right", "cosine",
                "jaccard", "containment_left", "containment_right", "from", "confidence", "passages", "why", "changes"});
  for (const auto& pair : report.pairs) {
    const Overlap& overlap = pair.overlap;
    put_row(out, {csv_cell(document_of(report, pair.left).key), csv_cell(document_of(report, pair.right).key),
                  std::string(name_of(pair.verdict)), share_text(overlap.coverage[0]), share_text(overlap.coverage[1]),
                  share_text(overlap.verbatim[0]), share_text(overlap.verbatim[1]), share_text(overlap.cosine),
                  share_text(overlap.jaccard), share_text(overlap.containment[0]), share_text(overlap.containment[1]),
                  std::string(name_of(pair.direction.from)), share_text(pair.direction.confidence),
                  std::to_string(pair.passages.size()), csv_cell(pair.why),
                  changes_cell(pair.changes, document_of(report, pair.left), document_of(report, pair.right))});
  }
}

void write_passages_csv(std::ostream& out, const Report& report) {
  put_row(out, {"left", "right", "left_begin", "left_end", "right_begin", "right_end", "left_words", "right_words", "kind",
                "similarity", "credit", "changes", "left_text", "right_text"});
  const auto maps = unit_maps(report.corpus, Units::kUtf8);
  for (const auto& pair : report.pairs) {
    const Document& left = document_of(report, pair.left);
    const Document& right = document_of(report, pair.right);
    for (const auto& judged : pair.passages) {
      const Passage& passage = judged.passage;
      const Span in_left = maps[index(pair.left)](passage.left);
      const Span in_right = maps[index(pair.right)](passage.right);
      put_row(out, {csv_cell(left.key), csv_cell(right.key), std::to_string(in_left.begin), std::to_string(in_left.end),
                    std::to_string(in_right.begin), std::to_string(in_right.end),
                    std::to_string(length(passage.left_tokens)), std::to_string(length(passage.right_tokens)),
                    std::string(name_of(passage.kind)), share_text(passage.similarity), std::string(name_of(judged.credit)),
                    changes_cell(judged.changes, left, right), csv_cell(slice(left.text, passage.left)),
                    csv_cell(slice(right.text, passage.right))});
    }
  }
}

void write_matrix_csv(std::ostream& out, const Report& report, std::size_t matrix, MatrixColumns columns) {
  const auto& documents = report.corpus.documents;
  const auto is_kept = [&](std::size_t c) { return columns == MatrixColumns::kAll || documents[c].role == Role::kSource; };
  const Matrix& cells = report.matrices.by_name[matrix];
  if (!report.matrices.is_sparse) {
    std::vector<std::size_t> kept;
    for (std::size_t c = 0; c < documents.size(); ++c) {
      if (is_kept(c)) kept.push_back(c);
    }
    return write_square(out, report, cells, kept);
  }
  put_row(out, {"row", "column", std::string(kMatrixNames[matrix])});
  for (const auto& cell : cells.cells) {
    if (!is_kept(cell.column)) continue;
    put_row(out, {csv_cell(documents[cell.row].key), csv_cell(documents[cell.column].key), share_text(cell.value)});
  }
}

}  // namespace crib
