// TF-IDF and cosines.
#include "bench/speed/prepared.hpp"
#include "core/vector/cosine.hpp"
#include "core/vector/nearest.hpp"

namespace crib::bench {
namespace {

void Weigh(benchmark::State& state) {
  const Prepared& p = prepared(state);
  for (auto _ : state) benchmark::DoNotOptimize(weigh(p.tokens, 1));
  set_rates(state, p.corpus());
}
BENCHMARK(Weigh)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

void WeighRows(benchmark::State& state) {
  const Prepared& p = prepared(state);
  for (auto _ : state) benchmark::DoNotOptimize(weigh_rows(p.tokens, 1));
  set_rates(state, p.corpus());
}
BENCHMARK(WeighRows)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

// Second argument: the threshold in hundredths.
void AllPairsCosine(benchmark::State& state) {
  const Prepared& p = prepared(state);
  const double threshold = static_cast<double>(state.range(1)) / 100;
  std::size_t pairs = 0;
  for (auto _ : state) pairs = all_pairs_cosine(p.weights, threshold, 1).size();
  state.counters["pairs"] = static_cast<double>(pairs);
  set_rates(state, p.corpus());
}
BENCHMARK(AllPairsCosine)->ArgsProduct({{2048, 4096, 8192}, {70, 80, 90}})->Unit(benchmark::kMillisecond);

void Nearest(benchmark::State& state) {
  const Prepared& p = prepared(state);
  for (auto _ : state) benchmark::DoNotOptimize(find_nearest(p.rows, p.all, p.all, {}, 1));
  set_rates(state, p.corpus());
}
BENCHMARK(Nearest)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
}  // namespace crib::bench
