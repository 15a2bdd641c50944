// Speed by stage over doubling numbers of synthetic documents, on one thread unless the name says otherwise:
//
//   crib_speed_bench [--benchmark_filter=REGEX] [--benchmark_format=json]
//
// Figures of different runs can't be compared unless the machine does nothing else.
#include <benchmark/benchmark.h>

#include "core/report/version.hpp"
#include "core/sketch/minhash_kernel.hpp"

int main(int count, char** words) {
  using crib::Instructions;
  benchmark::AddCustomContext("crib_version", std::string(crib::version()));
  benchmark::AddCustomContext("crib_commit", CRIB_COMMIT);
  benchmark::AddCustomContext("build", CRIB_BUILD);
  const Instructions best = crib::best_instructions();
  benchmark::AddCustomContext("instructions",
                              best == Instructions::kAvx512 ? "AVX-512" : best == Instructions::kAvx2 ? "AVX2" : "baseline");
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
