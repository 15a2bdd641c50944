#include "core/match/runs.hpp"

#include <algorithm>

namespace crib {
namespace {

struct Seed {
  std::int64_t diagonal{};  // right - left
  std::uint32_t left{};
  bool operator<(const Seed& o) const { return diagonal != o.diagonal ? diagonal < o.diagonal : left < o.left; }
};

std::vector<Seed> find_seeds(const Profile& left, const Profile& right, const RunOptions& options, std::uint64_t& capped) {
  std::vector<Seed> seeds;
  std::size_t l = 0, r = 0;
  const auto &a = left.grams, &b = right.grams;
  while (l < a.size() && r < b.size()) {
    if (a[l].hash < b[r].hash) {
      ++l;
    } else if (b[r].hash < a[l].hash) {
      ++r;
    } else {
      std::size_t l_end = l, r_end = r;
      while (l_end < a.size() && a[l_end].hash == a[l].hash) ++l_end;
      while (r_end < b.size() && b[r_end].hash == b[r].hash) ++r_end;
      const std::size_t l_stop = std::min(l_end, l + options.max_occurrences);
      const std::size_t r_stop = std::min(r_end, r + options.max_occurrences);
      capped += l_stop < l_end || r_stop < r_end;
      for (std::size_t i = l; i < l_stop; ++i)
        for (std::size_t j = r; j < r_stop; ++j)
          seeds.push_back({static_cast<std::int64_t>(b[j].token) - a[i].token, a[i].token});
      l = l_end, r = r_end;
    }
  }
  std::sort(seeds.begin(), seeds.end());
  return seeds;
}

}  // namespace

Runs find_runs(const Profile& left, const Profile& right, const RunOptions& options) {
  Runs runs;
  const auto equal = [&](std::int64_t l, std::int64_t r) {
    return l >= 0 && r >= 0 && l < static_cast<std::int64_t>(left.stems.size()) &&
           r < static_cast<std::int64_t>(right.stems.size()) &&
           left.stems[static_cast<std::size_t>(l)] == right.stems[static_cast<std::size_t>(r)] &&
           left.stems[static_cast<std::size_t>(l)] != kNoFeature;
  };
  std::int64_t diagonal = 0, reached = -1;
  for (const Seed& seed : find_seeds(left, right, options, runs.grams_capped)) {
    if (seed.diagonal != diagonal) diagonal = seed.diagonal, reached = -1;
    if (static_cast<std::int64_t>(seed.left) < reached) continue;  // lies in the run before
    std::int64_t begin = seed.left, end = seed.left;
    while (equal(begin - 1, begin - 1 + diagonal)) --begin;
    while (equal(end, end + diagonal)) ++end;
    reached = std::max<std::int64_t>(end, seed.left + 1);
    if (end - begin < static_cast<std::int64_t>(options.min_tokens)) continue;
    runs.all.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + diagonal),
                        static_cast<std::uint32_t>(end - begin)});
    runs.longest = std::max(runs.longest, runs.all.back().tokens);
  }
  std::sort(runs.all.begin(), runs.all.end(), [](const Run& a, const Run& b) {
    return a.left != b.left ? a.left < b.left : a.right != b.right ? a.right < b.right : a.tokens < b.tokens;
  });
  return runs;
}

}  // namespace crib
