#include "core/vector/tfidf.hpp"

#include <cmath>

#include "core/vector/row_filler.hpp"

namespace crib {
DocumentFrequencies count_documents(const TokenizedCorpus& corpus) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  DocumentFrequencies frequencies{std::vector<std::uint32_t>(stems.size()), static_cast<std::uint32_t>(corpus.documents.size())};
  count_rows(corpus.documents, stems, [&](std::uint32_t stem) { ++frequencies.by_term[stem]; });
  return frequencies;
}

double inverse_document_frequency(const DocumentFrequencies& frequencies, TermId stem) {
  const std::uint32_t df = index(stem) < frequencies.by_term.size() ? frequencies.by_term[index(stem)] : 0;
  return std::log((1.0 + frequencies.documents) / (1.0 + df)) + 1;
}

TermMatrix weigh(const TokenizedCorpus& corpus, const DocumentFrequencies& frequencies, unsigned threads) {
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  return fill_rows(corpus.documents, stems, frequencies, count_rows(corpus.documents, stems, [](std::uint32_t) {}), threads);
}

TermMatrix weigh(const TokenizedCorpus& corpus, unsigned threads) {
  return weigh_documents(corpus.documents, corpus.vocabulary, threads);
}

}  // namespace crib
