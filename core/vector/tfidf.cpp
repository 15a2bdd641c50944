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

// A row of the matrix: the stems of the document last counted, ascending, with their weights.
void fill_row(std::span<std::uint32_t> stems, const StemCounter& counter, const std::vector<double>& idf,
              const TermFrequencyWeights& tf, int* columns, float* values) {
  std::sort(stems.begin(), stems.end());
  double squares = 0;
  for (const std::uint32_t stem : stems) squares += square(tf(counter.of(stem)) * idf[stem]);
  const double scale = std::sqrt(squares);
  for (const std::uint32_t stem : stems) {
    *columns++ = static_cast<int>(stem);
    *values++ = static_cast<float>(tf(counter.of(stem)) * idf[stem] / scale);
  }
}

}  // namespace

DocumentFrequencies count_documents(const TokenizedCorpus& corpus) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  DocumentFrequencies frequencies{std::vector<std::uint32_t>(stems.size()),
                                  static_cast<std::uint32_t>(corpus.documents.size())};
  StemCounter counter(stems);
  for (const TokenizedDocument& document : corpus.documents)
    for (const std::uint32_t stem : counter.count(document)) ++frequencies.by_term[stem];
  return frequencies;
}

double inverse_document_frequency(const DocumentFrequencies& frequencies, TermId stem) {
  const std::uint32_t df = index(stem) < frequencies.by_term.size() ? frequencies.by_term[index(stem)] : 0;
  return std::log((1.0 + frequencies.documents) / (1.0 + df)) + 1;
}

TermMatrix weigh(const TokenizedCorpus& corpus, const DocumentFrequencies& frequencies, unsigned threads) {
  const std::size_t documents = corpus.documents.size();
  std::vector<double> idf(corpus.vocabulary.size());
  for (std::size_t term = 0; term < idf.size(); ++term)
    idf[term] = inverse_document_frequency(frequencies, TermId(term));
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  const TermFrequencyWeights tf;
  // Counted twice rather than held twice: the rows are as large as the text.
  TermMatrix matrix(static_cast<Eigen::Index>(documents), static_cast<Eigen::Index>(corpus.vocabulary.size()));
  int* const begins = matrix.outerIndexPtr();
  const auto for_each_row = [&](const auto& function) {
    parallel_for_with(
        [&] { return StemCounter(stems); }, documents, threads,
        [&](StemCounter& counter, std::size_t d) { function(d, counter, counter.count(corpus.documents[d])); }, 64);
  };
  for_each_row([&](std::size_t d, const StemCounter&, std::span<std::uint32_t> row) { begins[d + 1] = static_cast<int>(row.size()); });
  std::partial_sum(begins, begins + documents + 1, begins);
  matrix.resizeNonZeros(begins[documents]);
  for_each_row([&](std::size_t d, const StemCounter& counter, std::span<std::uint32_t> row) {
    fill_row(row, counter, idf, tf, matrix.innerIndexPtr() + begins[d], matrix.valuePtr() + begins[d]);
  });
  return matrix;
}

}  // namespace crib
