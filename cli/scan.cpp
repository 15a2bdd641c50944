// crib scan: every pair in a collection.
#include <functional>

#include "cli/commands.hpp"
#include "cli/dump.hpp"
#include "cli/render.hpp"
#include "cli/run.hpp"

namespace crib {

int run_scan(const Arguments& arguments) {
  const OutputFormat format = chosen_format(arguments, OutputFormat::kText);
  Options options = detection_options(arguments);
  read_lists(arguments, options);
  ProgressLine progress = progress_line(arguments);
  progress("read", 0, 0);
  Corpus corpus = read_scan_input(arguments);
  if (!arguments.dump_folder.empty()) dump_texts(corpus, arguments.dump_folder);
  Report report = scan(std::move(corpus), options, std::ref(progress));
  report.options = options_in_force(arguments);
  progress("write", 0, 0);
  render(report, arguments, format);
  return conclude(report, arguments, progress);
}

}  // namespace crib
