// What an article adds to its sources.
#pragma once

#include <vector>

#include "core/verdict/facts.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

struct OriginalityOptions {
  double own_sentence = 0.5;  // share of a sentence's words outside passages from which it is the article's own
};

// `explained`: by token, lies in a passage shared with a source. `where` is the share of own words in the first, second
// and last third of the prose.
Original find_original(const Words& words, const Facts& facts, const std::vector<bool>& explained,
                       const OriginalityOptions& options = {});

}  // namespace crib
