// One function a command; each returns the exit code. All throw Error and BrokenPipe.
#pragma once

#include "cli/arguments.hpp"

namespace crib {

inline constexpr int kDone = 0, kFound = 1, kFailed = 2;

int run_scan(const Arguments& arguments);
int run_compare(const Arguments& arguments);
int run_report(const Arguments& arguments);
int run_info(const Arguments& arguments);
int run_bench(const Arguments& arguments);

}  // namespace crib
