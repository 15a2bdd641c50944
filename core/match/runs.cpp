#include "core/match/runs.hpp"

#include <algorithm>
#include <bit>
#include <memory>
#include <span>
#include <tuple>

namespace crib {
namespace {

using Stems = std::span<const FeatureId>;

std::size_t count_grams(Stems stems) { return stems.size() - std::min<std::size_t>(stems.size(), kGramTokens - 1); }

bool is_gram(Stems stems, std::size_t t) { return stems[t] != kNoFeature && stems[t + 1] != kNoFeature && stems[t + 2] != kNoFeature; }

std::uint64_t hash_gram(Stems stems, std::size_t t) {
  const auto value = [&](std::size_t at) { return std::uint64_t{static_cast<std::uint32_t>(stems[at])}; };
  return value(t) * 0x9E3779B97F4A7C15ULL + value(t + 1) * 0xC2B2AE3D27D4EB4FULL + value(t + 2) * 0xD6E8FEB86659FD93ULL;
}

bool same_gram(Stems a, std::size_t at, Stems b, std::size_t other) {
  return a[at] == b[other] && a[at + 1] == b[other + 1] && a[at + 2] == b[other + 2];
}

// Where the grams of the right document stand: open addressing over their first places, each the head of a chain;
// roomy, since a slot that is another's costs more than its room.
class GramIndex {
 public:
  struct Place {
    std::uint32_t next{};   // of the same gram, plus one; 0 = none
    std::uint32_t count{};  // places of the gram from here on
    std::uint32_t met{};    // at the first place: how often the gram was looked up
    std::uint32_t slot{};   // of the gram
  };

  explicit GramIndex(Stems stems)
      : stems_(stems),
        slots_(std::bit_ceil(8 * stems.size() + 2)),
        shift_(std::countl_zero(std::uint64_t{slots_.size() - 1})),
        places_(std::make_unique_for_overwrite<Place[]>(stems.size())) {
    for (std::size_t t = count_grams(stems); t-- > 0;) {
      if (!is_gram(stems, t)) continue;
      const std::size_t at = find_slot(stems, t);
      const std::uint32_t next = slots_[at];
      places_[t] = {next, next == 0 ? 1 : places_[next - 1].count + 1, 0, static_cast<std::uint32_t>(at)};
      slots_[at] = static_cast<std::uint32_t>(t + 1);
    }
  }

  // Of the gram of another text, plus one; 0 where it does not stand.
  std::uint32_t first(Stems other, std::size_t at) const { return slots_[find_slot(other, at)]; }
  // Of the gram at a place.
  std::uint32_t first(std::uint32_t t) const { return slots_[places_[t].slot]; }
  Place& place(std::uint32_t t) { return places_[t]; }

 private:
  std::size_t find_slot(Stems other, std::size_t at) const {
    auto slot = static_cast<std::size_t>(hash_gram(other, at) >> shift_);
    while (slots_[slot] != 0 && !same_gram(stems_, slots_[slot] - 1, other, at)) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  Stems stems_;
  std::vector<std::uint32_t> slots_;  // first place + 1; 0 = free
  int shift_;
  std::unique_ptr<Place[]> places_;   // by token that begins a gram
};

}  // namespace

Runs find_runs(const Profile& left, const Profile& right, const RunOptions& options) {
  Runs runs;
  const Stems l_stems = left.stems, r_stems = right.stems;
  const auto extend = [&](std::uint32_t l, std::uint32_t r) {
    std::uint32_t back = 0, tokens = 0;
    const auto equal = [&](std::uint32_t i, std::uint32_t j) { return l_stems[i] == r_stems[j] && l_stems[i] != kNoFeature; };
    while (back < l && back < r && equal(l - back - 1, r - back - 1)) ++back;
    while (l + tokens < l_stems.size() && r + tokens < r_stems.size() && equal(l + tokens, r + tokens)) ++tokens;
    return Run{l - back, r - back, back + tokens};
  };
  GramIndex index(r_stems);
  std::vector<std::uint32_t> reached(l_stems.size() + r_stems.size());  // by diagonal: where its last run ends on the left
  Run inside;  // of the runs found, the one that reaches furthest: the grams in it need not be hashed again
  for (std::uint32_t l = 0; l < count_grams(l_stems); ++l) {
    if (!is_gram(l_stems, l)) continue;
    const bool is_inside = l + kGramTokens <= inside.left + inside.tokens;
    std::uint32_t next = is_inside ? index.first(inside.right + l - inside.left) : index.first(l_stems, l);
    if (next == 0) continue;
    GramIndex::Place& gram = index.place(next - 1);
    ++gram.met;
    const bool is_capped = gram.count > options.max_occurrences;
    runs.grams_capped += gram.met == (is_capped ? 1 : options.max_occurrences + 1);
    if (gram.met > options.max_occurrences) continue;
    for (std::uint32_t place = 0; next != 0 && place < options.max_occurrences; ++place) {
      const std::uint32_t r = next - 1;
      next = index.place(r).next;
      std::uint32_t& end = reached[r + l_stems.size() - l];
      if (l < end) continue;  // lies in the run before
      const Run run = extend(l, r);
      end = run.left + run.tokens;
      if (end > inside.left + inside.tokens) inside = run;
      if (run.tokens < options.min_tokens) continue;
      runs.all.push_back(run);
      runs.longest = std::max(runs.longest, run.tokens);
    }
  }
  std::sort(runs.all.begin(), runs.all.end(), [](const Run& a, const Run& b) { return std::tie(a.left, a.right) < std::tie(b.left, b.right); });
  return runs;
}

}  // namespace crib
