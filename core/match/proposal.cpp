#include "core/match/proposal.hpp"

#include <algorithm>
#include <utility>

namespace crib {

void absorb(const PairView& pair, const TokenRegion& next, TokenRegion& passage) {
  passage.left = hull(passage.left, next.left), passage.right = hull(passage.right, next.right);
  auto& links = passage.region.links;
  links.insert(links.end(), next.region.links.begin(), next.region.links.end());
  std::sort(links.begin(), links.end());
  fit_to_links(passage.region, pair.links);
  passage.longest_run = std::max(passage.longest_run, next.longest_run);
  passage.is_look_back_met = passage.is_look_back_met || next.is_look_back_met;
}

void add_passage(const PairView& pair, TokenRegion next, std::vector<TokenRegion>& passages) {
  if (passages.empty() || !overlaps(passages.back().left, next.left) || !overlaps(passages.back().right, next.right) ||
      passages.back().left.begin > next.left.begin || passages.back().right.begin > next.right.begin) {
    passages.push_back(std::move(next));
  } else {
    absorb(pair, next, passages.back());
  }
}

}  // namespace crib
