// Text to tokens, sentences and quotations.
//
// Words by UAX #29, compared after NFKC case folding; sentences by its rules too, mended for abbreviations and wire
// habits; quotations by the custom of several languages. Most text needs no ICU; what does gets it, and the words are the
// same (tests/text holds them to that). Every part takes linear time.
#pragma once

#include "core/text/document.hpp"
#include "core/text/tokenized.hpp"

namespace crib {

struct TokenizeOptions {
  unsigned threads = 0;          // 0 = all
  bool use_ascii_path = true;    // off: ICU for everything; the tokens are the same
};

TokenizedCorpus tokenize(const Corpus& corpus, const TokenizeOptions& options = {});

}  // namespace crib
