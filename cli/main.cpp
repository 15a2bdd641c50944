// The program: words in, exit code out. What went wrong is said here, once.
#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "core/base/error.hpp"

namespace crib {
namespace {

int run(const std::vector<std::string>& words) {
  const Arguments arguments = parse(words);
  switch (*arguments.command) {
    case Command::kScan: return run_scan(arguments);
    case Command::kCompare: return run_compare(arguments);
    default: return kFailed;
  }
}

}  // namespace
}  // namespace crib

int main(int count, char** words) {
  using namespace crib;
  // A reader that goes away shows as a failed write, which is no error.
  std::signal(SIGPIPE, SIG_IGN);
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
