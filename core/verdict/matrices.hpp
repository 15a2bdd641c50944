// The six overlap matrices.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/ids.hpp"
#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/judged.hpp"

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

// The figures of a pair that need no passages.
struct PairShares {
  DocId left{}, right{};
  double jaccard{};
  std::array<double, 2> containment{};
  double cosine{};
};

struct MatrixOptions {
  std::uint32_t dense_documents = 5000;  // beyond, triples are written
};

// `shares`: of every pair that shares anything; where there are none, those of `pairs`.
// Residual: what two articles share outside the passages that either has in common with a declared source.
Matrices fill_matrices(const Corpus& corpus, const TokenizedCorpus& tokens, const std::vector<PairShares>& shares,
                       const std::vector<JudgedPair>& pairs, const MatrixOptions& options = {});

}  // namespace crib
