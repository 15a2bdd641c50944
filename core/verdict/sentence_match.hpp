// Which sentences of a passage's two sides belong together.
#pragma once

#include <optional>
#include <vector>

#include "core/match/passage.hpp"
#include "core/verdict/facts.hpp"

namespace crib {

// Each sentence of one side with the sentence of the other that is most like it: by shared stems of content words, and
// by figures, which count double. Sentences by their position in the document.
class SentenceMatch {
 public:
  SentenceMatch(const FactSide& left, const FactSide& right, const Passage& passage);

  bool same_left(Span a, Span b) const { return left_.words.same_sentence(a.begin, b.begin); }
  bool same_right(Span a, Span b) const { return right_.words.same_sentence(a.begin, b.begin); }
  // either one's best is the other
  bool belong_together(Span left_tokens, Span right_tokens) const;

  struct Pair {
    std::size_t left{}, right{};
    int points{};          // shared stems, and two for each shared figure
    std::size_t shorter{}; // stems of the one that has fewer
  };
  // both ways the best
  const std::vector<Pair>& mutual() const { return mutual_; }
  std::optional<Pair> best_for_left(std::size_t sentence) const;
  std::optional<Pair> best_for_right(std::size_t sentence) const;

 private:
  const FactSide& left_;
  const FactSide& right_;
  std::size_t first_l_ = 0, first_r_ = 0;
  std::vector<Pair> to_right_, to_left_;  // points 0: none
  std::vector<Pair> mutual_;
};

}  // namespace crib
