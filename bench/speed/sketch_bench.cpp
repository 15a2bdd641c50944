// Words to signatures, and signatures to near duplicates.
#include <random>

#include "bench/speed/prepared.hpp"
#include "core/sketch/jaccard.hpp"
#include "core/sketch/jaccard_join.hpp"
#include "core/sketch/lsh.hpp"
#include "core/sketch/sign_texts.hpp"

namespace crib::bench {
namespace {

void SignTexts(benchmark::State& state) {
  const Corpus& corpus = prepared(state).corpus();
  for (auto _ : state) benchmark::DoNotOptimize(sign_texts(corpus.documents, {}, 1));
  set_rates(state, corpus);
}
BENCHMARK(SignTexts)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

void Shingle(benchmark::State& state) {
  const Prepared& p = prepared(state);
  for (auto _ : state)
    for (const TokenizedDocument& document : p.tokens.documents)
      benchmark::DoNotOptimize(shingle(document, p.tokens.vocabulary));
  set_rates(state, p.corpus());
}
BENCHMARK(Shingle)->Arg(16384)->Unit(benchmark::kMillisecond);

// One item = one shingle of 128 slots. Second argument: a set of instructions, by number.
void MinHash(benchmark::State& state) {
  const auto set = static_cast<Instructions>(state.range(1));
  if (!can_run(set)) return state.SkipWithError("this processor has no such instructions");
  std::mt19937_64 random(1);
  std::vector<std::uint64_t> shingles(static_cast<std::size_t>(state.range(0)));
  for (auto& hash : shingles) hash = random();
  const std::vector<MinHashBlock> factors(4);
  std::vector<std::uint32_t> row(4 * kMinHashBlock);
  FindMinima* const find = find_minima(set);
  for (auto _ : state) {
    find(factors.data(), 4, shingles.data(), shingles.size(), row.data());
    benchmark::DoNotOptimize(row.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}
BENCHMARK(MinHash)->ArgsProduct({{20, 145, 1000}, {0, 1}});

void Winnow(benchmark::State& state) {
  const Prepared& p = prepared(state);
  for (auto _ : state)
    for (const ShingledDocument& document : p.shingles) benchmark::DoNotOptimize(fingerprints(document.hashes));
  set_rates(state, p.corpus());
}
BENCHMARK(Winnow)->Arg(16384)->Unit(benchmark::kMillisecond);

void NearPairs(benchmark::State& state) {
  const Prepared& p = prepared(state);
  for (auto _ : state) benchmark::DoNotOptimize(find_near_pairs(p.sketches.signatures, p.all, {}, 1));
  set_rates(state, p.corpus());
}
BENCHMARK(NearPairs)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

// One item = one pair.
void VerifyExactly(benchmark::State& state) {
  const Prepared& p = prepared(state);
  const std::vector<DocPair> pairs = find_near_pairs(p.sketches.signatures, p.all, {}, 1).pairs;
  std::vector<ShingleSet> sets;
  for (const ShingledDocument& document : p.shingles) sets.push_back(shingle_set(document));
  for (auto _ : state)
    for (const DocPair& pair : pairs)
      benchmark::DoNotOptimize(overlap_at_least(sets[index(pair.left)], sets[index(pair.right)], 0.8));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * std::ssize(pairs));
}
BENCHMARK(VerifyExactly)->Arg(16384);

void JaccardJoin(benchmark::State& state) {
  const Prepared& p = prepared(state);
  for (auto _ : state) benchmark::DoNotOptimize(join_by_jaccard(p.shingles, 0.8, 1));
  set_rates(state, p.corpus());
}
BENCHMARK(JaccardJoin)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
}  // namespace crib::bench
