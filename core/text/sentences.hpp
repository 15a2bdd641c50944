// Where the sentences of a text stand: the rules of UAX #29, mended for abbreviations and for the habits of the wire.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/document.hpp"
#include "core/text/paragraphs.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

struct SentenceOptions {
  std::uint32_t max_tokens = 400;         // a longer sentence is cut: text without punctuation
  std::uint32_t max_heading_tokens = 12;  // a longer line is no heading
};

// Borders are those of paragraphs, of asides and of the title, and full stops, question and exclamation marks and
// ellipses with the marks that close after them, where what follows begins a sentence. Linear time.
// Pre: tokens and paragraphs are those of the document, in order.
std::vector<Sentence> find_sentences(const Document& document, const std::vector<Token>& tokens,
                                     const std::vector<Paragraph>& paragraphs, const SentenceOptions& options = {});

}  // namespace crib
