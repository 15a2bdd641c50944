// A document's words by position, for rules that look at neighbours: folded, as written, and what stands between.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"
#include "core/text/vocabulary.hpp"

namespace crib {

// A view: document, tokens and vocabulary outlive it. Positions outside the text (also one before the first, as
// std::size_t wraps) give empty words, so rules can look around without asking.
class Words {
 public:
  Words(const Document& document, const TokenizedDocument& tokens, const Vocabulary& vocabulary)
      : document_(document), tokens_(tokens), vocabulary_(vocabulary) {}
  Words(const Document&, TokenizedDocument&&, const Vocabulary&) = delete;

  std::size_t size() const { return tokens_.tokens.size(); }
  std::string_view folded(std::size_t i) const;   // "reuters"
  std::string_view written(std::size_t i) const;  // "REUTERS"
  std::string_view gap(std::size_t i) const;      // text between words i - 1 and i; gap(size()) is the rest
  std::string_view bare(std::size_t i) const;     // folded, without a possessive ending: "reuters's" -> "reuters"
  Span bytes(std::size_t i) const { return tokens_.tokens[i].bytes; }
  TermId stem(std::size_t i) const { return vocabulary_.stem(tokens_.tokens[i].term); }
  bool is_number(std::size_t i) const { return i < size() && traits(i).is_number; }
  bool is_stop_word(std::size_t i) const { return i < size() && traits(i).is_stop_word; }

  std::size_t sentence(std::size_t i) const;  // position in sentences()
  bool starts_sentence(std::size_t i) const;
  bool same_sentence(std::size_t i, std::size_t j) const;  // false where either is outside the text

  bool is_capitalised(std::size_t i) const;  // the first letter is upper case (Latin, Greek, Cyrillic)
  bool is_upper(std::size_t i) const;        // two letters or more, none of them lower case

  const Document& document() const { return document_; }
  const TokenizedDocument& tokenized() const { return tokens_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  TermTraits traits(std::size_t i) const { return vocabulary_.traits(tokens_.tokens[i].term); }

  const Document& document_;
  const TokenizedDocument& tokens_;
  const Vocabulary& vocabulary_;
};

}  // namespace crib
