// Which of two documents was there first.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/document.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

struct DirectionEvidence {
  const Document& left;
  const Document& right;
  bool left_credits_right = false, right_credits_left = false;
  std::string common_source;     // key of a source that explains what they share; "" = none
  double explained = 0;          // share of the shared words that it explains
  double unexplained_words = 0;  // shared words that no source explains
};

// By declared role, then explicit credit, then dates, then completeness; undetermined where nothing speaks, or where a
// common source explains at least 80 % of what they share (notes on quality, section 5: such articles are siblings).
Direction find_direction(const DirectionEvidence& evidence, const Overlap& overlap);

}  // namespace crib
