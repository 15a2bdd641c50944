// Fills the rows of a TermMatrix. Documents: anything with size() whose [d] StemCounter can count.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "core/base/parallel.hpp"
#include "core/vector/bit_sorter.hpp"
#include "core/vector/stem_counter.hpp"
#include "core/vector/tfidf.hpp"

namespace crib {

// The weights of one row after another. `idf` by term: a view.
class RowWeights {
 public:
  explicit RowWeights(const std::vector<double>& idf) : idf_(idf) {}

  // Of a row of so many stems: visit_stems(visit) calls visit(stem, count) for each in ascending order.
  template <typename VisitStems>
  void write(std::size_t size, const VisitStems& visit_stems, int* columns, float* values) {
    products_.resize(std::max(products_.size(), size));
    double* const products = products_.data();
    double squares = 0;
    std::size_t at = 0;
    visit_stems([&](std::uint32_t stem, std::uint32_t count) {
      const double product = tf_(count) * idf_[stem];
      squares += product * product;
      columns[at] = static_cast<int>(stem);
      products[at++] = product;
    });
    const double scale = std::sqrt(squares);
    for (std::size_t i = 0; i < size; ++i) values[i] = static_cast<float>(products[i] / scale);
  }

 private:
  const std::vector<double>& idf_;
  TermFrequencyWeights tf_;
  std::vector<double> products_;
};

// One row after another, from documents.
class RowFiller {
 public:
  // Views: `stems` as content_stems() gives them, `idf` by term.
  RowFiller(const std::vector<std::uint32_t>& stems, const std::vector<double>& idf)
      : counter_(stems), sorter_(stems.size()), weights_(idf) {}

  template <typename Document>
  void fill(const Document& document, int* columns, float* values) {
    const std::span<std::uint32_t> stems = counter_.count(document);
    sorter_.sort(stems);
    const auto visit_stems = [&](const auto& visit) {
      for (const std::uint32_t stem : stems) visit(stem, counter_.of(stem));
    };
    weights_.write(stems.size(), visit_stems, columns, values);
  }

 private:
  StemCounter counter_;
  BitSorter sorter_;
  RowWeights weights_;
};

inline std::vector<double> inverse_document_frequencies(const DocumentFrequencies& frequencies, std::size_t terms) {
  std::vector<double> idf(terms);
  for (std::size_t term = 0; term < terms; ++term) idf[term] = inverse_document_frequency(frequencies, TermId(term));
  return idf;
}

// Room for rows of these sizes, to be written whole.
inline TermMatrix unwritten_rows(const std::vector<int>& sizes, std::size_t columns) {
  TermMatrix matrix(static_cast<Eigen::Index>(sizes.size()), static_cast<Eigen::Index>(columns));
  int* const begins = matrix.outerIndexPtr();
  std::partial_sum(sizes.begin(), sizes.end(), begins + 1);
  matrix.resizeNonZeros(begins[sizes.size()]);
  return matrix;
}

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
  const std::vector<double> idf = inverse_document_frequencies(frequencies, stems.size());
  TermMatrix matrix = unwritten_rows(sizes, stems.size());
  const int* const begins = matrix.outerIndexPtr();
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
