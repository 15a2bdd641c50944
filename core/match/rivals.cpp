#include "core/match/rivals.hpp"

#include <algorithm>
#include <numeric>

namespace crib {

void drop_rivals(std::vector<Match>& matches, const Corpus& corpus, double margin) {
  const auto is_sourced = [&](const Match& match) {
    return corpus.documents[index(match.left)].role == Role::kArticle && corpus.documents[index(match.right)].role == Role::kSource;
  };
  std::vector<std::vector<std::size_t>> by_article(corpus.documents.size());
  for (std::size_t m = 0; m < matches.size(); ++m)
    if (is_sourced(matches[m]) && !matches[m].passages.empty()) by_article[index(matches[m].left)].push_back(m);
  struct Claim {
    Span tokens;
    double log_odds{};
    bool is_outdone = false;
  };
  for (const auto& of_article : by_article) {
    std::vector<Claim> claims;
    for (const auto m : of_article)
      for (const Passage& passage : matches[m].passages) claims.push_back({passage.left_tokens, passage.log_odds});
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return claims[a].log_odds > claims[b].log_odds; });
    for (std::size_t c = 0; c < order.size(); ++c) {  // only a claim that stands outdoes another
      Claim& claim = claims[order[c]];
      claim.is_outdone = std::any_of(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(c), [&](auto stronger) {
        const Claim& other = claims[stronger];
        return !other.is_outdone && other.log_odds > claim.log_odds + margin &&
               2 * length(intersection(other.tokens, claim.tokens)) > length(claim.tokens);
      });
    }
    auto next = claims.begin();
    for (const auto m : of_article) std::erase_if(matches[m].passages, [&](const Passage&) { return (next++)->is_outdone; });
  }
}

}  // namespace crib
