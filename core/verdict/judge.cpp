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

JudgedPair judge(const Match& match, const Candidate& candidate, const TokenizedDocuments& documents, bool same_words,
                 const ClassifyOptions& options) {
  JudgedPair pair;
  pair.left = match.left, pair.right = match.right;
  pair.overlap = {candidate.jaccard, candidate.containment, candidate.cosine, {}, {}};
  measure_passages(documents.extent(index(match.left)), documents.extent(index(match.right)), match.passages, pair.overlap);
  auto [verdict, why] = classify(pair.overlap, match.passages, same_words, options);
  pair.verdict = verdict;
  pair.why = std::move(why);
  pair.passages.reserve(match.passages.size());
  for (const Passage& passage : match.passages) pair.passages.push_back({passage, {}, {}, {}, {}});
  return pair;
}

std::vector<ChangedWords> changed_words(const Passage& passage, const TokenizedDocument& left, const TokenizedDocument& right) {
  std::vector<ChangedWords> words;
  words.reserve(passage.edits.size());
  for (const Edit& edit : passage.edits)
    words.push_back({place_of(left, edit.left_tokens, passage.left), place_of(right, edit.right_tokens, passage.right)});
  return words;
}

}  // namespace crib
