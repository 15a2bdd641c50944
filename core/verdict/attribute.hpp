// Joins overlap and credit: whose the words of a passage are, what was changed in them, and what an article adds.
#pragma once

#include <vector>

#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/originality.hpp"
#include "core/verdict/outlets.hpp"
#include "core/verdict/source_set.hpp"

namespace crib {

struct AttributeOptions {
  unsigned threads = 0;  // 0 = all; the result is the same for any number
  SourceSetOptions source_set;
  OriginalityOptions originality;
};

struct Attributed {
  std::vector<JudgedDocument> documents;  // by DocId
  std::vector<JudgedPair> pairs;          // as given
  Versions versions;
};

// `documents`: by DocId, words filled. `pairs`: passages, edits, overlap and verdict filled. Fills the rest: credits,
// quotations, changes, credit status, direction, source sets, versions, originality, summaries. Publishers, and the
// names in the sources' datelines, count as outlets beside those given. Of `tokens` only the documents' extents are left.
Attributed attribute(const Corpus& corpus, TokenizedCorpus& tokens, Outlets outlets,
                     std::vector<JudgedDocument> documents, std::vector<JudgedPair> pairs,
                     const AttributeOptions& options = {});

}  // namespace crib
