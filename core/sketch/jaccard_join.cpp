#include "core/sketch/jaccard_join.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <utility>

#include "core/base/parallel.hpp"
#include "core/sketch/jaccard.hpp"
#include "core/sketch/postings.hpp"

namespace crib {
namespace {

constexpr double kRounding = 1e-9;  // ceil(t |x|) may not be lifted by it

// How often shingles occur: never less than they do, more where two share a counter. Any such count makes a valid order.
class Counts {
 public:
  explicit Counts(const std::vector<ShingledDocument>& documents) {
    std::size_t shingles = 0;
    for (const auto& document : documents) shingles += document.hashes.size();
    counters_.resize(std::bit_ceil(2 * shingles + 1));
    for (const auto& document : documents)
      for (const std::uint64_t hash : document.hashes) {
        std::uint8_t& counter = counters_[at(hash)];
        counter = static_cast<std::uint8_t>(counter + (counter < 255));
      }
  }
  std::uint8_t of(std::uint64_t hash) const { return counters_[at(hash)]; }

 private:
  std::size_t at(std::uint64_t hash) const { return static_cast<std::size_t>(hash) & (counters_.size() - 1); }
  std::vector<std::uint8_t> counters_;
};

// Members that a set can lose and still reach the threshold with another.
std::size_t spare(std::size_t size, double threshold) {
  return size - static_cast<std::size_t>(std::ceil(threshold * static_cast<double>(size) - kRounding));
}

bool may_pair(const ShingledDocument& document, const Counts& counts, double threshold) {
  const auto& hashes = document.hashes;
  const auto single = std::count_if(hashes.begin(), hashes.end(), [&](auto hash) { return counts.of(hash) == 1; });
  return !hashes.empty() && static_cast<std::size_t>(single) <= spare(hashes.size(), threshold);
}

// The part of the set's prefix that another set can share.
std::vector<std::uint64_t> shared_prefix(const ShingleSet& set, const Counts& counts, double threshold) {
  std::vector<std::pair<std::uint8_t, std::uint64_t>> rare;
  rare.reserve(set.size());
  for (const std::uint64_t hash : set) rare.emplace_back(counts.of(hash), hash);
  const auto length = static_cast<std::ptrdiff_t>(std::min(spare(set.size(), threshold) + 1, set.size()));
  std::partial_sort(rare.begin(), rare.begin() + length, rare.end());
  std::vector<std::uint64_t> prefix;
  for (auto member = rare.begin(); member != rare.begin() + length; ++member)
    if (member->first > 1) prefix.push_back(member->second);
  std::sort(prefix.begin(), prefix.end());
  return prefix;
}

}  // namespace

std::vector<DocPair> join_by_jaccard(const std::vector<ShingledDocument>& documents, double threshold,
                                     unsigned threads) {
  assert(threshold > 0 && threshold <= 1);
  const Counts counts(documents);
  std::vector<ShingleSet> sets(documents.size());
  std::vector<std::vector<std::uint64_t>> prefixes(documents.size());
  parallel_for(
      documents.size(), threads,
      [&](std::size_t d) {
        if (!may_pair(documents[d], counts, threshold)) return;
        sets[d] = shingle_set(documents[d]);
        prefixes[d] = shared_prefix(sets[d], counts, threshold);
      },
      64);

  const std::vector<SharedCount> candidates = count_shared(invert(std::move(prefixes)), {}, threads);
  std::vector<char> is_pair(candidates.size());
  parallel_for(
      candidates.size(), threads,
      [&](std::size_t i) {
        const auto& [left, right, shared] = candidates[i];
        is_pair[i] = overlap_at_least(sets[left], sets[right], threshold).has_value();
      },
      256);
  std::vector<DocPair> pairs;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (is_pair[i]) pairs.push_back({DocId(candidates[i].left), DocId(candidates[i].right)});
  return pairs;
}

}  // namespace crib
