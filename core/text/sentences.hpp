// Where the sentences of a text stand.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

struct SentenceOptions {
  std::uint32_t max_tokens = 400;  // a longer sentence is cut: text without punctuation; longest in Reuters-21578: 214
};

// Pre: tokens are those of the document, in order.
std::vector<Sentence> find_sentences(const Document& document, const std::vector<Token>& tokens,
                                     const SentenceOptions& options = {});

}  // namespace crib
