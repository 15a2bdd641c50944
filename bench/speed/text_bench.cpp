// Text to words and tokens, beside what merely reading the bytes costs.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <numeric>

#include "bench/speed/prepared.hpp"
#include "core/text/word_finder.hpp"

namespace crib::bench {
namespace {

void ReadBytes(benchmark::State& state) {
  std::vector<std::uint64_t> memory(std::size_t{64} << 17U, 1);  // 64 MB: beyond the caches
  for (auto _ : state) benchmark::DoNotOptimize(std::accumulate(memory.begin(), memory.end(), std::uint64_t{0}));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * std::ssize(memory) * 8);
}
BENCHMARK(ReadBytes)->Unit(benchmark::kMillisecond);

void HashBytes(benchmark::State& state) {
  const Corpus& corpus = prepared(state).corpus();
  for (auto _ : state)
    for (const Document& document : corpus.documents)
      benchmark::DoNotOptimize(XXH3_64bits(document.text.data(), document.text.size()));
  set_rates(state, corpus);
}
BENCHMARK(HashBytes)->Arg(16384)->Unit(benchmark::kMillisecond);

void FindWords(benchmark::State& state) {
  const Corpus& corpus = prepared(state).corpus();
  WordFinder finder(true);
  std::vector<Word> words;
  for (auto _ : state)
    for (const Document& document : corpus.documents) {
      finder.find(document.text, words);
      benchmark::DoNotOptimize(words.data());
    }
  set_rates(state, corpus);
}
BENCHMARK(FindWords)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond);

void Tokenize(benchmark::State& state) {
  const Corpus& corpus = prepared(state).corpus();
  for (auto _ : state) benchmark::DoNotOptimize(tokenize(corpus, {.threads = 1}));
  set_rates(state, corpus);
}
BENCHMARK(Tokenize)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
}  // namespace crib::bench
