// Term weights straight from texts, for those who want nothing else: no sentences, no quotations, no places of words.
#pragma once

#include <vector>

#include "core/text/document.hpp"
#include "core/text/vocabulary.hpp"
#include "core/vector/tfidf.hpp"

namespace crib {

struct WeighedTexts {
  Vocabulary vocabulary;
  TermMatrix weights;
};

// The vocabulary and the matrix of weigh(tokenize(…)), by one thread, in four bytes a word besides.
WeighedTexts weigh_texts(const std::vector<Document>& documents);

}  // namespace crib
