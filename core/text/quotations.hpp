// Quoted words: “curly”, "straight", ‘single’, 'single', «guillemets», „German“, »reversed«, 「corner」,
// ``typewriter''.
//
// A mark is told by the characters beside it; a closing mark takes the last opening one of its family in its paragraph.
// What is opened and not closed in its paragraph is no quotation, unless the next paragraph opens with the same mark:
// the custom for speech over several paragraphs. Single marks are apostrophes wherever they can be: dogs', 'tis, '90s,
// 5'10".
#pragma once

#include <vector>

#include "core/text/document.hpp"
#include "core/text/paragraphs.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

// In order of their beginnings, none without a token. Linear time. Pre: tokens and paragraphs are those of the
// document.
std::vector<Quotation> find_quotations(const Document& document, const std::vector<Token>& tokens,
                                       const std::vector<Paragraph>& paragraphs);

}  // namespace crib
