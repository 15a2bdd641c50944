// Everything a document is compared by before its words are.
#pragma once

#include <vector>

#include "core/sketch/duplicates.hpp"
#include "core/sketch/minhash.hpp"
#include "core/sketch/postings.hpp"
#include "core/sketch/shingle.hpp"
#include "core/sketch/winnow.hpp"

namespace crib {

struct SketchOptions {
  ShingleOptions shingle{};
  WinnowOptions winnow{};
  SignatureForm form{};  // its shingle length is set from `shingle`
  unsigned threads = 0;
};

// Shingles are not kept, nor fingerprints, which are a quarter of them: they are made again when they are looked at.
struct Sketches {
  ShingleOptions shingle;
  std::uint64_t shingles{};  // in all, repeats counted
  WinnowOptions winnow;
  Signatures signatures;
  DuplicateClasses duplicates;
};

Sketches sketch(const TokenizedCorpus& corpus, const SketchOptions& options = {});

// Every pair of documents that shares a shingle and how many distinct ones, by left, then right: what the exact Jaccard
// and containment matrices of a folder are made of. `set_sizes[d]` is the other figure they need.
// Work: the sum of squared document frequencies; for a folder, not for a collection.
struct SharedShingles {
  std::vector<std::uint32_t> set_sizes;  // by DocId: distinct shingles
  std::vector<SharedCount> pairs;
};
SharedShingles share_shingles(const std::vector<ShingledDocument>& documents, unsigned threads = 0);

}  // namespace crib
