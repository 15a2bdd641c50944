// Reuse sentence by sentence, as in news: the link model takes or leaves every pair of sentences.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/proposal.hpp"

namespace crib {

struct NewsOptions {
  float min_log_odds = -1.5F;   // recall against precision: bench/README.md
  // Between two articles, of which neither is a declared source (between_articles()): what a link must reach, by itself too,
  float peer_min_log_odds = -0.5F, peer_min_local = -4.0F;
  // and how alike the words of a passage must be unless the model is surer of it than so.
  double peer_min_similarity = 0.25, peer_sure = 1;
  float rival = 1.0F;           // log-odds below the best link of a sentence, from which another of its links is dropped
  float story = 0.0F;           // log-odds that the best link of the pair must reach, or no second story is brought in
  std::uint32_t max_gap = 0;    // units between neighbours of a passage
};

// `log_odds`: of every link, by the link model. By left.begin.
std::vector<Proposal> find_news(const PairView& pair, const std::vector<float>& log_odds, const NewsOptions& options,
                                const BoundaryOptions& boundaries);

}  // namespace crib
