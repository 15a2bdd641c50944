#include "core/sketch/lsh.hpp"

#include <algorithm>
#include <string>

#include "core/base/error.hpp"
#include "core/base/parallel.hpp"
#include "core/sketch/hash.hpp"

namespace crib {
namespace {

struct Entry {
  std::uint64_t key{};
  DocId document{};
};

struct Band {
  std::vector<DocPair> pairs;
  std::uint64_t large_buckets{};
};

constexpr double kSameStar = 0.5;  // estimated Jaccard to a leader; what LSH brings together by chance lies below

// A bucket may hold several groups: a document joins the leaders it is like, or becomes one.
void pair_by_leaders(const Signatures& signatures, std::span<const Entry> bucket, std::uint32_t limit,
                     std::vector<DocPair>& pairs) {
  std::vector<DocId> leaders;
  for (const Entry& entry : bucket) {
    bool joined = false;
    for (const DocId leader : leaders) {
      if (estimate_jaccard(signatures.row(leader), signatures.row(entry.document)) < kSameStar) continue;
      pairs.push_back({leader, entry.document});
      joined = true;
    }
    if (!joined && leaders.size() < limit) leaders.push_back(entry.document);
  }
}

Band pair_band(const Signatures& signatures, std::span<const DocId> documents, std::uint32_t band,
               const LshOptions& options) {
  std::vector<Entry> entries;
  entries.reserve(documents.size());
  for (const DocId document : documents) {
    const auto row = signatures.row(document);
    if (row.front() == 0xFFFFFFFF && std::all_of(row.begin(), row.end(), [](auto m) { return m == 0xFFFFFFFF; }))
      continue;
    std::uint64_t key = 0;
    for (const std::uint32_t minimum : row.subspan(std::size_t{band} * options.rows, options.rows))
      key = mix(key ^ minimum) + key;
    entries.push_back({key, document});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.document < b.document; });

  Band result;
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
    if (end - begin > options.full_bucket) {
      ++result.large_buckets;
      pair_by_leaders(signatures, std::span(entries).subspan(begin, end - begin), options.leaders, result.pairs);
      continue;
    }
    for (std::size_t l = begin; l < end; ++l)
      for (std::size_t r = l + 1; r < end; ++r) result.pairs.push_back({entries[l].document, entries[r].document});
  }
  return result;
}

}  // namespace

LshPairs find_near_pairs(const Signatures& signatures, std::span<const DocId> documents, const LshOptions& options,
                         unsigned threads) {
  if (std::uint64_t{options.bands} * options.rows > signatures.form.slots)
    throw Error(std::to_string(options.bands) + " bands of " + std::to_string(options.rows) +
                " rows need more than the signature's " + std::to_string(signatures.form.slots) + " slots");
  std::vector<Band> bands(options.bands);
  parallel_for(options.bands, threads, [&](std::size_t b) {
    bands[b] = pair_band(signatures, documents, static_cast<std::uint32_t>(b), options);
  });

  LshPairs result{{}, {"documents in one bucket of near duplicates", options.full_bucket, 0}};
  for (const Band& band : bands) {
    result.pairs.insert(result.pairs.end(), band.pairs.begin(), band.pairs.end());
    result.large_buckets.count += band.large_buckets;
  }
  std::sort(result.pairs.begin(), result.pairs.end());
  result.pairs.erase(std::unique(result.pairs.begin(), result.pairs.end()), result.pairs.end());
  return result;
}

}  // namespace crib
