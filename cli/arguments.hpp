// What the user asked for, as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crib {

enum class Command : std::uint8_t { kScan, kCompare, kReport, kInfo, kBench };
enum class Ask : std::uint8_t { kRun, kShortHelp, kHelp, kVersion, kGenerate };
enum class OutputFormat : std::uint8_t { kText, kJson, kJsonLines, kCsv, kHtml, kNpy };
enum class When : std::uint8_t { kAuto, kAlways, kNever };

struct Arguments {
  Ask ask = Ask::kRun;
  std::string generated;  // man, complete-bash, …
  std::optional<Command> command;
  std::vector<std::string> paths;    // operands
  std::vector<std::string> sources;  // --source
  std::string pairs_file, dump_folder, output, outlets_file, policy_file;  // empty = not given

  std::optional<OutputFormat> format;
  std::string preset = "default";
  std::optional<std::uint32_t> min_words;
  std::optional<double> threshold;
  unsigned threads = 0;
  std::uint32_t repeat = 1;
  std::uint64_t max_file_bytes = 32ULL << 20;

  When color = When::kAuto;
  bool is_verbose = false, is_quiet = false;
  bool sets_exit_code = false, allows_skipped = false;
};

}  // namespace crib
