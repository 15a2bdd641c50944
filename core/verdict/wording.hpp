// Small words that turn a statement: negations, hedges, beginnings and ends.
#pragma once

#include <cstdint>

#include "core/base/span.hpp"
#include "core/text/words.hpp"

namespace crib {

// The tokens of the sentences in which `tokens` begin and end.
Span sentences_around(const Words& words, Span tokens);
bool in_one_sentence(const Words& words, Span tokens);

// not, n't, no, never, without, failed to …; a pair inside one statement cancels out
std::uint32_t count_negations(const Words& words, Span tokens);

// "did not", "hasn't", "never": before a verb; "no more than" and "and not the sea" are none
bool denies_a_verb(const Words& words, std::uint32_t i);

// "unwilling", "unaware", "lack": a negation of another form
bool negates_in_a_word(const Words& words, Span tokens);

struct Hedges {
  bool possible = false;  // may, might, could, perhaps
  bool expected = false;  // expected, likely, planned, hopes
  bool claimed = false;   // reportedly, alleged, suspected
  bool certain = false;   // will, shall, is certain
  bool other = false;     // can, possible, sees as: leave a statement as unsure as the first and third do
};
Hedges hedges_in(const Words& words, Span tokens);
// an edit's hedge that the other side's sentence lacks; "will" counts only in place of a weaker word
bool differ(const Hedges& edit, const Hedges& other_edit, const Hedges& other);

enum class Phase : std::uint8_t { kNone, kBegin, kEnd };
struct PhaseWord {
  Phase phase{};
  std::uint32_t token{};
};
// the nearest word of beginning or ending before a date in its sentence
PhaseWord phase_before(const Words& words, std::uint32_t date);

}  // namespace crib
