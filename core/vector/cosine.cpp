#include "core/vector/cosine.hpp"

#include <algorithm>

namespace crib {

double cosine(const TermMatrix& matrix, DocId left, DocId right) {
  const int* outer = matrix.outerIndexPtr();
  const int* column = matrix.innerIndexPtr();
  const float* value = matrix.valuePtr();
  int l = outer[index(left)], r = outer[index(right)];
  const int l_end = outer[index(left) + 1], r_end = outer[index(right) + 1];
  double sum = 0;
  while (l < l_end && r < r_end) {
    if (column[l] == column[r]) {
      sum += double{value[l++]} * double{value[r++]};
    } else if (column[l] < column[r]) {
      ++l;
    } else {
      ++r;
    }
  }
  return std::min(sum, 1.0);  // rows are rounded to float, so a row with itself may reach 1 + 1e-7
}

Eigen::MatrixXd cosine_matrix(const TermMatrix& matrix) {
  const Eigen::SparseMatrix<double, Eigen::RowMajor> rows = matrix.cast<double>();
  const Eigen::SparseMatrix<double, Eigen::RowMajor> columns = rows.transpose();
  const Eigen::SparseMatrix<double, Eigen::RowMajor> product = rows * columns;
  Eigen::MatrixXd cosines = Eigen::MatrixXd(product).cwiseMin(1.0);
  cosines.diagonal().setOnes();
  return cosines;
}

}  // namespace crib
