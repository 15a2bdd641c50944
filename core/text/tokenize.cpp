#include "core/text/tokenize.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <thread>

#include "core/base/parallel.hpp"
#include "core/text/paragraphs.hpp"
#include "core/text/quotations.hpp"
#include "core/text/sentences.hpp"
#include "core/text/term_table.hpp"
#include "core/text/vocabulary_builder.hpp"
#include "core/text/word_batch.hpp"
#include "core/text/word_finder.hpp"

namespace crib {
namespace {

constexpr std::size_t kPiecesPerThread = 4;  // evens out documents of different lengths

// Consecutive documents, tokenised by one thread with terms numbered on their own.
struct Piece {
  std::size_t first{}, last{};  // documents, half-open
  TermTable terms;
};

std::vector<Piece> cut(const std::vector<Document>& documents, unsigned threads) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  std::size_t bytes = 0;
  for (const Document& document : documents) bytes += document.text.size();
  const std::size_t piece_bytes = threads == 1 ? bytes : bytes / (kPiecesPerThread * threads);
  std::vector<Piece> pieces;
  for (std::size_t d = 0, filled = 0; d < documents.size(); ++d) {
    if (pieces.empty() || filled > piece_bytes) {
      pieces.emplace_back();
      pieces.back().first = d;
      filled = 0;
    }
    filled += documents[d].text.size();
    pieces.back().last = d + 1;
  }
  return pieces;
}

std::vector<Token> find_tokens(std::string_view text, WordFinder& finder, std::vector<Word>& words, TermTable& terms,
                               WordBatch& batch) {
  finder.find(text, words);
  std::vector<Token> tokens;
  tokens.reserve(words.size());
  const auto append = [&](TermId term, Span bytes) { tokens.push_back({term, bytes}); };
  for (const Word& word : words) {
    batch.add(text, word, terms);
    if (batch.is_full()) batch.flush(terms, append);
  }
  batch.flush(terms, append);
  return tokens;
}

}  // namespace

TokenizedCorpus tokenize(const Corpus& corpus, const TokenizeOptions& options) {
  TokenizedCorpus result;
  result.documents.resize(corpus.documents.size());
  std::vector<Piece> pieces = cut(corpus.documents, options.threads);
  parallel_for(pieces.size(), options.threads, [&](std::size_t p) {
    WordFinder finder(options.use_ascii_path);
    WordBatch batch;
    std::vector<Word> words;
    NumberPacker packer;
    for (std::size_t d = pieces[p].first; d < pieces[p].last; ++d) {
      const Document& document = corpus.documents[d];
      TokenizedDocument tokenized;
      tokenized.tokens = find_tokens(document.text, finder, words, pieces[p].terms, batch);
      const std::vector<Paragraph> paragraphs = find_paragraphs(document.text);
      tokenized.sentences = find_sentences(document, tokenized.tokens, paragraphs);
      tokenized.quotations = find_quotations(document, tokenized.tokens, paragraphs);
      for (const Aside& aside : document.asides)
        tokenized.aside_tokens.push_back(tokens_within(tokenized, aside.bytes));
      result.documents.set(d, tokenized, packer);
    }
  });
  VocabularyBuilder vocabulary;
  std::vector<std::vector<TermId>> numbers;
  for (Piece& piece : pieces) numbers.push_back(vocabulary.add(std::move(piece.terms)));
  parallel_for(pieces.size(), options.threads, [&](std::size_t p) {
    if (p == 0) return;  // the first piece's numbers are the vocabulary's
    NumberPacker packer;
    for (std::size_t d = pieces[p].first; d < pieces[p].last; ++d) {
      TokenizedDocument tokenized = result.documents[d];
      for (Token& token : tokenized.tokens) token.term = numbers[p][index(token.term)];
      result.documents.set(d, tokenized, packer);
    }
  });
  result.vocabulary = std::move(vocabulary).finish(options.threads);
  return result;
}

}  // namespace crib
