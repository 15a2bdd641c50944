#include "core/vector/tfidf.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/base/parallel.hpp"
#include "core/text/prose.hpp"

namespace crib {
namespace {

// Stems of the prose in ascending order, repeats kept.
std::vector<TermId> content_stems(const TokenizedDocument& document, const Vocabulary& vocabulary) {
  std::vector<TermId> stems;
  stems.reserve(document.tokens.size());
  for (const Span run : prose_runs(document))
    for (auto t = run.begin; t < run.end; ++t) {
      const TermId term = document.tokens[t].term;
      if (!vocabulary.traits(term).is_stop_word) stems.push_back(vocabulary.stem(term));
    }
  std::sort(stems.begin(), stems.end());
  return stems;
}

struct Weight {
  TermId stem{};
  float value{};
};

std::vector<Weight> weigh_document(const TokenizedDocument& document, const Vocabulary& vocabulary,
                                   const std::vector<double>& idf) {
  std::vector<Weight> row;
  const std::vector<TermId> stems = content_stems(document, vocabulary);
  std::vector<double> values;
  double squares = 0;
  for (std::size_t begin = 0, end = 0; begin < stems.size(); begin = end) {
    while (end < stems.size() && stems[end] == stems[begin]) ++end;
    values.push_back((1 + std::log(static_cast<double>(end - begin))) * idf[index(stems[begin])]);
    squares += values.back() * values.back();
    row.push_back({stems[begin], 0});
  }
  for (std::size_t i = 0; i < row.size(); ++i) row[i].value = static_cast<float>(values[i] / std::sqrt(squares));
  return row;
}

}  // namespace

DocumentFrequencies count_documents(const TokenizedCorpus& corpus) {
  const Vocabulary& vocabulary = corpus.vocabulary;
  DocumentFrequencies frequencies{std::vector<std::uint32_t>(vocabulary.size()),
                                  static_cast<std::uint32_t>(corpus.documents.size())};
  std::vector<std::uint32_t> seen(vocabulary.size());  // by stem: the last document that held it, one too high
  std::uint32_t number = 0;
  for (const TokenizedDocument& document : corpus.documents) {
    ++number;
    for (const Span run : prose_runs(document))
      for (auto t = run.begin; t < run.end; ++t) {
        const TermId term = document.tokens[t].term;
        const std::size_t stem = index(vocabulary.stem(term));
        if (vocabulary.traits(term).is_stop_word || seen[stem] == number) continue;
        seen[stem] = number;
        ++frequencies.by_term[stem];
      }
  }
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
  std::vector<std::vector<Weight>> rows(documents);
  parallel_for(
      documents, threads, [&](std::size_t d) { rows[d] = weigh_document(corpus.documents[d], corpus.vocabulary, idf); },
      64);

  std::size_t total = 0;
  for (const auto& row : rows) total += row.size();
  TermMatrix matrix(static_cast<Eigen::Index>(documents), static_cast<Eigen::Index>(corpus.vocabulary.size()));
  matrix.resizeNonZeros(static_cast<Eigen::Index>(total));
  int at = 0;
  for (std::size_t d = 0; d < documents; ++d) {
    matrix.outerIndexPtr()[d] = at;
    for (const Weight& weight : rows[d]) {
      matrix.innerIndexPtr()[at] = static_cast<int>(weight.stem);
      matrix.valuePtr()[at++] = weight.value;
    }
  }
  matrix.outerIndexPtr()[documents] = at;
  return matrix;
}

}  // namespace crib
