// A text read and tokenized, for tests that look at one or a few.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/text/read.hpp"
#include "core/text/tokenize.hpp"
#include "core/text/words.hpp"

namespace crib::test {

struct Texts {
  Corpus corpus;
  TokenizedCorpus tokens;

  const Document& document(std::size_t i = 0) const { return corpus.documents[i]; }
  const TokenizedDocument& tokenized(std::size_t i = 0) const { return tokens.documents[i]; }
  Words words(std::size_t i = 0) const { return Words(document(i), tokenized(i), tokens.vocabulary); }
  std::string at(Span bytes, std::size_t i = 0) const { return std::string(slice(document(i).text, bytes)); }
};

inline Texts texts_of(const std::vector<std::pair<Role, std::string>>& texts) {
  Texts out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Corpus one = read_bytes("text" + std::to_string(i) + ".txt", texts[i].second, texts[i].first);
    for (Document& document : one.documents) out.corpus.documents.push_back(std::move(document));
  }
  out.tokens = tokenize(out.corpus);
  return out;
}

// plain prose: no title is looked for
inline Texts prose(const std::string& text) {
  Texts out;
  Document document;
  document.key = "text";
  document.text = text;
  out.corpus.documents.push_back(std::move(document));
  out.tokens = tokenize(out.corpus);
  return out;
}

}  // namespace crib::test
