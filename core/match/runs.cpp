#include "core/match/runs.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <tuple>

namespace crib {
namespace {

using Stems = std::span<const FeatureId>;

// Calls function(place, hash) for every gram of kGramTokens stems.
template <typename Function>
void for_each_gram(Stems stems, const Function& function) {
  const auto value = [&](std::size_t t) { return std::uint64_t{static_cast<std::uint32_t>(stems[t])}; };
  std::uint32_t whole = 0;  // stems since the last one that was set aside
  for (std::uint32_t t = 0; t < stems.size(); ++t) {
    whole = stems[t] == kNoFeature ? 0 : whole + 1;
    if (whole >= kGramTokens)
      function(t + 1 - kGramTokens,
               value(t - 2) * 0x9E3779B97F4A7C15ULL + value(t - 1) * 0xC2B2AE3D27D4EB4FULL + value(t) * 0xD6E8FEB86659FD93ULL);
  }
}

bool same_gram(Stems a, std::uint32_t at, Stems b, std::uint32_t other) {
  return a[at] == b[other] && a[at + 1] == b[other + 1] && a[at + 2] == b[other + 2];
}

// Where the grams of the right document stand: open addressing over their first places, and a chain of the next ones.
class GramIndex {
 public:
  struct Place {
    std::uint32_t next{};                  // of the same gram, plus one; 0 = none, or too many
    std::uint32_t count{}, last{}, met{};  // at a gram's first place: of its places, the last in the chain, times it was looked up
  };

  GramIndex(Stems stems, std::uint32_t max_occurrences)
      : stems_(stems),
        slots_(std::bit_ceil(4 * stems.size() + 2)),
        shift_(std::countl_zero(std::uint64_t{slots_.size() - 1})),
        places_(stems.size()) {
    for_each_gram(stems_, [&](std::uint32_t t, std::uint64_t hash) {
      std::uint32_t& slot = find_slot(stems_, t, hash);
      if (slot == 0) slot = t + 1, places_[t].last = t;
      Place& first = places_[slot - 1];
      if (++first.count > max_occurrences || slot == t + 1) return;
      places_[first.last].next = t + 1;
      first.last = t;
    });
  }

  // Plus one; 0 where the gram does not stand.
  std::uint32_t first(Stems other, std::uint32_t at, std::uint64_t hash) { return find_slot(other, at, hash); }
  Place& place(std::uint32_t t) { return places_[t]; }

 private:
  std::uint32_t& find_slot(Stems other, std::uint32_t at, std::uint64_t hash) {
    auto slot = static_cast<std::size_t>(hash >> shift_);
    while (slots_[slot] != 0 && !same_gram(stems_, slots_[slot] - 1, other, at)) slot = (slot + 1) & (slots_.size() - 1);
    return slots_[slot];
  }

  Stems stems_;
  std::vector<std::uint32_t> slots_;  // first place + 1; 0 = free
  int shift_;
  std::vector<Place> places_;         // by token
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
  GramIndex index(r_stems, options.max_occurrences);
  std::vector<std::uint32_t> reached(l_stems.size() + r_stems.size());  // by diagonal: where its last run ends on the left
  for_each_gram(l_stems, [&](std::uint32_t l, std::uint64_t hash) {
    const std::uint32_t first = index.first(l_stems, l, hash);
    if (first == 0) return;
    GramIndex::Place& gram = index.place(first - 1);
    ++gram.met;
    runs.grams_capped += gram.met == 1 && gram.count > options.max_occurrences;
    runs.grams_capped += gram.met == options.max_occurrences + 1 && gram.count <= options.max_occurrences;
    if (gram.met > options.max_occurrences) return;
    for (std::uint32_t next = first; next != 0; next = index.place(next - 1).next) {
      const std::uint32_t r = next - 1;
      std::uint32_t& end = reached[r + l_stems.size() - l];
      if (l < end) continue;  // lies in the run before
      const Run run = extend(l, r);
      end = run.left + run.tokens;
      if (run.tokens < options.min_tokens) continue;
      runs.all.push_back(run);
      runs.longest = std::max(runs.longest, run.tokens);
    }
  });
  std::sort(runs.all.begin(), runs.all.end(), [](const Run& a, const Run& b) { return std::tie(a.left, a.right) < std::tie(b.left, b.right); });
  return runs;
}

}  // namespace crib
