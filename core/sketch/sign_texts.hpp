// Signatures straight from texts, for those who want nothing else: no vocabulary, no sentences, one pass over the bytes.
#pragma once

#include <vector>

#include "core/sketch/minhash.hpp"
#include "core/text/document.hpp"

namespace crib {

// The rows that sketch(tokenize(…)).signatures would have, in a few documents' memory besides.
Signatures sign_texts(const std::vector<Document>& documents, const SignatureForm& form = {}, unsigned threads = 0);

}  // namespace crib
