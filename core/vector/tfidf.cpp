#include "core/vector/tfidf.hpp"

#include <cmath>
#include <span>

#include "core/base/parallel.hpp"
#include "core/vector/bit_sorter.hpp"
#include "core/vector/row_weights.hpp"
#include "core/vector/stem_counter.hpp"

namespace crib {
namespace {

// One row after another, from documents.
class RowFiller {
 public:
  // Views: `stems` as content_stems() gives them, `idf` by term.
  RowFiller(const std::vector<std::uint32_t>& stems, const std::vector<double>& idf)
      : counter_(stems), sorter_(stems.size()), weights_(idf) {}

  void fill(const TokenizedDocument& document, int* columns, float* values) {
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

// How many distinct stems every document has, by a visit of each of them.
template <typename Visit>
std::vector<int> count_rows(const TokenizedDocuments& documents, const std::vector<std::uint32_t>& stems, const Visit& visit) {
  StemCounter counter(stems);
  std::vector<int> sizes;
  sizes.reserve(documents.size());
  for (const TokenizedDocument& document : documents) {
    const auto row = counter.count(document);
    for (const std::uint32_t stem : row) visit(stem);
    sizes.push_back(static_cast<int>(row.size()));
  }
  return sizes;
}

// Rows are counted first (`sizes`) and written where they stay: twice in memory they would be as large as the text.
TermMatrix fill_rows(const TokenizedDocuments& documents, const std::vector<std::uint32_t>& stems,
                     const DocumentFrequencies& frequencies, const std::vector<int>& sizes, unsigned threads) {
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

// Nothing is met yet.
DocumentFrequencies no_frequencies(const TokenizedCorpus& corpus) {
  return {std::vector<std::uint32_t>(corpus.vocabulary.size()), static_cast<std::uint32_t>(corpus.documents.size())};
}

}  // namespace

DocumentFrequencies count_documents(const TokenizedCorpus& corpus) {
  DocumentFrequencies frequencies = no_frequencies(corpus);
  count_rows(corpus.documents, content_stems(corpus.vocabulary), [&](std::uint32_t stem) { ++frequencies.by_term[stem]; });
  return frequencies;
}

double inverse_document_frequency(const DocumentFrequencies& frequencies, TermId stem) {
  const std::uint32_t df = index(stem) < frequencies.by_term.size() ? frequencies.by_term[index(stem)] : 0;
  return std::log((1.0 + frequencies.documents) / (1.0 + df)) + 1;
}

std::vector<double> inverse_document_frequencies(const DocumentFrequencies& frequencies, std::size_t terms) {
  std::vector<double> idf(terms);
  for (std::size_t term = 0; term < terms; ++term) idf[term] = inverse_document_frequency(frequencies, TermId(term));
  return idf;
}

TermMatrix weigh(const TokenizedCorpus& corpus, const DocumentFrequencies& frequencies, unsigned threads) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  return fill_rows(corpus.documents, stems, frequencies, count_rows(corpus.documents, stems, [](std::uint32_t) {}), threads);
}

TermMatrix weigh(const TokenizedCorpus& corpus, unsigned threads) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  DocumentFrequencies frequencies = no_frequencies(corpus);
  const std::vector<int> sizes = count_rows(corpus.documents, stems, [&](std::uint32_t stem) { ++frequencies.by_term[stem]; });
  return fill_rows(corpus.documents, stems, frequencies, sizes, threads);
}

}  // namespace crib
