#include "core/match/rivals.hpp"

#include <algorithm>

namespace crib {

void drop_rivals(std::vector<Match>& matches, const Corpus& corpus, double margin) {
  const auto is_sourced = [&](const Match& match) {
    return corpus.documents[index(match.left)].role == Role::kArticle && corpus.documents[index(match.right)].role == Role::kSource;
  };
  std::vector<std::vector<std::size_t>> by_article(corpus.documents.size());
  for (std::size_t m = 0; m < matches.size(); ++m)
    if (is_sourced(matches[m]) && !matches[m].passages.empty()) by_article[index(matches[m].left)].push_back(m);
  for (const auto& of_article : by_article) {
    struct Claim {
      Span tokens;
      double log_odds{};
    };
    std::vector<Claim> claims;
    for (const auto m : of_article)
      for (const Passage& passage : matches[m].passages) claims.push_back({passage.left_tokens, passage.log_odds});
    const auto is_outdone = [&](const Passage& passage) {
      return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
        return claim.log_odds > passage.log_odds + margin &&
               2 * length(intersection(claim.tokens, passage.left_tokens)) > length(passage.left_tokens);
      });
    };
    for (const auto m : of_article) std::erase_if(matches[m].passages, is_outdone);
  }
}

}  // namespace crib
