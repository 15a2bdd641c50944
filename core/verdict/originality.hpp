// What an article adds to its sources.
#pragma once

#include <vector>

#include "core/text/tokenize.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

struct OriginalityOptions {
  double own_sentence = 0.5;  // share of a sentence's words outside passages from which it is the article's own
};

// `figures`: their tokens. `explained`: by token, lies in a passage shared with a source. `where` is the share of own
// words in the first, second and last third of the prose.
Original find_original(const TokenizedDocument& tokens, const std::vector<Speech>& quotations, const std::vector<Span>& figures,
                       const std::vector<bool>& explained, const OriginalityOptions& options = {});

}  // namespace crib
