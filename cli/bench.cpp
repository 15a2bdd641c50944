// crib bench: what a scan of the user's own documents costs, stage by stage.
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "cli/commands.hpp"
#include "cli/measured.hpp"
#include "cli/memory.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/render.hpp"
#include "cli/run.hpp"
#include "core/base/error.hpp"
#include "core/report/json.hpp"

namespace crib {
namespace {

Measured measure_once(const Arguments& arguments) {
  Measured measured;
  measured.runs = std::max(1U, arguments.repeat);
  measured.threads = arguments.threads > 0 ? arguments.threads : std::max(1U, std::thread::hardware_concurrency());
  Stopwatch stopwatch;
  stopwatch.begin("read");
  Corpus corpus = read_scan_input(arguments);
  const auto report = [&](std::string_view stage, std::size_t, std::size_t total) {
    if (stopwatch.begin(stage)) return_freed_pages();
    measured.pairs = std::max(measured.pairs, total);
  };
  const Report result = scan(std::move(corpus), detection_options(arguments), report);
  stopwatch.begin("write");
  write_output("/dev/null", [&](std::ostream& out) { write_jsonl(out, result); });
  stopwatch.stop();

  measured.documents = result.corpus.documents.size();
  for (const Document& document : result.corpus.documents) {
    measured.bytes += document.text.size();
    measured.sources += document.role == Role::kSource;
  }
  for (const auto& document : result.documents) measured.words += document.words;
  measured.skipped = result.corpus.skipped;
  measured.costs = stopwatch.costs();
  StageCost all{"all", 0, 0, peak_memory()};
  for (const StageCost& cost : measured.costs) {
    all.seconds += cost.seconds;
    all.processor_seconds += cost.processor_seconds;
  }
  measured.costs.push_back(all);
  return measured;
}

// Of each stage the least time of any run.
Measured measure(const Arguments& arguments) {
  Measured least = measure_once(arguments);
  for (std::uint32_t run = 1; run < least.runs; ++run) {
    const Measured again = measure_once(arguments);
    for (std::size_t i = 0; i < least.costs.size(); ++i) {
      least.costs[i].seconds = std::min(least.costs[i].seconds, again.costs[i].seconds);
      least.costs[i].processor_seconds = std::min(least.costs[i].processor_seconds, again.costs[i].processor_seconds);
    }
  }
  return least;
}

}  // namespace

int run_bench(const Arguments& arguments) {
  const OutputFormat format = chosen_format(arguments, OutputFormat::kText);
  if (format != OutputFormat::kText && format != OutputFormat::kJson)
    throw Error("bench writes text or json; choose --format text or --format json");
  const Measured measured = measure(arguments);
  write_output(arguments.output, [&](std::ostream& out) {
    if (format == OutputFormat::kJson) return write_measured_json(out, measured);
    const int descriptor = arguments.output.empty() ? STDOUT_FILENO : -1;
    write_measured({out, screen_width(descriptor), wants_color(arguments.color, descriptor)}, measured);
  });
  if (!arguments.is_quiet || !arguments.allows_skipped) tell_skipped(measured.skipped);
  return measured.skipped.empty() || arguments.allows_skipped ? kDone : kFailed;
}

}  // namespace crib
