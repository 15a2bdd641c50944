// Which pairs are worth aligning, and why.
//
// Near duplicates come by MinHash and bands; lifted paragraphs by winnowed fingerprints, rewritten stories by rare
// words, both through an inverted index. In a folder every pair with any evidence is proposed; in a collection only
// evidence that keeps the work linear in the documents. Every proposed pair carries its exact figures.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/cap_hit.hpp"
#include "core/sketch/lsh.hpp"
#include "core/sketch/sketch.hpp"
#include "core/text/document.hpp"
#include "core/vector/term_rows.hpp"

namespace crib {

// Bits of Candidate::roads.
inline constexpr std::uint8_t kDuplicateRoad = 1;    // the same words in the same order
inline constexpr std::uint8_t kNearRoad = 2;         // MinHash bands
inline constexpr std::uint8_t kFingerprintRoad = 4;  // shared runs of words
inline constexpr std::uint8_t kTermRoad = 8;         // shared rare words

// left before right in document order, but an article before a source.
struct Candidate {
  DocId left{}, right{};
  std::uint8_t roads{};
  std::uint32_t shared_runs{};          // fingerprints in both that few documents have; in a folder: shingles
  std::uint32_t shared_shingles{};      // distinct; 0 for duplicates
  double jaccard{};                     // of the shingle sets
  std::array<double, 2> containment{};  // share of left's shingles in right, of right's in left
  double cosine{};
};

struct Candidates {
  std::vector<Candidate> pairs;  // by left, then right; distinct
  std::vector<CapHit> caps;      // those that were met
};

// How much evidence makes a pair. Defaults: of a collection.
struct Evidence {
  bool every_shingle = false;        // looks up all shingles instead of the winnowed ones
  std::uint32_t longest_list = 64;   // documents with one run of words, beyond which it proposes no pairs
  std::uint32_t least_runs = 2;      // shared runs; or
  std::uint32_t least_shingles = 8;  // shared shingles, as a run of 12 words has; or
  double least_containment = 0.3;    // of either document in the other
  double least_cosine = 0.1;         // of pairs proposed by words alone; rewritten wire copy has 0.11 and more
  std::uint32_t fewest_alike = 3;    // such proposals for an article, from each role:
  std::uint32_t most_alike = 32;     // pairs_alike / articles, within these; true pairs rank 0 to 7 among 19,000
  std::uint32_t pairs_alike = 20'000;
  std::uint64_t postings = 4'096;   // entries of the word index read for these, a document of the corpus
  std::uint32_t per_document = 64;  // pairs a document keeps, best first; near duplicates are kept anyway
};

struct CandidateOptions {
  std::uint32_t folder_documents = 400;        // up to here, or
  std::uint32_t folder_pairs = 20'000;         // up to so many articles × sources, `folder` holds, else `collection`;
  std::uint32_t folder_shingles = 10'000'000;  // in all, and not beyond: 400 documents of 25,000 words; memory
  Evidence folder{.every_shingle = true,
                  .longest_list = kNoLimit,
                  .least_runs = 1,
                  .fewest_alike = kNoLimit,
                  .most_alike = kNoLimit,
                  .postings = kNoLimit,
                  .per_document = kNoLimit};
  Evidence collection{};
  double near_jaccard = 0.5;     // what makes a near duplicate: two sources are a pair from here only
  std::uint32_t full_class = 8;  // documents; in a larger class of duplicates one of each role stands for all
  LshOptions lsh{};
  unsigned threads = 0;

  static constexpr std::uint32_t kNoLimit = 0xFFFFFFFF;
};

// Roles and the matrix's rows by DocId. Where there are sources: article × source and article × article; two sources
// only as near duplicates. The members of a large class of duplicates pair with the first article and the first source
// of the class, and the pairs of those stand for theirs. The same for any number of threads; linear in the documents
// but for sorting, in a collection. Sketches are dropped as soon as they are read.
Candidates find_candidates(const TokenizedCorpus& corpus, const std::vector<Role>& roles, Sketches sketches,
                           const TermRows& weights, const CandidateOptions& options = {});

// Exact figures for any pairs, in the order given; roads 0.
std::vector<Candidate> measure_pairs(const TokenizedCorpus& corpus, const std::vector<DocPair>& pairs, const ShingleOptions& shingle,
                                     const DuplicateClasses& duplicates, const TermRows& weights, unsigned threads = 0);

}  // namespace crib
