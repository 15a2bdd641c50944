#include "core/vector/tfidf.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "core/base/parallel.hpp"
#include "core/text/prose.hpp"

namespace crib {
namespace {

constexpr std::size_t kCommonCounts = 64;  // whose logarithms are looked up

// By TermId: the stem that it counts for; for a stop word, the number of terms.
std::vector<std::uint32_t> content_stems(const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> stems(vocabulary.size(), static_cast<std::uint32_t>(vocabulary.size()));
  for (std::size_t t = 0; t < stems.size(); ++t)
    if (!vocabulary.traits(TermId(t)).is_stop_word) stems[t] = static_cast<std::uint32_t>(vocabulary.stem(TermId(t)));
  return stems;
}

// 1 + ln tf
class TermFrequencyWeights {
 public:
  TermFrequencyWeights() : common_(kCommonCounts) {
    for (std::size_t count = 1; count < kCommonCounts; ++count) common_[count] = weight(count);
  }
  double operator()(std::uint32_t count) const { return count < kCommonCounts ? common_[count] : weight(count); }

 private:
  static double weight(std::size_t count) { return 1 + std::log(static_cast<double>(count)); }
  std::vector<double> common_;
};

// Counts the stems of one document after another. Without branches: which word is new can't be foretold.
class StemCounter {
 public:
  explicit StemCounter(const std::vector<std::uint32_t>& stems) : stems_(stems), counts_(stems.size() + 1) {}

  // Distinct stems of the prose, in no order.
  std::span<std::uint32_t> count(const TokenizedDocument& document) {
    for (const std::uint32_t stem : std::span(met_).first(size_)) counts_[stem] = 0;
    counts_.back() = 1;  // what is no stem is never new
    met_.resize(std::max(met_.size(), document.tokens.size() + 1));
    size_ = 0;
    for (const Span run : prose_runs(document))
      for (auto t = run.begin; t < run.end; ++t) {
        const std::uint32_t stem = stems_[index(document.tokens[t].term)];
        met_[size_] = stem;
        size_ += counts_[stem]++ == 0;
      }
    return std::span(met_).first(size_);
  }
  // Of the last document counted.
  std::uint32_t of(std::uint32_t stem) const { return counts_[stem]; }

 private:
  const std::vector<std::uint32_t>& stems_;
  std::vector<std::uint32_t> counts_;  // by stem
  std::vector<std::uint32_t> met_;
  std::size_t size_ = 0;  // of what is met
};

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
