// crib report: a saved result in another form.
#include "cli/commands.hpp"
#include "cli/render.hpp"
#include "cli/saved.hpp"

namespace crib {

int run_report(const Arguments& arguments) {
  const SavedResult saved = load_result(arguments.paths.front());
  render(saved.report, arguments, chosen_format(arguments, OutputFormat::kHtml));
  return kDone;
}

}  // namespace crib
