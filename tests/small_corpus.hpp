// Corpora made of words, for tests.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib::test {

inline Corpus corpus_of(const std::vector<std::string>& texts) {
  Corpus corpus;
  for (const std::string& text : texts) {
    Document document;
    document.key = std::to_string(corpus.documents.size());
    document.text = text;
    corpus.documents.push_back(document);
  }
  return corpus;
}

inline TokenizedCorpus tokens_of(const std::vector<std::string>& texts) { return tokenize(corpus_of(texts)); }

inline std::vector<TokenizedDocument> unpacked(const TokenizedCorpus& corpus) {
  std::vector<TokenizedDocument> documents;
  for (const TokenizedDocument& document : corpus.documents) documents.push_back(document);
  return documents;
}

// Sets tokens of a document aside.
inline void set_aside(TokenizedCorpus& corpus, std::size_t d, Span tokens) {
  TokenizedDocument document = corpus.documents[d];
  document.aside_tokens = {tokens};
  NumberPacker packer;
  corpus.documents.set(d, document, packer);
}

// Words "w0" … of a vocabulary in which low numbers are frequent, as in text.
inline std::string random_text(std::mt19937& random, std::size_t words, unsigned vocabulary) {
  std::uniform_real_distribution<double> share;
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    const double x = share(random);
    text += (i == 0 ? "w" : " w") + std::to_string(static_cast<unsigned>(x * x * vocabulary));
  }
  return text;
}

// One random text, with asides that cut words as they come.
inline Corpus corpus_with_asides(std::mt19937& random) {
  Corpus corpus = corpus_of({random_text(random, 5 + random() % 40, 30)});
  Document& document = corpus.documents[0];
  const auto size = static_cast<std::uint32_t>(document.text.size());
  for (std::uint32_t at = 0; (at += static_cast<std::uint32_t>(random() % 60)) < size;) {
    const auto end = std::min(size, at + static_cast<std::uint32_t>(random() % 25));
    document.asides.push_back({{at, end}, AsideKind::kFurniture});
    at = end;
  }
  return corpus;
}

// Random texts of which some are copies of the one before: whole, edited, or a part in other words.
inline std::vector<std::string> related_texts(unsigned seed, std::size_t count, std::size_t words,
                                              unsigned vocabulary) {
  std::mt19937 random(seed);
  std::vector<std::string> texts;
  while (texts.size() < count) {
    const std::string other = random_text(random, words, vocabulary);
    const std::string before = texts.empty() ? other : texts.back();
    switch (random() % 5) {
      case 0:
        texts.push_back(before);
        break;
      case 1:
        texts.push_back(before + " " + random_text(random, 1 + words / 10, vocabulary));
        break;
      case 2:
        texts.push_back(other + " " + before.substr(0, before.find(' ', before.size() / 3)));
        break;
      default:
        texts.push_back(other);
    }
  }
  return texts;
}

// Every text of one to `most` words out of `a`, `b`, …
inline std::vector<std::string> every_text(std::size_t most, char words) {
  std::vector<std::string> texts, longest{""};
  for (std::size_t length = 1; length <= most; ++length) {
    std::vector<std::string> longer;
    for (const std::string& text : longest)
      for (char c = 'a'; c < 'a' + words; ++c) longer.push_back(text + (text.empty() ? "" : " ") + std::string(2, c));
    texts.insert(texts.end(), longer.begin(), longer.end());
    longest = longer;
  }
  return texts;
}

}  // namespace crib::test
