// Cosines of documents.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"
#include "core/vector/tfidf.hpp"

namespace crib {

// 0..1; summed in double by ascending column, so it is symmetric and the same wherever it is computed. Pre: rows as
// `weigh` makes them.
double cosine(const TermMatrix& matrix, DocId left, DocId right);

// documents × documents, symmetric, diagonal 1; each cell equals `cosine`. For a folder: n² doubles, n <= ~5,000.
Eigen::MatrixXd cosine_matrix(const TermMatrix& matrix);

struct CosinePair {
  DocId left{}, right{};  // left < right
  double cosine{};
};

// Every pair with a cosine of at least `threshold` (> 0), by left, then right. Exact, in memory of the matrix's size,
// by L2AP's bounds (Anastasiu and Karypis 2014). Quick at 0.7 and more; at 0.5 no faster than all pairs.
std::vector<CosinePair> all_pairs_cosine(const TermMatrix& matrix, double threshold, unsigned threads = 0);

}  // namespace crib
