// Speed by stage over doubling numbers of synthetic documents, on one thread:
//
//   crib_speed_bench [--benchmark_filter=REGEX]
//
// Figures are those of a shared machine: compare within one run only.
#include <benchmark/benchmark.h>

#include <numeric>
#include <random>

#include "bench/synthetic.hpp"
#include "core/match/candidates.hpp"
#include "core/vector/cosine.hpp"

namespace crib::bench {
namespace {

struct Prepared {
  Corpus corpus;
  TokenizedCorpus tokens;
  Sketches sketches;
  TermMatrix weights;
};

Prepared prepare(std::size_t documents) {
  Prepared p;
  p.corpus = synthesize(documents).corpus;
  p.tokens = tokenize(p.corpus, {.threads = 1});
  p.sketches = sketch(p.tokens, {.threads = 1});
  p.weights = weigh(p.tokens, count_documents(p.tokens), 1);
  return p;
}

void set_rates(benchmark::State& state, const Corpus& corpus) {
  const auto rounds = static_cast<std::int64_t>(state.iterations());
  state.SetBytesProcessed(rounds * static_cast<std::int64_t>(text_bytes(corpus)));
  state.SetItemsProcessed(rounds * static_cast<std::int64_t>(corpus.documents.size()));
}

void BM_BytesToSignature(benchmark::State& state) {
  const Corpus corpus = synthesize(static_cast<std::size_t>(state.range(0))).corpus;
  for (auto _ : state) {
    const TokenizedCorpus tokens = tokenize(corpus, {.threads = 1});
    std::vector<ShingledDocument> shingles;
    for (const TokenizedDocument& document : tokens.documents) shingles.push_back(shingle(document, tokens.vocabulary));
    benchmark::DoNotOptimize(sign(shingles, {}, 1));
  }
  set_rates(state, corpus);
}
BENCHMARK(BM_BytesToSignature)->RangeMultiplier(2)->Range(1024, 8192)->Unit(benchmark::kMillisecond);

void BM_TokensToSketches(benchmark::State& state) {
  const Corpus corpus = synthesize(static_cast<std::size_t>(state.range(0))).corpus;
  const TokenizedCorpus tokens = tokenize(corpus, {.threads = 1});
  for (auto _ : state) benchmark::DoNotOptimize(sketch(tokens, {.threads = 1}));
  set_rates(state, corpus);
}
BENCHMARK(BM_TokensToSketches)->RangeMultiplier(2)->Range(1024, 8192)->Unit(benchmark::kMillisecond);

// One item = one shingle, 128 slots.
void BM_MinHash(benchmark::State& state) {
  std::mt19937_64 random(1);
  std::vector<ShingledDocument> documents(512);
  for (auto& document : documents) {
    document.hashes.resize(static_cast<std::size_t>(state.range(0)));
    for (auto& hash : document.hashes) hash = random();
  }
  for (auto _ : state) benchmark::DoNotOptimize(sign(documents, {}, 1));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * 512 * state.range(0));
}
BENCHMARK(BM_MinHash)->Arg(20)->Arg(145)->Arg(1000);

void BM_NearPairs(benchmark::State& state) {
  const Prepared p = prepare(static_cast<std::size_t>(state.range(0)));
  std::vector<DocId> all;
  for (std::size_t d = 0; d < p.corpus.documents.size(); ++d) all.push_back(DocId(d));
  for (auto _ : state) benchmark::DoNotOptimize(find_near_pairs(p.sketches.signatures, all, {}, 1));
  set_rates(state, p.corpus);
}
BENCHMARK(BM_NearPairs)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond);

void BM_Weigh(benchmark::State& state) {
  const Corpus corpus = synthesize(static_cast<std::size_t>(state.range(0))).corpus;
  const TokenizedCorpus tokens = tokenize(corpus, {.threads = 1});
  for (auto _ : state) benchmark::DoNotOptimize(weigh(tokens, count_documents(tokens), 1));
  set_rates(state, corpus);
}
BENCHMARK(BM_Weigh)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond);

// Second argument: threshold in hundredths.
void BM_AllPairsCosine(benchmark::State& state) {
  const Prepared p = prepare(static_cast<std::size_t>(state.range(0)));
  const double threshold = static_cast<double>(state.range(1)) / 100;
  for (auto _ : state) benchmark::DoNotOptimize(all_pairs_cosine(p.weights, threshold, 1));
  set_rates(state, p.corpus);
}
BENCHMARK(BM_AllPairsCosine)->ArgsProduct({{2048, 4096, 8192}, {80}})->Unit(benchmark::kMillisecond);

void BM_Candidates(benchmark::State& state) {
  const Prepared p = prepare(static_cast<std::size_t>(state.range(0)));
  const std::vector<Role> roles(p.corpus.documents.size(), Role::kArticle);
  CandidateOptions options;
  options.threads = 1;
  std::size_t pairs = 0;
  for (auto _ : state) pairs = find_candidates(p.tokens, roles, p.sketches, p.weights, options).pairs.size();
  state.counters["pairs"] = static_cast<double>(pairs);
  set_rates(state, p.corpus);
}
BENCHMARK(BM_Candidates)->RangeMultiplier(2)->Range(1024, 16384)->Unit(benchmark::kMillisecond);

// The same documents plus ten thousand copies of the first.
void BM_CandidatesWithCopies(benchmark::State& state) {
  Prepared p;
  p.corpus = synthesize(static_cast<std::size_t>(state.range(0))).corpus;
  p.corpus.documents.resize(p.corpus.documents.size() + static_cast<std::size_t>(state.range(1)),
                            p.corpus.documents[0]);
  p.tokens = tokenize(p.corpus, {.threads = 1});
  p.sketches = sketch(p.tokens, {.threads = 1});
  p.weights = weigh(p.tokens, count_documents(p.tokens), 1);
  const std::vector<Role> roles(p.corpus.documents.size(), Role::kArticle);
  CandidateOptions options;
  options.threads = 1;
  for (auto _ : state) benchmark::DoNotOptimize(find_candidates(p.tokens, roles, p.sketches, p.weights, options));
  set_rates(state, p.corpus);
}
BENCHMARK(BM_CandidatesWithCopies)->Args({10000, 0})->Args({10000, 10000})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace crib::bench

BENCHMARK_MAIN();
