// What --help and the man page show besides the options.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "cli/arguments.hpp"

namespace crib {

struct Example {
  Command command{};
  std::string_view meaning, words;
};

inline constexpr std::array<Example, 9> kExamples = {{
    {Command::kScan, "Lay a folder of articles against a folder of wire copy", "crib scan --source wire articles"},
    {Command::kScan, "The same as one page for a browser", "crib scan --source wire articles -o report.html"},
    {Command::kScan, "Fail a check when more than 40 % of an article is in a source",
     "crib scan --threshold 0.4 --exit-code --source wire draft.txt"},
    {Command::kScan, "Hold articles to the newsroom's rules before they go out",
     "crib scan --policy newsroom.policy --source wire draft.txt"},
    {Command::kCompare, "Two texts, side by side", "crib compare article.txt wire.txt"},
    {Command::kCompare, "Many pairs, one JSON object a line", "crib compare --pairs pairs.tsv -f jsonl"},
    {Command::kReport, "The matrices of a saved result, for NumPy", "crib report result.json -f npy -o matrices"},
    {Command::kInfo, "What a saved result holds", "crib info result.json"},
    {Command::kBench, "What a folder costs, for choosing hardware", "crib bench --repeat 3 articles --source wire"},
}};

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kExitCodes = {{
    {"0", "done, whatever was found"},
    {"1", "with --exit-code: a pair reached the threshold; with --policy: an article fails"},
    {"2", "an error, or an input was skipped (0 again with --allow-skipped)"},
}};

}  // namespace crib
