// A document's words by position, for rules that look at neighbours: folded, as written, and what stands between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text/bare_form.hpp"
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

  std::string_view folded(std::size_t i) const {  // "reuters"
    return i < size() ? vocabulary_.spelling(term(i)) : std::string_view{};
  }
  std::string_view written(std::size_t i) const {  // "REUTERS"
    return i < size() ? slice(document_.text, bytes(i)) : std::string_view{};
  }
  // Text between words i - 1 and i; gap(size()) is the rest.
  std::string_view gap(std::size_t i) const {
    if (i > size()) return {};
    const std::uint32_t begin = i == 0 ? 0 : bytes(i - 1).end;
    return slice(document_.text, {begin, i == size() ? static_cast<std::uint32_t>(document_.text.size()) : bytes(i).begin});
  }
  // Folded, without a possessive ending: "reuters's" -> "reuters".
  std::string_view bare(std::size_t i) const { return bare_form(folded(i)); }
  Span bytes(std::size_t i) const { return tokens_.tokens[i].bytes; }
  TermId term(std::size_t i) const { return tokens_.tokens[i].term; }
  TermId stem(std::size_t i) const { return vocabulary_.stem(term(i)); }
  bool is_number(std::size_t i) const { return i < size() && traits(i).is_number; }
  bool is_stop_word(std::size_t i) const { return i < size() && traits(i).is_stop_word; }
  bool begins_date(std::size_t i) const { return i < size() && traits(i).begins_date; }
  bool begins_figure(std::size_t i) const { return i < size() && traits(i).begins_figure; }

  std::size_t sentence(std::size_t i) const;  // position in sentences()
  bool starts_sentence(std::size_t i) const {
    return tokens_.sentences.empty() ? i == 0 : tokens_.sentences[sentence(i)].tokens.begin == i;
  }
  // False where either is outside the text.
  bool same_sentence(std::size_t i, std::size_t j) const {
    if (i >= size() || j >= size()) return false;
    if (tokens_.sentences.empty()) return true;
    const Span own = tokens_.sentences[sentence(i)].tokens;
    return own.begin <= j && j < own.end;
  }

  // The first letter is upper case (Latin, Greek, Cyrillic).
  bool is_capitalised(std::size_t i) const {
    const std::string_view word = written(i);
    if (word.empty()) return false;
    const auto first = static_cast<unsigned char>(word.front());
    return first < 0x80 ? first >= 'A' && first <= 'Z' : begins_with_other_capital(word);
  }
  // For most words all that a look at their letters would tell. Pre: i < size().
  bool begins_with_small_ascii(std::size_t i) const {
    const char first = document_.text[bytes(i).begin];
    return first >= 'a' && first <= 'z';
  }
  bool is_upper(std::size_t i) const {  // two letters or more, none of them lower case
    const std::string_view word = written(i);
    return !word.empty() && !(word.front() >= 'a' && word.front() <= 'z') && is_all_upper(word);
  }

  const Document& document() const { return document_; }
  const TokenizedDocument& tokenized() const { return tokens_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  TermTraits traits(std::size_t i) const { return vocabulary_.traits(term(i)); }
  static bool begins_with_other_capital(std::string_view word);
  static bool is_all_upper(std::string_view word);

  const Document& document_;
  const TokenizedDocument& tokens_;
  const Vocabulary& vocabulary_;
};

}  // namespace crib
