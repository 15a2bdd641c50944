// Runs of k words as 64-bit hashes (Broder 1997): what documents are compared by.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib {

struct ShingleOptions {
  std::uint32_t tokens = 5;  // k, at most 64; performance notes, 2: long enough that a shared one is rarely chance
};

struct ShingledDocument {
  std::vector<std::uint64_t> hashes;  // in order of the first token; repeats kept
};

// h = mix(rol(t0, 13(k-1)) ^ … ^ rol(t[k-2], 13) ^ t[k-1]): depends on order, the same in every corpus.
// Hashes propose; words decide. Pre: 1 <= k <= 64.
std::vector<std::uint64_t> shingle(std::span<const std::uint64_t> token_hashes, std::uint32_t k);

// Hashes of the words of a document's prose, and where its runs end: at an aside, at the end.
struct ProseHashes {
  std::vector<std::uint64_t> words;
  std::vector<std::uint32_t> run_ends;  // ascending; the last is words.size()
};

// The shingles of every run; where no run has k words, one shingle of all the words, and without words none.
void shingle(const ProseHashes& prose, const ShingleOptions& options, ShingledDocument& shingled);

// Shingles of the prose; none spans an aside. A document whose prose has no run of k tokens gives one shingle of all
// its prose, and one without prose gives none.
ShingledDocument shingle(const TokenizedDocument& document, const Vocabulary& vocabulary,
                         const ShingleOptions& options = {});

// Of every document: as much memory as its text.
std::vector<ShingledDocument> shingle(const TokenizedCorpus& corpus, const ShingleOptions& options = {}, unsigned threads = 0);

}  // namespace crib
