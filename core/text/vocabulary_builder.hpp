// Makes a Vocabulary of terms that are found in pieces.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"
#include "core/text/term_table.hpp"
#include "core/text/vocabulary.hpp"

namespace crib {

class VocabularyBuilder {
 public:
  // Takes over the terms of one piece of the corpus; call in document order. Returns their numbers in the vocabulary by
  // their numbers in the piece.
  std::vector<TermId> add(TermTable&& piece);

  // Stems and traits, worked out once a term. Call once.
  Vocabulary finish(unsigned threads) &&;

 private:
  TermTable terms_;
};

}  // namespace crib
