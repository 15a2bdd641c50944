// Documents as weighted term vectors.
#pragma once

#include <Eigen/SparseCore>
#include <cstdint>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib {

// documents × terms, rows of Euclidean length 1, columns ascending within a row. A column is the TermId of a stem
// (Vocabulary::stem); stop words and what stands in asides have no weight. A document without other words is a zero
// row.
using TermMatrix = Eigen::SparseMatrix<float, Eigen::RowMajor>;

struct DocumentFrequencies {
  std::vector<std::uint32_t> by_term;  // by TermId: documents whose prose holds a word of this stem; 0 for other terms
  std::uint32_t documents{};
};

DocumentFrequencies count_documents(const TokenizedCorpus& corpus);

// ln((1 + documents) / (1 + df)) + 1: smoothed, so that a word in every document keeps a little weight (as
// scikit-learn).
double inverse_document_frequency(const DocumentFrequencies& frequencies, TermId stem);
// By term, of so many.
std::vector<double> inverse_document_frequencies(const DocumentFrequencies& frequencies, std::size_t terms);

// (1 + ln tf) * idf, rows scaled to length 1 (Salton and Buckley 1988: "ltc").
TermMatrix weigh(const TokenizedCorpus& corpus, const DocumentFrequencies& frequencies, unsigned threads = 0);

// The same by the corpus' own frequencies, with one look at the words less.
TermMatrix weigh(const TokenizedCorpus& corpus, unsigned threads = 0);

}  // namespace crib
