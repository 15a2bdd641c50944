#include "core/match/copies.hpp"

#include <algorithm>
#include <numeric>

#include "core/match/chain.hpp"
#include "core/match/overlaps.hpp"
#include "core/match/proposal.hpp"

namespace crib {

std::vector<UnitPair> find_copied_units(const Profile& left, const Profile& right, const Lexicon& lexicon, const Runs& runs,
                                        const CopyOptions& options) {
  std::vector<UnitPair> copied;
  for (const Run& run : runs.all) {
    if (run.tokens < options.min_run || run_mass(left, lexicon, run) < options.min_run_mass) continue;
    for_each_piece(left, right, run, [&](const Run&, std::uint32_t i, std::uint32_t j) { copied.push_back({i, j}); });
  }
  std::sort(copied.begin(), copied.end());
  copied.erase(std::unique(copied.begin(), copied.end()), copied.end());
  return copied;
}

std::vector<TokenRegion> find_copies(const PairView& pair, const BoundaryOptions& boundaries) {
  std::vector<std::uint32_t> all(pair.links.all.size());
  std::iota(all.begin(), all.end(), 0U);
  std::vector<TokenRegion> passages;
  for (const Region& region : keep_better(pair, join_neighbours(pair.links, all, 0)))
    add_passage(pair, find_boundaries(pair, region, boundaries), passages);
  return passages;
}

std::vector<TokenRegion> whole_copy(const PairView& pair, const TokenizedDocument& left, const TokenizedDocument& right) {
  const auto same_word = [](const Token& a, const Token& b) { return a.term == b.term; };
  const auto &l = pair.left.units, &r = pair.right.units;
  if (l.empty() || r.empty() || !std::equal(left.tokens.begin(), left.tokens.end(), right.tokens.begin(), right.tokens.end(), same_word)) return {};
  const Span prose{l.front().tokens.begin, l.back().tokens.end};
  if (prose != Span{r.front().tokens.begin, r.back().tokens.end}) return {};
  return {{prose, prose, {}, 1, length(prose), true, false}};
}

std::vector<TokenRegion> long_runs(const PairView& pair, std::vector<Span> taken, std::uint32_t min_tokens) {
  std::vector<Run> runs = pair.runs.all;
  std::erase_if(runs, [&](const Run& run) { return run.tokens < min_tokens; });
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.tokens > b.tokens; });
  std::vector<TokenRegion> found;
  for (const Run& run : runs) {
    const Span left{run.left, run.left + run.tokens}, right{run.right, run.right + run.tokens};
    if (std::any_of(taken.begin(), taken.end(), [&](Span other) { return overlaps(other, left); })) continue;
    taken.push_back(left);
    found.push_back({left, right, {}, 1, run.tokens, true, false});
  }
  std::sort(found.begin(), found.end(), [](const TokenRegion& a, const TokenRegion& b) { return a.left < b.left; });
  return found;
}

}  // namespace crib
