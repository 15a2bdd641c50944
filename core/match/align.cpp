#include "core/match/align.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace crib {
namespace {

std::vector<Proposal> search(const PairView& pair, const AlignOptions& options) {
  if (options.search == Search::kCopies) {
    std::vector<Proposal> found;
    for (TokenRegion& passage : find_copies(pair, options.lexicon, options.boundaries)) found.push_back({std::move(passage), options.copies.log_odds});
    return found;
  }
  const auto log_odds = weigh_links(pair, options.model, options.weighing);
  return options.search == Search::kNews ? find_news(pair, log_odds, options.news, options.boundaries)
                                         : find_stretches(pair, log_odds, options.stretches, options.boundaries);
}

}  // namespace

AlignOptions between_articles(AlignOptions options) {
  options.weighing.min_local = std::max(options.weighing.min_local, options.news.peer_min_local);
  options.news.min_log_odds = std::max(options.news.min_log_odds, options.news.peer_min_log_odds);
  if (options.search == Search::kNews) options.min_similarity = options.news.peer_min_similarity, options.sure_log_odds = options.news.peer_sure;
  return options;
}

LinkedPair link_pair(const Profile& left, const Profile& right, const AlignOptions& options) {
  LinkedPair pair{left, right, {}, find_runs(left, right, options.runs), {}};
  if (options.search == Search::kCopies) {
    pair.links = link_copied_units(left, right, pair.runs, options.lexicon, options.copies);
  } else {
    pair.lexicon = weigh_pair(left, right, options.lexicon);
    pair.links = link_units(left, right, pair.lexicon, options.links);
  }
  return pair;
}

Alignment align(const AlignInput& left, const AlignInput& right, const Vocabulary& vocabulary, const AlignOptions& options) {
  const LinkedPair linked = link_pair(left.profile, right.profile, options);
  const PairView pair = linked.view();
  const Links& links = linked.links;
  Alignment alignment{{}, {links.features_capped, links.features_passed_over, linked.runs.grams_capped, 0}};
  const auto add = [&](const TokenRegion& region, double log_odds) {
    Passage passage{bytes_of(left.tokens, region.left), bytes_of(right.tokens, region.right), region.left, region.right, {}, 0, log_odds, {}};
    if (length(passage.left) < options.min_bytes || length(passage.right) < options.min_bytes) return;
    Comparison comparison = compare_passage(left.tokens, right.tokens, vocabulary, passage, options.kind);
    if (comparison.similarity < options.min_similarity && log_odds < options.sure_log_odds) return;
    alignment.caps.chains += region.is_look_back_met;
    passage.kind = comparison.kind;
    passage.similarity = comparison.similarity;
    passage.edits = std::move(comparison.edits);
    alignment.passages.push_back(std::move(passage));
  };
  const auto copy = whole_copy(pair, left.tokens, right.tokens);
  for (const TokenRegion& region : copy) add(region, options.copies.log_odds);
  if (!copy.empty()) return alignment;
  std::vector<Span> taken;
  for (const Proposal& proposal : search(pair, options)) {
    add(proposal.passage, proposal.log_odds);
    taken.push_back(proposal.passage.left);
  }
  if (options.search == Search::kCopies || links.features_capped + links.features_passed_over > 0) {
    for (const TokenRegion& region : long_runs(pair, std::move(taken), options.copies.long_run)) add(region, options.copies.log_odds);
    std::sort(alignment.passages.begin(), alignment.passages.end(),
              [](const Passage& a, const Passage& b) { return std::tie(a.left, a.right) < std::tie(b.left, b.right); });
  }
  return alignment;
}

}  // namespace crib
