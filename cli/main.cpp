// The program: words in, exit code out. What went wrong is said here, once.
#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/generate.hpp"
#include "cli/help.hpp"
#include "cli/memory.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "core/base/error.hpp"
#include "core/report/version.hpp"

namespace crib {
namespace {

std::string page(const Arguments& arguments) {
  switch (arguments.ask) {
    case Ask::kShortHelp: return short_help(arguments.command);
    case Ask::kHelp: return long_help(arguments.command);
    case Ask::kVersion: return "crib " + std::string(version()) + "\n";
    case Ask::kGenerate: return generate(arguments.generated);
    case Ask::kRun: break;
  }
  return "";
}

int run(const std::vector<std::string>& words) {
  const Arguments arguments = parse(words);
  if (arguments.ask != Ask::kRun) {
    write_output("", [&](std::ostream& out) { out << page(arguments); });
    return kDone;
  }
  switch (*arguments.command) {
    case Command::kScan: return run_scan(arguments);
    case Command::kCompare: return run_compare(arguments);
    case Command::kReport: return run_report(arguments);
    case Command::kInfo: return run_info(arguments);
    case Command::kBench: return run_bench(arguments);
  }
  return kFailed;
}

}  // namespace
}  // namespace crib

int main(int count, char** words) {
  using namespace crib;
  // A reader that goes away shows as a failed write, which is no error.
  std::signal(SIGPIPE, SIG_IGN);
  return_large_blocks();
  try {
    return run(std::vector<std::string>(words + 1, words + count));
  } catch (const BrokenPipe&) {
    return kDone;
  } catch (const Error& error) {
    tell(error.what());
  } catch (const std::bad_alloc&) {
    tell("out of memory; try fewer documents at once");
  }
  return kFailed;
}
