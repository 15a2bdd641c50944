// A text read and tokenized, for tests that look at one or a few.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/text/read.hpp"
#include "core/text/tokenize.hpp"
#include "core/text/words.hpp"
#include "tests/small_corpus.hpp"

namespace crib::test {

struct Texts {
  Corpus corpus;
  TokenizedCorpus tokens;
  std::vector<TokenizedDocument> documents;

  Texts() = default;
  explicit Texts(Corpus read) : corpus(std::move(read)), tokens(tokenize(corpus)), documents(unpacked(tokens)) {}

  const Document& document(std::size_t i = 0) const { return corpus.documents[i]; }
  const TokenizedDocument& tokenized(std::size_t i = 0) const { return documents[i]; }
  Words words(std::size_t i = 0) const { return Words(document(i), tokenized(i), tokens.vocabulary); }
  std::string at(Span bytes, std::size_t i = 0) const { return std::string(slice(document(i).text, bytes)); }
};

inline Texts texts_of(const std::vector<std::pair<Role, std::string>>& texts) {
  Corpus all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Corpus one = read_bytes("text" + std::to_string(i) + ".txt", texts[i].second, texts[i].first);
    for (Document& document : one.documents) all.documents.push_back(std::move(document));
  }
  return Texts(std::move(all));
}

// plain prose: no title is looked for
inline Texts prose(const std::string& text) {
  Corpus one;
  one.documents.emplace_back();
  one.documents[0].key = "text";
  one.documents[0].text = text;
  return Texts(std::move(one));
}

}  // namespace crib::test
