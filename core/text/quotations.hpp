// Quoted words.
#pragma once

#include <vector>

#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

// Pre: document.tokens and document.sentences are those of the text.
std::vector<Quotation> find_quotations(const Document& document, const TokenizedDocument& tokenized);

}  // namespace crib
