#include "core/match/diff.hpp"

#include <algorithm>

namespace crib {
namespace {

using Words = std::span<const TermId>;

struct Anchor {
  std::uint32_t left{}, right{};
};

struct Placed {
  TermId term{};
  std::uint32_t at{};
  bool operator<(const Placed& o) const { return term != o.term ? term < o.term : at < o.at; }
};

std::vector<Placed> words_seen_once(Words words) {
  std::vector<Placed> placed(words.size()), once;
  for (std::uint32_t i = 0; i < words.size(); ++i) placed[i] = {words[i], i};
  std::sort(placed.begin(), placed.end());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const bool before = i > 0 && placed[i - 1].term == placed[i].term;
    const bool after = i + 1 < placed.size() && placed[i + 1].term == placed[i].term;
    if (!before && !after) once.push_back(placed[i]);
  }
  return once;
}

// Longest increasing subsequence, by patience sorting.
std::vector<Anchor> longest_in_order(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> piles, before(anchors.size());
  for (std::size_t a = 0; a < anchors.size(); ++a) {
    const auto pile = std::lower_bound(piles.begin(), piles.end(), anchors[a].right,
                                       [&](std::size_t p, std::uint32_t right) { return anchors[p].right < right; });
    before[a] = pile == piles.begin() ? a : *(pile - 1);
    if (pile == piles.end())
      piles.push_back(a);
    else
      *pile = a;
  }
  std::vector<Anchor> chain;
  if (piles.empty()) return chain;
  for (std::size_t a = piles.back();; a = before[a]) {
    chain.push_back(anchors[a]);
    if (before[a] == a) break;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::vector<Anchor> find_anchors(Words left, Words right) {
  const auto l = words_seen_once(left), r = words_seen_once(right);
  std::vector<Anchor> anchors;
  for (std::size_t i = 0, j = 0; i < l.size() && j < r.size();) {
    if (l[i].term < r[j].term)
      ++i;
    else if (r[j].term < l[i].term)
      ++j;
    else
      anchors.push_back({l[i++].at, r[j++].at});
  }
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) { return a.left < b.left; });
  return longest_in_order(anchors);
}

class Differ {
 public:
  Differ(const NumberedWords& words, const DiffOptions& options)
      : left_(words.left), right_(words.right), distinct_(words.distinct), options_(options) {}

  void compare(Span l, Span r, bool with_anchors) {
    while (!is_empty(l) && !is_empty(r) && left_[l.begin] == right_[r.begin]) keep(l.begin++, r.begin++);
    std::uint32_t tail = 0;
    while (l.end - tail > l.begin && r.end - tail > r.begin && left_[l.end - tail - 1] == right_[r.end - tail - 1]) ++tail;
    l.end -= tail, r.end -= tail;
    if (!is_empty(l) && !is_empty(r)) middle(l, r, with_anchors);
    for (std::uint32_t t = 0; t < tail; ++t) keep(l.end + t, r.end + t);
  }

  WordDiff finish() {
    keep(static_cast<std::uint32_t>(left_.size()), static_cast<std::uint32_t>(right_.size()));
    --diff_.equal;
    return std::move(diff_);
  }

 private:
  // Everything since the last kept word that was passed over is an edit.
  void keep(std::uint32_t l, std::uint32_t r) {
    if (l > left_done_ || r > right_done_) diff_.edits.push_back({{left_done_, l}, {right_done_, r}});
    left_done_ = l + 1, right_done_ = r + 1;
    ++diff_.equal;
  }

  void middle(Span l, Span r, bool with_anchors) {
    if (static_cast<std::uint64_t>(length(l)) * length(r) <= options_.max_cells) return longest_common(l, r);
    if (!with_anchors) return;
    const auto anchors = find_anchors(left_.subspan(l.begin, length(l)), right_.subspan(r.begin, length(r)));
    Span l_gap = l, r_gap = r;
    for (const Anchor& anchor : anchors) {
      l_gap.end = l.begin + anchor.left, r_gap.end = r.begin + anchor.right;
      compare(l_gap, r_gap, false);
      keep(l_gap.end, r_gap.end);
      l_gap.begin = l_gap.end + 1, r_gap.begin = r_gap.end + 1;
    }
    l_gap.end = l.end, r_gap.end = r.end;
    compare(l_gap, r_gap, false);
  }

  void longest_common(Span l, Span r) {
    const Words left = left_.subspan(l.begin, length(l)), right = right_.subspan(r.begin, length(r));
    const bool is_much_of_all = 2 * left.size() > distinct_;  // else a table by number would be wide for little
    for (const auto& [i, j] : is_much_of_all ? find_common(left, right, distinct_) : find_common(left, right)) keep(l.begin + i, r.begin + j);
  }

  Words left_, right_;
  std::uint32_t distinct_;
  const DiffOptions& options_;
  std::uint32_t left_done_ = 0, right_done_ = 0;
  WordDiff diff_;
};

}  // namespace

WordDiff diff_words(const NumberedWords& words, const DiffOptions& options) {
  Differ differ(words, options);
  differ.compare({0, static_cast<std::uint32_t>(words.left.size())}, {0, static_cast<std::uint32_t>(words.right.size())}, true);
  return differ.finish();
}

std::uint32_t count_equal(const NumberedWords& words, const DiffOptions& options) {
  Words left = words.left, right = words.right;
  if (static_cast<std::uint64_t>(left.size()) * right.size() > options.max_cells) return diff_words(words, options).equal;
  const auto head = static_cast<std::size_t>(std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first - left.begin());
  left = left.subspan(head), right = right.subspan(head);
  const auto tail = static_cast<std::size_t>(std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend()).first - left.rbegin());
  left = left.first(left.size() - tail), right = right.first(right.size() - tail);
  return static_cast<std::uint32_t>(head + tail) + count_common(left, right, words.distinct);
}

}  // namespace crib
