// Text to tokens, sentences and quotations.
//
// Words by UAX #29, compared after NFKC case folding; sentences by ICU, mended for abbreviations and wire habits. ASCII
// text takes a fast path that gives the same tokens (tests/text holds it to that).
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/span.hpp"
#include "core/text/document.hpp"
#include "core/text/vocabulary.hpp"

namespace crib {

struct Token {
  TermId term{};
  Span bytes;  // into Document::text
};

struct Sentence {
  Span tokens;  // consecutive; every token lies in exactly one sentence
  Span bytes;   // first word or opening mark to closing punctuation
  std::uint32_t paragraph{};
  bool is_title = false;    // the document's title
  bool is_heading = false;  // a short line without closing punctuation, between paragraphs
};

struct Quotation {
  Span bytes;   // between the marks, marks excluded
  Span tokens;
  bool continues = false;  // the next quotation, in the next paragraph, carries on the same speech
};

struct TokenizedDocument {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;  // in order; nested ones follow the one they stand in
  std::vector<Span> aside_tokens;     // Document::asides in tokens: sorted, disjoint
};

struct TokenizedCorpus {
  Vocabulary vocabulary;
  std::vector<TokenizedDocument> documents;  // by DocId
};

struct TokenizeOptions {
  unsigned threads = 0;          // 0 = all
  bool use_ascii_path = true;    // off: ICU for everything; the tokens are the same
};

TokenizedCorpus tokenize(const Corpus& corpus, const TokenizeOptions& options = {});

// tokens whose byte spans lie inside `bytes`
Span tokens_within(const TokenizedDocument& document, Span bytes);
// first token's begin to last token's end; empty for an empty span
Span bytes_of(const TokenizedDocument& document, Span tokens);

}  // namespace crib
