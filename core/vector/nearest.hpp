// The documents most alike in their rarest words, within a budget of work.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/cap_hit.hpp"
#include "core/vector/cosine.hpp"
#include "core/vector/term_rows.hpp"

namespace crib {

struct NearestOptions {
  std::uint32_t most = 16;         // documents a query keeps
  double least = 0.1;              // cosine
  std::uint64_t postings = 4'096;  // read for one query, heaviest words first; a word that would exceed it is left out
};

struct NearestDocuments {
  std::vector<CosinePair> pairs;  // left = query; by query as given, then from the most alike, then by right
  CapHit queries_cut_short;
};

// For each query the targets (ascending) with the highest cosine; a document is never its own neighbour. Cosines are
// exact; what the budget leaves unread can only cost neighbours: four times `most` by the words read are looked at.
// Work: queries * postings, whatever the number of documents.
NearestDocuments find_nearest(const TermRows& rows, std::span<const DocId> queries, std::span<const DocId> targets,
                              const NearestOptions& options = {}, unsigned threads = 0);

}  // namespace crib
