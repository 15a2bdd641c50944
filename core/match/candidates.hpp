// Which pairs are worth aligning, and why.
//
// Near duplicates come by MinHash and bands; lifted paragraphs by winnowed fingerprints, rewritten stories by rare words,
// both through an inverted index. In a folder every pair with any evidence is proposed; in a collection only evidence
// that keeps the work linear in the documents. Every proposed pair carries its exact figures.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/cap_hit.hpp"
#include "core/sketch/lsh.hpp"
#include "core/sketch/sketch.hpp"
#include "core/text/document.hpp"
#include "core/vector/tfidf.hpp"

namespace crib {

// Bits of Candidate::roads.
inline constexpr std::uint8_t kDuplicateRoad = 1;     // the same words in the same order
inline constexpr std::uint8_t kNearRoad = 2;          // MinHash bands
inline constexpr std::uint8_t kFingerprintRoad = 4;   // shared runs of words
inline constexpr std::uint8_t kTermRoad = 8;          // shared rare words

// left before right in document order, but an article before a source.
struct Candidate {
  DocId left{}, right{};
  std::uint8_t roads{};
  double jaccard{};                     // of the shingle sets
  std::array<double, 2> containment{};  // share of left's shingles in right, of right's in left
  double cosine{};
};

struct Candidates {
  std::vector<Candidate> pairs;  // by left, then right; distinct
  std::vector<CapHit> caps;      // those that were met
};

// How much evidence makes a pair.
struct Evidence {
  bool every_shingle{};             // count all shingles instead of the winnowed ones
  std::uint32_t least_shared{};     // shingles or fingerprints in both
  std::uint32_t longest_list{};     // documents with one shingle, beyond which it says nothing
  std::uint32_t least_terms{};      // words in both that few documents have
  std::uint32_t longest_term{};     // documents with such a word
  double least_cosine{};            // for a pair that only shares such words
  std::uint32_t per_document{};     // best pairs a document keeps; pairs above near_jaccard are always kept
};

struct CandidateOptions {
  std::uint32_t folder_documents = 400;  // up to here, or
  std::uint32_t folder_pairs = 20'000;   // up to so many articles × sources, `folder` holds, else `collection`
  Evidence folder{true, 1, 0xFFFFFFFF, 1, 0xFFFFFFFF, 0.1, 0xFFFFFFFF};
  Evidence collection{false, 2, 32, 3, 32, 0.25, 16};
  double near_jaccard = 0.5;             // of a pair that MinHash proposed alone; source pairs below it are left out
  std::uint32_t full_class = 8;          // documents; of a larger class of duplicates one an article, one a source, stand for all
  LshOptions lsh;
  unsigned threads = 0;
};

// Roles by DocId. Where there are sources: article × source and article × article; two sources only as near duplicates.
// The members of a large class of duplicates pair with the first article and the first source of the class, and the
// pairs of those stand for theirs.
Candidates find_candidates(const TokenizedCorpus& corpus, const std::vector<Role>& roles, const Sketches& sketches,
                           const TermMatrix& weights, const CandidateOptions& options = {});

// Exact figures for any pairs, in the order given; roads 0.
std::vector<Candidate> measure_pairs(const std::vector<DocPair>& pairs, const Sketches& sketches,
                                     const TermMatrix& weights, unsigned threads = 0);

}  // namespace crib
