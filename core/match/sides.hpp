// Which of two documents is read as the one that may be made of the other. Alignment tells them apart; the order in
// which they were given must not.
#pragma once

#include <vector>

#include "core/match/passage.hpp"
#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

// Of two documents of one role: the shorter one on the left, since a retelling is cut more often than it grows; by their
// texts where both have as many words.
bool are_in_order(const Document& left, const TokenizedDocument& left_tokens, const Document& right,
                  const TokenizedDocument& right_tokens);

// The same passages seen from the other document, by their new left.begin.
std::vector<Passage> swap_sides(std::vector<Passage> passages);

}  // namespace crib
