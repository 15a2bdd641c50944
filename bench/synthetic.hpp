// News-like text without meaning, from a seed: the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/document.hpp"

namespace crib::bench {

struct SyntheticOptions {
  std::uint64_t seed = 1;
  std::uint32_t words = 150;          // a document, on average; Reuters' average
  std::uint32_t vocabulary = 40'000;  // distinct words, Zipf-distributed as in text
  double copies = 0.15;               // share of documents that are an edited copy of an earlier one
  double reuses = 0.07;               // share that lifts a third of an earlier one
  double stock_phrases = 0.25;        // share that ends with one of a few stock sentences
};

// Keys "0", "1", …; a longer corpus begins with the shorter one of the same options.
Corpus synthetic_corpus(std::size_t documents, const SyntheticOptions& options = {});

std::uint64_t text_bytes(const Corpus& corpus);

}  // namespace crib::bench
