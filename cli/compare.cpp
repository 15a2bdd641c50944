// crib compare: the named pairs, whatever they share.
#include <functional>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/dump.hpp"
#include "cli/pairs.hpp"
#include "cli/render.hpp"
#include "cli/run.hpp"

namespace crib {

int run_compare(const Arguments& arguments) {
  const OutputFormat format = chosen_format(arguments, OutputFormat::kText);
  Options options = detection_options(arguments);
  read_lists(arguments, options);
  ProgressLine progress = progress_line(arguments);
  progress("read", 0, 0);
  std::vector<AskedPair> asked;
  if (arguments.pairs_file.empty()) {
    asked.push_back({arguments.paths[0], arguments.paths.size() > 1 ? arguments.paths[1] : arguments.sources[0], ""});
  } else {
    asked = read_pairs(arguments.pairs_file, std::cin);
  }
  PairedCorpus paired = read_paired(asked, arguments.sources, read_options(arguments));
  if (!arguments.dump_folder.empty()) dump_texts(paired.corpus, arguments.dump_folder);
  Report report =
      compare(std::move(paired.corpus), paired.pairs, options, std::ref(progress));
  report.options = options_in_force(arguments);
  progress("write", 0, 0);
  render(report, arguments, format, paired.missing);
  return conclude(report, arguments, progress);
}

}  // namespace crib
