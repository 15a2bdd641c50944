#include "core/vector/weigh_texts.hpp"

#include <cstdint>
#include <span>
#include <utility>

#include "core/text/term_table.hpp"
#include "core/text/vocabulary_builder.hpp"
#include "core/text/word_batch.hpp"
#include "core/text/word_finder.hpp"
#include "core/vector/row_filler.hpp"

namespace crib {
namespace {

// The terms of every document's prose, end to end.
struct ProseTerms {
  std::vector<TermId> terms;
  std::vector<std::size_t> ends;  // by document

  std::size_t size() const { return ends.size(); }
  std::span<const TermId> operator[](std::size_t document) const {
    const std::size_t begin = document == 0 ? 0 : ends[document - 1];
    return std::span(terms).subspan(begin, ends[document] - begin);
  }
};

// Words inside an aside have a number too, and count for nothing.
ProseTerms find_terms(const std::vector<Document>& documents, TermTable& table) {
  ProseTerms prose;
  prose.ends.reserve(documents.size());
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

}  // namespace

WeighedTexts weigh_texts(const std::vector<Document>& documents) {
  TermTable table;
  const ProseTerms prose = find_terms(documents, table);
  VocabularyBuilder builder;
  builder.add(std::move(table));
  WeighedTexts result{std::move(builder).finish(1), {}};
  result.weights = weigh_documents(prose, result.vocabulary, 1);
  return result;
}

}  // namespace crib
