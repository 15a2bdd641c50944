// Synthetic corpora at every stage, made once a size and shared by all benchmarks of the program.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <vector>

#include "bench/synthetic.hpp"
#include "core/sketch/sketch.hpp"
#include "core/vector/term_rows.hpp"
#include "core/vector/tfidf.hpp"

namespace crib::bench {

struct Prepared {
  SyntheticCorpus made;
  TokenizedCorpus tokens;
  std::vector<ShingledDocument> shingles;
  Sketches sketches;
  TermMatrix weights;
  TermRows rows;  // the same
  std::vector<DocId> all;
  std::vector<Role> roles;  // articles

  const Corpus& corpus() const { return made.corpus; }
};

Prepared prepare(SyntheticCorpus made);

// `state.range(0)` documents. The last size asked for is kept.
const Prepared& prepared(const benchmark::State& state);

// Bytes of text and documents a second.
void set_rates(benchmark::State& state, const Corpus& corpus);

}  // namespace crib::bench
