#include "cli/run.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "core/base/error.hpp"
#include "core/report/numbers.hpp"

namespace crib {
namespace {

bool reaches(const JudgedPair& pair, const Report& report, double threshold) {
  double share = std::max(pair.overlap.coverage[0], pair.overlap.jaccard);
  if (report.corpus.documents[index(pair.right)].role == Role::kArticle) {
    share = std::max(share, pair.overlap.coverage[1]);
  }
  return share > 0 && share >= threshold;
}

void tell_timings(const ProgressLine& progress) {
  for (const StageCost& cost : progress.costs()) {
    char line[128];
    std::snprintf(line, sizeof line, "%8.3f s  %.100s", cost.seconds, cost.stage.c_str());
    tell(line);
  }
}

// A folder of old files may have a note for each of them.
void tell_notes(const std::vector<std::string>& notes, bool shows_all) {
  constexpr std::size_t kMost = 20;
  const std::size_t shown = shows_all ? notes.size() : std::min(notes.size(), kMost);
  for (std::size_t i = 0; i < shown; ++i) tell("note: " + notes[i]);
  if (shown < notes.size()) tell(count_of(notes.size() - shown, "more note", "more notes") + ": see them with -v");
}

std::size_t count_answers(const Report& report, Outcome outcome) {
  return static_cast<std::size_t>(
      std::count_if(report.policy.begin(), report.policy.end(), [&](const auto& answer) { return answer.second.outcome == outcome; }));
}

void tell_policy(const Report& report) {
  const std::size_t failing = count_answers(report, Outcome::kFail), warned = count_answers(report, Outcome::kWarn);
  tell("policy: " + count_of(failing, "article fails", "articles fail") + ", " +
       count_of(warned, "gets a warning", "get a warning"));
}

std::ifstream open(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw Error(path + ": is a folder; name a file");
  errno = 0;
  std::ifstream file(path);
  if (!file) throw Error(path + ": can't read: " + std::strerror(errno));
  return file;
}

}  // namespace

ReadOptions read_options(const Arguments& arguments) {
  ReadOptions options;
  options.max_file_bytes = arguments.max_file_bytes;
  options.threads = arguments.threads;
  options.standard_input = &std::cin;
  return options;
}

Corpus read_scan_input(const Arguments& arguments) {
  std::vector<Input> inputs;
  for (const auto& path : arguments.paths) inputs.push_back({path, Role::kArticle});
  for (const auto& path : arguments.sources) inputs.push_back({path, Role::kSource});
  Corpus corpus = read_corpus(inputs, read_options(arguments));
  std::stable_partition(corpus.documents.begin(), corpus.documents.end(),
                        [](const Document& document) { return document.role == Role::kArticle; });
  return corpus;
}

Options detection_options(const Arguments& arguments) {
  Options options = preset(arguments.preset);
  options.threads = arguments.threads;
  if (arguments.min_words) options.min_words = *arguments.min_words;
  if (arguments.threshold) options.threshold = *arguments.threshold;
  return options;
}

void read_lists(const Arguments& arguments, Options& options) {
  if (!arguments.outlets_file.empty()) {
    std::ifstream file = open(arguments.outlets_file);
    options.outlets = read_outlets(file, built_in_outlets(), arguments.outlets_file);
  }
  if (!arguments.policy_file.empty()) {
    std::ifstream file = open(arguments.policy_file);
    options.policy = read_policy(file, arguments.policy_file);
  }
}

std::vector<std::pair<std::string, std::string>> options_in_force(const Arguments& arguments) {
  const Options options = detection_options(arguments);
  std::vector<std::pair<std::string, std::string>> in_force = {
      {"max_file_size", std::to_string(arguments.max_file_bytes)},
      {"min_words", std::to_string(options.min_words)},
      {"outlets", arguments.outlets_file},
      {"policy", arguments.policy_file},
      {"preset", options.preset},
      {"threshold", share_text(options.threshold)}};
  std::erase_if(in_force, [](const auto& option) { return option.second.empty(); });
  return in_force;
}

ProgressLine progress_line(const Arguments& arguments) {
  return ProgressLine(!arguments.is_quiet && ::isatty(STDERR_FILENO) == 1);
}

int conclude(const Report& report, const Arguments& arguments, ProgressLine& progress) {
  progress.clear();
  if (!arguments.is_quiet) tell_notes(report.notes, arguments.is_verbose);
  if (!arguments.is_quiet || !arguments.allows_skipped) tell_skipped(report.corpus.skipped);
  if (!arguments.is_quiet && arguments.is_verbose) tell_timings(progress);
  if (!report.corpus.skipped.empty() && !arguments.allows_skipped) return kFailed;
  const double threshold = detection_options(arguments).threshold;
  const bool is_found = std::any_of(report.pairs.begin(), report.pairs.end(),
                                    [&](const JudgedPair& pair) { return reaches(pair, report, threshold); });
  if (!arguments.policy_file.empty() && !arguments.is_quiet) tell_policy(report);
  return count_answers(report, Outcome::kFail) > 0 || (arguments.sets_exit_code && is_found) ? kFound : kDone;
}

}  // namespace crib
