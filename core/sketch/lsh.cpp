#include "core/sketch/lsh.hpp"

#include <algorithm>
#include <string>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/base/error.hpp"
#include "core/base/parallel.hpp"
#include "core/sketch/postings.hpp"

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

bool has_shingles(std::span<const std::uint32_t> row) {
  return std::any_of(row.begin(), row.end(), [](std::uint32_t minimum) { return minimum != 0xFFFFFFFF; });
}

// Hashes of every band: bands × documents.
std::vector<std::uint64_t> hash_bands(const Signatures& signatures, std::span<const DocId> documents,
                                      const LshOptions& options, unsigned threads) {
  std::vector<std::uint64_t> keys(documents.size() * options.bands);
  parallel_for(
      documents.size(), threads,
      [&](std::size_t d) {
        const std::uint32_t* minima = signatures.row(documents[d]).data();
        for (std::size_t band = 0; band < options.bands; ++band, minima += options.rows)
          keys[band * documents.size() + d] = XXH3_64bits(minima, options.rows * sizeof *minima);
      },
      64);
  return keys;
}

// Documents that may share their key with another, by key: most are alone.
std::vector<Entry> find_shared(std::span<const std::uint64_t> keys, std::span<const DocId> documents) {
  SharedMembers shared(keys.size(), 8);
  for (const std::uint64_t key : keys) shared.add(key);
  std::vector<Entry> entries;
  for (std::size_t d = 0; d < keys.size(); ++d)
    if (shared.may_hold(keys[d])) entries.push_back({keys[d], documents[d]});
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.document < b.document; });
  return entries;
}

Band pair_band(const Signatures& signatures, std::span<const std::uint64_t> keys, std::span<const DocId> documents,
               const LshOptions& options) {
  const std::vector<Entry> entries = find_shared(keys, documents);
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
  std::vector<DocId> present;
  for (const DocId document : documents)
    if (has_shingles(signatures.row(document))) present.push_back(document);
  const std::vector<std::uint64_t> keys = hash_bands(signatures, present, options, threads);
  std::vector<Band> bands(options.bands);
  parallel_for(options.bands, threads, [&](std::size_t b) {
    bands[b] = pair_band(signatures, std::span(keys).subspan(b * present.size(), present.size()), present, options);
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
