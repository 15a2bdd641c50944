#include "cli/flags.hpp"

#include <string>

#include "cli/values.hpp"

namespace crib {
namespace {

using Group = FlagGroup;
using Value = std::string_view;

constexpr CommandSet kReading = bit(Command::kScan) | bit(Command::kCompare);
constexpr CommandSet kDetecting = kReading | bit(Command::kBench);
constexpr CommandSet kWriting = kDetecting | bit(Command::kReport);
constexpr CommandSet kShowing = kReading | bit(Command::kReport) | bit(Command::kInfo);
constexpr CommandSet kEvery = kWriting | bit(Command::kInfo);

constexpr CommandEntry kCommands[] = {
    {Command::kScan, "scan", "PATH...", "every pair in a collection"},
    {Command::kCompare, "compare", "LEFT RIGHT", "two documents, passages side by side; or --pairs FILE"},
    {Command::kReport, "report", "RESULT.json", "render a saved result, as HTML unless --format says otherwise"},
    {Command::kInfo, "info", "FILE", "what a saved result holds, and with which options"},
    {Command::kBench, "bench", "PATH...", "time and memory of a scan, stage by stage"},
};

bool is_on(Value value) { return value == "true"; }

constexpr Flag kFlags[] = {
    {"source", 0, "PATH", Group::kInput, kDetecting, "file or folder of originals; repeatable",
     "Names wire copy, press releases and other originals. scan lays the articles against them, and its matrices also "
     "come with the originals alone as columns. compare takes the original as its second document, or those of its pairs "
     "that lie at PATH.",
     "", "", [](Arguments& a, Value v) { a.sources.push_back(std::string(v)); }},
    {"pairs", 0, "FILE", Group::kInput, bit(Command::kCompare), "compare the pairs named in FILE",
     "One left<TAB>right a line; - reads standard input. A document is read once, however many lines name it. JSON "
     "Lines output has one row for every line, in the same order; a line that can't be compared says why.",
     "", "", [](Arguments& a, Value v) { a.pairs_file = v; }},
    {"max-file-size", 0, "SIZE", Group::kInput, kDetecting, "skip larger files (K, M, G)",
     "A file over the cap is skipped and named.", "", "32M",
     [](Arguments& a, Value v) { a.max_file_bytes = size_value("max-file-size", v); }},
    {"dump-text", 0, "DIR", Group::kInput, kReading, "write the extracted texts to DIR",
     "One text a document, and index.tsv with the names. Spans of HTML, Markdown and JSON Lines count in these texts.",
     "", "", [](Arguments& a, Value v) { a.dump_folder = v; }},

    {"outlets", 0, "FILE", Group::kInput, kReading, "agencies and outlets besides the known ones",
     "Lines of agency or outlet, name, languages and other names, parted by tabs; other names by \"; \". A name that is "
     "known already gets the other names.",
     "", "", [](Arguments& a, Value v) { a.outlets_file = v; }},

    {"preset", 0, "NAME", Group::kDetection, kDetecting, "strict, default or wide",
     "strict reports what hardly anybody would dispute; wide looks for long stretches, disguised or summarised, and "
     "passes over single sentences. Single options count over the preset, wherever they stand.",
     "strict default wide", "default", [](Arguments& a, Value v) { a.preset = v; }},
    {"min-words", 0, "N", Group::kDetection, kDetecting, "leave out passages of fewer words", "Counted in the article; of two articles, on the shorter side.",
     "", "the preset's", [](Arguments& a, Value v) { a.min_words = count_value("min-words", v); }},
    {"threshold", 0, "X", Group::kDetection, kDetecting, "leave out pairs that share less (0 to 1)",
     "Share of the article: scan leaves out a pair when neither its coverage nor its Jaccard reaches X. --exit-code "
     "looks at the same figure.",
     "", "the preset's", [](Arguments& a, Value v) { a.threshold = share_value("threshold", v); }},
    {"policy", 0, "FILE", Group::kDetection, kReading, "hold the articles to a newsroom's rules",
     "Per source, how much may be used with and without credit, and in what wording it is credited. Each article passes, "
     "or gets a warning, or fails, with the reasons; when one fails, the exit code is 1.",
     "", "", [](Arguments& a, Value v) { a.policy_file = v; }},
    {"threads", 'j', "N", Group::kDetection, kDetecting, "use N threads; 0 = all",
     "The result is the same for any number.", "", "0",
     [](Arguments& a, Value v) { a.threads = count_value("threads", v); }},
    {"repeat", 0, "N", Group::kDetection, bit(Command::kBench), "do it N times",
     "The least time of each stage counts; on a machine with other work, only that can be compared.", "", "1",
     [](Arguments& a, Value v) { a.repeat = count_value("repeat", v); }},

    {"format", 'f', "FORMAT", Group::kOutput, kWriting, "text, json, jsonl, csv, html or npy",
     "csv writes the pairs, the passages and the matrices, npy the matrices; both to a folder named by --output. "
     "Without --output, csv prints the pairs. Without --format, the ending of the --output name decides. bench writes "
     "text or json.",
     "text json jsonl csv html npy", "text; of report: html",
     [](Arguments& a, Value v) { a.format = static_cast<OutputFormat>(choice_position("text json jsonl csv html npy", v)); }},
    {"output", 'o', "PATH", Group::kOutput, kWriting, "write there instead of to standard output",
     "A file; for csv and npy a folder. It is written under another name and renamed when complete.", "", "",
     [](Arguments& a, Value v) { a.output = v; }},
    {"color", 0, "WHEN", Group::kOutput, kWriting, "auto, always or never",
     "auto: on a terminal, unless NO_COLOR is set or TERM is dumb. Changed words carry a sign besides their colour.",
     "auto always never", "auto", [](Arguments& a, Value v) { a.color = static_cast<When>(choice_position("auto always never", v)); }},
    {"exit-code", 0, "", Group::kOutput, kReading, "exit 1 when a pair reaches the threshold",
     "Without it, the exit code says only whether the run went well.", "", "",
     [](Arguments& a, Value v) { a.sets_exit_code = is_on(v); }},
    {"allow-skipped", 0, "", Group::kOutput, kDetecting, "exit 0 in spite of skipped inputs",
     "Otherwise a skipped input makes the exit code 2.", "", "",
     [](Arguments& a, Value v) { a.allows_skipped = is_on(v); }},

    {"verbose", 'v', "", Group::kMessages, kShowing, "show the passages, and stage timings", "", "", "",
     [](Arguments& a, Value v) { a.is_verbose = is_on(v); }},
    {"quiet", 'q', "", Group::kMessages, kEvery, "only results and errors",
     "No progress, notes or warnings; skipped inputs are still named, unless --allow-skipped takes them.", "", "",
     [](Arguments& a, Value v) { a.is_quiet = is_on(v); }},

    {"help", 'h', "", Group::kHelp, kEvery, "this page; --help says more", "", "", "",
     [](Arguments& a, Value) { a.ask = Ask::kHelp; }},
    {"version", 0, "", Group::kHelp, kEvery, "the version", "", "", "",
     [](Arguments& a, Value) { a.ask = Ask::kVersion; }},
    {"generate", 0, "KIND", Group::kHelp, kEvery, "the man page, or completions of a shell",
     "man, complete-bash, complete-zsh or complete-fish, to standard output.",
     "man complete-bash complete-zsh complete-fish", "", [](Arguments& a, Value v) {
       a.ask = Ask::kGenerate;
       a.generated = v;
     }},
};

}  // namespace

std::span<const Flag> flags() { return kFlags; }
std::span<const CommandEntry> commands() { return kCommands; }

}  // namespace crib
