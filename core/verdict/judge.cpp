#include "core/verdict/judge.hpp"

#include <algorithm>

#include "core/verdict/overlap.hpp"

namespace crib {
namespace {

// Bytes of the tokens; where there are none, the place where they would stand.
Span place_of(const TokenizedDocument& document, Span tokens, Span passage) {
  if (!is_empty(tokens)) return bytes_of(document, tokens);
  const auto at = tokens.begin < document.tokens.size() ? std::min(document.tokens[tokens.begin].bytes.begin, passage.end) : passage.end;
  return {at, at};
}

}  // namespace

JudgedPair judge(const Match& match, const Candidate& candidate, const TokenizedCorpus& tokens, bool same_words,
                 const ClassifyOptions& options) {
  JudgedPair pair;
  pair.left = match.left, pair.right = match.right;
  pair.overlap = {candidate.jaccard, candidate.containment, candidate.cosine, {}, {}};
  const TokenizedDocument left = tokens.documents[index(match.left)], right = tokens.documents[index(match.right)];
  measure_passages(left, right, match.passages, pair.overlap);
  auto [verdict, why] = classify(pair.overlap, match.passages, same_words, options);
  pair.verdict = verdict;
  pair.why = std::move(why);
  pair.passages.reserve(match.passages.size());
  for (const Passage& passage : match.passages) {
    JudgedPassage judged{passage, {}, {}, {}, {}};
    judged.edits.reserve(passage.edits.size());
    for (const Edit& edit : passage.edits)
      judged.edits.push_back({place_of(left, edit.left_tokens, passage.left), place_of(right, edit.right_tokens, passage.right)});
    pair.passages.push_back(std::move(judged));
  }
  return pair;
}

}  // namespace crib
