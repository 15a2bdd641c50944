// A text's tokens, sentences and quotations, as they are used and as they are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/packed_numbers.hpp"
#include "core/base/span.hpp"
#include "core/text/vocabulary.hpp"

namespace crib {

struct Token {
  TermId term{};
  Span bytes;  // into Document::text
  bool operator==(const Token&) const = default;
};

struct Sentence {
  Span tokens;  // consecutive; every token lies in exactly one sentence
  Span bytes;   // first word or opening mark to closing punctuation
  std::uint32_t paragraph{};
  bool is_title = false;    // the document's title
  bool is_heading = false;  // a short paragraph without closing punctuation, before another; no list item
  bool operator==(const Sentence&) const = default;
};

struct Quotation {
  Span bytes;   // between the marks, marks excluded
  Span tokens;  // not empty
  bool continues = false;  // the first quotation of the next paragraph carries on the same speech
  bool operator==(const Quotation&) const = default;
};

struct TokenizedDocument {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;  // in order; nested ones follow the one they stand in
  std::vector<Span> aside_tokens;     // Document::asides in tokens, one each: sorted, disjoint, may be empty
  bool operator==(const TokenizedDocument&) const = default;
};

// How many tokens a document has, and which of them are aside.
struct TokenExtent {
  std::uint32_t tokens{};
  std::vector<Span> aside_tokens;  // TokenizedDocument::aside_tokens
};

// Documents as they are kept: about two and a half bytes a word, a fifth of what they take in use. Looking one up unpacks it, in a
// microsecond or two: keep what you get for as long as you look at it.
class TokenizedDocuments {
 public:
  class Iterator {
   public:
    Iterator(const TokenizedDocuments& documents, std::size_t at) : documents_(documents), at_(at) {}
    TokenizedDocument operator*() const { return documents_[at_]; }
    Iterator& operator++() { return ++at_, *this; }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const TokenizedDocuments& documents_;
    std::size_t at_;
  };

  std::size_t size() const { return packed_.size(); }
  TokenizedDocument operator[](std::size_t document) const;  // without tokens, where it was not set
  TokenExtent extent(std::size_t document) const;            // of that, without unpacking the rest
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  void resize(std::size_t size) { packed_.resize(size); }
  void set(std::size_t document, const TokenizedDocument& tokenized, NumberPacker& packer);
  void keep_extent(std::size_t document);  // and drop the rest: it can be unpacked no more

 private:
  std::vector<PackedNumbers> packed_;
};

struct TokenizedCorpus {
  Vocabulary vocabulary;
  TokenizedDocuments documents;  // by DocId
};

TokenExtent extent_of(const TokenizedDocument& document);
// tokens whose byte spans lie inside `bytes`
Span tokens_within(const TokenizedDocument& document, Span bytes);
// first token's begin to last token's end; empty for an empty span
Span bytes_of(const TokenizedDocument& document, Span tokens);

}  // namespace crib
