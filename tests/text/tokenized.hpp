// One text, read and tokenised, with its parts as strings.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib {

struct Tokenized {
  Corpus corpus;
  TokenizedCorpus result;
  std::vector<TokenizedDocument> unpacked;

  explicit Tokenized(std::vector<Document> documents, const TokenizeOptions& options = {}) {
    corpus.documents = std::move(documents);
    result = tokenize(corpus, options);
    for (const TokenizedDocument& tokenized : result.documents) unpacked.push_back(tokenized);
  }
  explicit Tokenized(std::string text, const TokenizeOptions& options = {})
      : Tokenized(std::vector<Document>{document_of(std::move(text))}, options) {}

  static Document document_of(std::string text) {
    Document document;
    document.text = std::move(text);
    return document;
  }

  const Document& document(std::size_t d = 0) const { return corpus.documents[d]; }
  const TokenizedDocument& tokens(std::size_t d = 0) const { return unpacked[d]; }

  std::string bytes(Span span) const { return std::string(slice(document().text, span)); }
  std::vector<std::string> words() const {
    std::vector<std::string> words;
    for (const Token& token : tokens().tokens) words.push_back(bytes(token.bytes));
    return words;
  }
  std::vector<std::string> spellings(std::size_t d = 0) const {
    std::vector<std::string> spellings;
    for (const Token& token : tokens(d).tokens) spellings.emplace_back(result.vocabulary.spelling(token.term));
    return spellings;
  }
  std::vector<std::string> sentences() const {
    std::vector<std::string> sentences;
    for (const Sentence& sentence : tokens().sentences) sentences.push_back(bytes(sentence.bytes));
    return sentences;
  }
  std::vector<std::string> quotations() const {
    std::vector<std::string> quotations;
    for (const Quotation& q : tokens().quotations) quotations.push_back((q.continues ? "+" : "") + bytes(q.bytes));
    return quotations;
  }
};

using Strings = std::vector<std::string>;

}  // namespace crib
