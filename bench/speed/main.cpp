// Speed by stage over doubling numbers of synthetic documents, on one thread unless the name says otherwise:
//
//   crib_speed_bench [--benchmark_filter=REGEX] [--benchmark_format=json]
//
// Figures of different runs can't be compared unless the machine does nothing else.
#include <benchmark/benchmark.h>

#include "core/report/version.hpp"
#include "core/base/instructions.hpp"

int main(int count, char** words) {
  benchmark::AddCustomContext("crib_version", std::string(crib::version()));
  benchmark::AddCustomContext("crib_commit", CRIB_COMMIT);
  benchmark::AddCustomContext("build", CRIB_BUILD);
  benchmark::AddCustomContext("instructions", std::string(name_of(crib::best_instructions())));
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
