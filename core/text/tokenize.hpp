// Text to tokens, sentences and quotations.
//
// Words by UAX #29, compared after NFKC case folding; sentences by its rules too, mended for abbreviations and wire
// habits; quotations by the custom of several languages. Most text needs no ICU; what does gets it, and the words are the
// same (tests/text holds them to that). Every part takes linear time.
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
  bool is_heading = false;  // a short paragraph without closing punctuation, before another; no list item
};

struct Quotation {
  Span bytes;   // between the marks, marks excluded
  Span tokens;
  bool continues = false;  // the first quotation of the next paragraph carries on the same speech
};

struct TokenizedDocument {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;  // in order; nested ones follow the one they stand in
  std::vector<Span> aside_tokens;     // Document::asides in tokens, one each: sorted, disjoint, may be empty
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
