#include "core/match/align_pairs.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

#include "core/match/pair_walk.hpp"
#include "core/match/sides.hpp"

namespace crib {
namespace {

// What alignment looks at of a document.
struct Prepared {
  TokenizedDocument tokens;
  Profile profile;
};

std::vector<CapHit> name_caps(const std::vector<AlignCaps>& of_pairs, const AlignOptions& options) {
  CapHit features{"sentences with one word, beyond which it brings no sentences together", options.links.max_units, 0};
  CapHit common{"sentences that share a word, beyond which the commonest words are passed over", options.links.max_meetings, 0};
  CapHit grams{"places of one run of three words in a document, beyond which it is not looked up", options.runs.max_occurrences, 0};
  CapHit chains{"shared runs of words looked back at from the next", options.boundaries.look_back, 0};
  for (const AlignCaps& caps : of_pairs)
    features.count += caps.features, common.count += caps.common, grams.count += caps.grams, chains.count += caps.chains;
  std::vector<CapHit> met = {features, common, grams, chains};
  std::erase_if(met, [](const CapHit& cap) { return cap.count == 0; });
  return met;
}

}  // namespace

Aligned align_pairs(const Corpus& corpus, const TokenizedCorpus& tokens, const std::vector<Candidate>& pairs,
                    const PairOptions& options, const std::function<void(std::size_t, std::size_t)>& progress) {
  if (progress) progress(0, pairs.size());
  const Background background = look_up_background(tokens.vocabulary);
  const auto prepare = [&](std::size_t d) {
    TokenizedDocument of = tokens.documents[d];
    Profile its = profile(corpus.documents[d], of, tokens.vocabulary, background, depth_of(options.sourced.search));
    return Prepared{std::move(of), std::move(its)};
  };
  const auto is_swapped = [&](const AlignInput& left, const AlignInput& right) {
    if (left.document.role != right.document.role) return left.document.role == Role::kSource;
    return !options.left_is_made_of_right && !are_in_order(left.document, left.tokens, right.document, right.tokens);
  };
  std::vector<Match> matches(pairs.size());
  std::vector<AlignCaps> caps(pairs.size());
  std::mutex progress_mutex;
  std::size_t done = 0;
  walk_pairs<Prepared>(
      ends_of(pairs), corpus.documents.size(), options.threads, prepare,
      [&](std::size_t p, const Prepared& of_left, const Prepared& of_right) {
        const AlignInput left{corpus.documents[index(pairs[p].left)], of_left.tokens, of_left.profile};
        const AlignInput right{corpus.documents[index(pairs[p].right)], of_right.tokens, of_right.profile};
        const bool swapped = is_swapped(left, right), peers = left.document.role == right.document.role;
        Alignment found = align(swapped ? right : left, swapped ? left : right, tokens.vocabulary, peers ? options.peers : options.sourced);
        std::erase_if(found.passages, [&](const Passage& passage) {
          const auto words = length(passage.left_tokens);
          return (peers && !options.left_is_made_of_right ? std::min(words, length(passage.right_tokens)) : words) < options.min_words;
        });
        matches[p] = {pairs[p].left, pairs[p].right, swapped ? swap_sides(std::move(found.passages)) : std::move(found.passages)};
        caps[p] = found.caps;
        if (!progress) return;
        const std::lock_guard lock(progress_mutex);
        if (++done % 64 == 0 || done == pairs.size()) progress(done, pairs.size());
      });
  return {std::move(matches), name_caps(caps, options.sourced)};
}

}  // namespace crib
