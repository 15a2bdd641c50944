// News-like text without meaning, from a seed: the same on every machine, and known which parts were copied.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/span.hpp"
#include "core/text/document.hpp"

namespace crib::bench {

struct SyntheticOptions {
  std::uint64_t seed = 1;
  std::uint32_t words = 150;          // a document, on average; Reuters' average
  std::uint32_t vocabulary = 40'000;  // distinct words, Zipf-distributed as in text
  double copies = 0.15;               // share of documents that are a copy of an earlier one
  double copy_edits = 0.02;           // share of a copy's words that are replaced
  double reuses = 0.07;               // share that lift sentences of an earlier one:
  double least_reused = 0.3;          // so much of the new document's words, at least
  double most_reused = 0.6;           // and at most
  double reuse_edits = 0.05;          // share of the lifted words that are replaced, dropped or doubled
  double stock_phrases = 0.25;        // share that end with one of a few stock sentences
};

// Sentences that a document took from an earlier one.
struct Planted {
  DocId document{}, from{};
  Span bytes, from_bytes;  // of the two texts
  double share{};          // of the document's words
};

struct SyntheticCorpus {
  Corpus corpus;
  std::vector<Planted> planted;  // by document; copies are planted as a whole
};

// Keys "0", "1", …; a longer corpus begins with the shorter one of the same options.
SyntheticCorpus synthesize(std::size_t documents, const SyntheticOptions& options = {});

std::uint64_t text_bytes(const Corpus& corpus);

}  // namespace crib::bench
