#include "core/vector/tfidf.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "core/base/parallel.hpp"
#include "core/vector/stem_counter.hpp"

namespace crib {
namespace {

double square(double x) { return x * x; }

DocumentFrequencies no_documents(const TokenizedCorpus& corpus) {
  return {std::vector<std::uint32_t>(corpus.vocabulary.size()), static_cast<std::uint32_t>(corpus.documents.size())};
}

// Fills rows of the matrix, one after another.
class RowFiller {
 public:
  RowFiller(const std::vector<std::uint32_t>& stems, const std::vector<double>& idf) : counter_(stems), idf_(idf) {}

  void fill(const TokenizedDocument& document, int* columns, float* values) {
    const std::span<std::uint32_t> stems = counter_.count(document);
    std::sort(stems.begin(), stems.end());
    products_.clear();
    double squares = 0;
    for (const std::uint32_t stem : stems) {
      products_.push_back(tf_(counter_.of(stem)) * idf_[stem]);
      squares += square(products_.back());
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

// Distinct stems of every document, by a visit of each of them.
template <typename Visit>
std::vector<int> count_rows(const TokenizedCorpus& corpus, const std::vector<std::uint32_t>& stems, const Visit& visit) {
  StemCounter counter(stems);
  std::vector<int> sizes;
  sizes.reserve(corpus.documents.size());
  for (const TokenizedDocument& document : corpus.documents) {
    const auto row = counter.count(document);
    for (const std::uint32_t stem : row) visit(stem);
    sizes.push_back(static_cast<int>(row.size()));
  }
  return sizes;
}

// Rows are counted first and written where they stay: twice in memory they would be as large as the text.
TermMatrix fill(const TokenizedCorpus& corpus, const std::vector<std::uint32_t>& stems, const DocumentFrequencies& frequencies,
                const std::vector<int>& sizes, unsigned threads) {
  std::vector<double> idf(corpus.vocabulary.size());
  for (std::size_t term = 0; term < idf.size(); ++term)
    idf[term] = inverse_document_frequency(frequencies, TermId(term));
  TermMatrix matrix(static_cast<Eigen::Index>(sizes.size()), static_cast<Eigen::Index>(corpus.vocabulary.size()));
  int* const begins = matrix.outerIndexPtr();
  std::partial_sum(sizes.begin(), sizes.end(), begins + 1);
  matrix.resizeNonZeros(begins[sizes.size()]);
  parallel_for_with(
      [&] { return RowFiller(stems, idf); }, sizes.size(), threads,
      [&](RowFiller& filler, std::size_t d) {
        filler.fill(corpus.documents[d], matrix.innerIndexPtr() + begins[d], matrix.valuePtr() + begins[d]);
      },
      64);
  return matrix;
}

}  // namespace

DocumentFrequencies count_documents(const TokenizedCorpus& corpus) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  DocumentFrequencies frequencies = no_documents(corpus);
  count_rows(corpus, stems, [&](std::uint32_t stem) { ++frequencies.by_term[stem]; });
  return frequencies;
}

double inverse_document_frequency(const DocumentFrequencies& frequencies, TermId stem) {
  const std::uint32_t df = index(stem) < frequencies.by_term.size() ? frequencies.by_term[index(stem)] : 0;
  return std::log((1.0 + frequencies.documents) / (1.0 + df)) + 1;
}

TermMatrix weigh(const TokenizedCorpus& corpus, const DocumentFrequencies& frequencies, unsigned threads) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  return fill(corpus, stems, frequencies, count_rows(corpus, stems, [](std::uint32_t) {}), threads);
}

TermMatrix weigh(const TokenizedCorpus& corpus, unsigned threads) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  DocumentFrequencies frequencies = no_documents(corpus);
  const std::vector<int> sizes = count_rows(corpus, stems, [&](std::uint32_t stem) { ++frequencies.by_term[stem]; });
  return fill(corpus, stems, frequencies, sizes, threads);
}

}  // namespace crib
