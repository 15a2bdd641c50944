#include "core/vector/weigh_texts.hpp"

#include <cstdint>
#include <span>
#include <utility>

#include "core/text/term_table.hpp"
#include "core/text/vocabulary_builder.hpp"
#include "core/text/word_batch.hpp"
#include "core/text/word_finder.hpp"
#include "core/vector/bit_sorter.hpp"
#include "core/vector/row_weights.hpp"
#include "core/vector/stem_counter.hpp"

namespace crib {
namespace {

constexpr std::size_t kBytesPerWord = 5;  // fewer than of most prose: untouched memory costs nothing, a move does

// The terms of every document's prose, end to end.
struct ProseTerms {
  std::vector<TermId> terms;
  std::vector<std::size_t> ends;  // by document

  std::size_t size() const { return ends.size(); }
  std::span<TermId> operator[](std::size_t document) {
    const std::size_t begin = document == 0 ? 0 : ends[document - 1];
    return std::span(terms).subspan(begin, ends[document] - begin);
  }
};

// Words inside an aside have a number too, and count for nothing.
ProseTerms find_terms(const std::vector<Document>& documents, TermTable& table) {
  ProseTerms prose;
  prose.ends.reserve(documents.size());
  std::size_t text_bytes = 0;
  for (const Document& document : documents) text_bytes += document.text.size();
  prose.terms.reserve(text_bytes / kBytesPerWord);
  WordFinder finder(true);
  WordBatch batch;
  std::vector<Word> words;
  for (const Document& document : documents) {
    auto aside = document.asides.begin();
    const auto append = [&](TermId term, Span bytes) {
      while (aside != document.asides.end() && aside->bytes.end < bytes.end) ++aside;
      if (aside == document.asides.end() || bytes.begin < aside->bytes.begin) prose.terms.push_back(term);
    };
    finder.find(document.text, words);
    for (const Word& word : words) {
      batch.add(document.text, word, table);
      if (batch.is_full()) batch.flush(table, append);
    }
    batch.flush(table, append);
    prose.ends.push_back(prose.terms.size());
  }
  return prose;
}

// Stands in a stem's highest bit, which no column of a TermMatrix has, where its count follows; all others count one. So
// written, a document's stems never take more room than its words.
constexpr std::uint32_t kCountFollows = 0x80000000;

void write_counts(std::span<const std::uint32_t> stems, const StemCounter& counter, std::span<TermId> to) {
  std::size_t at = 0;
  for (const std::uint32_t stem : stems) {
    const std::uint32_t count = counter.of(stem);
    const bool follows = count > 1;
    to[at] = TermId(follows ? stem | kCountFollows : stem);
    if (follows) to[at + 1] = TermId(count);
    at += follows ? 2 : 1;
  }
}

template <typename Visit>
void visit_counts(std::span<const TermId> counts, std::size_t stems, const Visit& visit) {
  for (const TermId* at = counts.data(); stems > 0; --stems) {
    const std::uint32_t stem = static_cast<std::uint32_t>(*at++);
    visit(stem & ~kCountFollows, (stem & kCountFollows) != 0 ? static_cast<std::uint32_t>(*at++) : 1);
  }
}

// Counts in place of the terms, and adds to the frequencies. Returns how many stems every document has.
std::vector<int> count_stems(ProseTerms& prose, const std::vector<std::uint32_t>& stems, DocumentFrequencies& frequencies) {
  StemCounter counter(stems);
  BitSorter sorter(stems.size());
  std::vector<int> sizes;
  sizes.reserve(prose.size());
  for (std::size_t d = 0; d < prose.size(); ++d) {
    const std::span<std::uint32_t> row = counter.count(prose[d]);
    sorter.sort(row);
    for (const std::uint32_t stem : row) ++frequencies.by_term[stem];
    write_counts(row, counter, prose[d]);
    sizes.push_back(static_cast<int>(row.size()));
  }
  return sizes;
}

// As weigh(), which counts the stems of every row twice rather than keep them.
TermMatrix weigh_terms(ProseTerms prose, const Vocabulary& vocabulary) {
  const std::vector<std::uint32_t> stems = content_stems(vocabulary);
  DocumentFrequencies frequencies{std::vector<std::uint32_t>(stems.size()), static_cast<std::uint32_t>(prose.size())};
  const std::vector<int> sizes = count_stems(prose, stems, frequencies);
  const std::vector<double> idf = inverse_document_frequencies(frequencies, stems.size());
  TermMatrix matrix = unwritten_rows(sizes, stems.size());
  RowWeights weights(idf);
  for (std::size_t d = 0; d < prose.size(); ++d) {
    const auto size = static_cast<std::size_t>(sizes[d]);
    const auto begin = matrix.outerIndexPtr()[d];
    const auto visit_stems = [&](const auto& visit) { visit_counts(prose[d], size, visit); };
    weights.write(size, visit_stems, matrix.innerIndexPtr() + begin, matrix.valuePtr() + begin);
  }
  return matrix;
}

}  // namespace

WeighedTexts weigh_texts(const std::vector<Document>& documents) {
  TermTable table;
  ProseTerms prose = find_terms(documents, table);
  VocabularyBuilder builder;
  builder.add(std::move(table));
  WeighedTexts result{std::move(builder).finish(1), {}};
  result.weights = weigh_terms(std::move(prose), result.vocabulary);
  return result;
}

}  // namespace crib
