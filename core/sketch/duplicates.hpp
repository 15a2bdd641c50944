// Documents with the same words in the same order, whatever their layout, case and punctuation.
#pragma once

#include <vector>

#include "core/base/ids.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

struct DuplicateClasses {
  std::vector<DocId> first;                 // by DocId: the first document with the same words, maybe itself
  std::vector<std::vector<DocId>> classes;  // of two and more members, ascending; by first member
};

// Proposed by XXH3-128 of the tokens' hashes, decided on the tokens. Documents without words are no one's duplicates.
// Linear in the tokens but for one sort of the documents.
DuplicateClasses find_duplicates(const TokenizedCorpus& corpus, unsigned threads = 0);

}  // namespace crib
