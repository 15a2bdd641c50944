// Fills the rows of a TermMatrix. Documents: anything with size() whose [d] StemCounter can count.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "core/base/parallel.hpp"
#include "core/vector/stem_counter.hpp"
#include "core/vector/tfidf.hpp"

namespace crib {

// One row after another.
class RowFiller {
 public:
  // Views: `stems` as content_stems() gives them, `idf` by term.
  RowFiller(const std::vector<std::uint32_t>& stems, const std::vector<double>& idf) : counter_(stems), idf_(idf) {}

  template <typename Document>
  void fill(const Document& document, int* columns, float* values) {
    const std::span<std::uint32_t> stems = counter_.count(document);
    std::sort(stems.begin(), stems.end());
    products_.clear();
    double squares = 0;
    for (const std::uint32_t stem : stems) {
      products_.push_back(tf_(counter_.of(stem)) * idf_[stem]);
      squares += products_.back() * products_.back();
    }
    const double scale = std::sqrt(squares);
    for (std::size_t i = 0; i < stems.size(); ++i) {
      columns[i] = static_cast<int>(stems[i]);
      values[i] = static_cast<float>(products_[i] / scale);
    }
  }

 private:
  StemCounter counter_;
  const std::vector<double>& idf_;
  TermFrequencyWeights tf_;
  std::vector<double> products_;
};

// How many distinct stems every document has, by a visit of each of them.
template <typename Documents, typename Visit>
std::vector<int> count_rows(const Documents& documents, const std::vector<std::uint32_t>& stems, const Visit& visit) {
  StemCounter counter(stems);
  std::vector<int> sizes;
  sizes.reserve(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const auto row = counter.count(documents[d]);
    for (const std::uint32_t stem : row) visit(stem);
    sizes.push_back(static_cast<int>(row.size()));
  }
  return sizes;
}

// Rows are counted first (`sizes`) and written where they stay: twice in memory they would be as large as the text.
template <typename Documents>
TermMatrix fill_rows(const Documents& documents, const std::vector<std::uint32_t>& stems, const DocumentFrequencies& frequencies,
                     const std::vector<int>& sizes, unsigned threads) {
  std::vector<double> idf(stems.size());
  for (std::size_t term = 0; term < idf.size(); ++term) idf[term] = inverse_document_frequency(frequencies, TermId(term));
  TermMatrix matrix(static_cast<Eigen::Index>(sizes.size()), static_cast<Eigen::Index>(stems.size()));
  int* const begins = matrix.outerIndexPtr();
  std::partial_sum(sizes.begin(), sizes.end(), begins + 1);
  matrix.resizeNonZeros(begins[sizes.size()]);
  parallel_for_with(
      [&] { return RowFiller(stems, idf); }, sizes.size(), threads,
      [&](RowFiller& filler, std::size_t d) {
        filler.fill(documents[d], matrix.innerIndexPtr() + begins[d], matrix.valuePtr() + begins[d]);
      },
      64);
  return matrix;
}

// By the documents' own frequencies.
template <typename Documents>
TermMatrix weigh_documents(const Documents& documents, const Vocabulary& vocabulary, unsigned threads) {
  const std::vector<std::uint32_t> stems = content_stems(vocabulary);
  DocumentFrequencies frequencies{std::vector<std::uint32_t>(stems.size()), static_cast<std::uint32_t>(documents.size())};
  const std::vector<int> sizes = count_rows(documents, stems, [&](std::uint32_t stem) { ++frequencies.by_term[stem]; });
  return fill_rows(documents, stems, frequencies, sizes, threads);
}

}  // namespace crib
