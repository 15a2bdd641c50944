// What the overlap of two documents amounts to, as one word and the rule that gave it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// Calibrated by bench/verdicts.py on rewritten copy, graded answers and independent texts; the rest: own choice.
struct ClassifyOptions {
  double near_duplicate = 0.80;   // Jaccard index of the shingle sets
  double whole = 0.50;            // coverage of the more covered document, from which it is made of the other
  double reprint_stretch = 14;    // words of the unchanged stretch that a shared word stands in, on average; calibrated
  double light_edit = 0.25;       // share of the covered words that stand word for word, below which a text is told anew; calibrated
  double partial = 0.04;          // coverage from which a part is reused
  double evidence = 4;            // log-odds of all passages in favour of reuse, calibrated; or
  std::uint32_t copied_words = 10; //   words that stand word for word, which need no model
  double same_story = 0.20;       // cosine from which two texts without passages tell of one event
};

struct Judgement {
  Verdict verdict{};
  std::string why;  // one sentence, with the figures that decided
};

// `same_words`: both hold the same words in the same order.
Judgement classify(const Overlap& overlap, const std::vector<Passage>& passages, bool same_words,
                   const ClassifyOptions& options = {});

}  // namespace crib
