// What scan and compare have in common: options from arguments, messages at the end, the exit code.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "core/pipeline.hpp"
#include "core/text/read.hpp"

namespace crib {

ReadOptions read_options(const Arguments& arguments);

// The operands and the sources of a scan, articles first.
Corpus read_scan_input(const Arguments& arguments);

Options detection_options(const Arguments& arguments);

// The files of --outlets and --policy. Throws Error.
void read_lists(const Arguments& arguments, Options& options);

// Every option that shapes the result, with its value, sorted by name; the number of threads shapes nothing.
std::vector<std::pair<std::string, std::string>> options_in_force(const Arguments& arguments);

ProgressLine progress_line(const Arguments& arguments);

// Skipped inputs, notes and stage timings to standard error; returns the exit code.
int conclude(const Report& report, const Arguments& arguments, ProgressLine& progress);

}  // namespace crib
