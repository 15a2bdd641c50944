#include "cli/render.hpp"

#include <unistd.h>

#include "cli/output.hpp"
#include "cli/text_report.hpp"
#include "core/base/error.hpp"
#include "core/report/csv.hpp"
#include "core/report/html.hpp"
#include "core/report/npy.hpp"

namespace crib {
namespace {

bool ends_with(const std::string& text, std::string_view ending) {
  return text.size() > ending.size() && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

void render_text(std::ostream& out, const Report& report, const Arguments& arguments) {
  const bool is_to_terminal = arguments.output.empty() || arguments.output == "-";
  const int descriptor = is_to_terminal ? STDOUT_FILENO : -1;
  const Screen screen{out, screen_width(descriptor), wants_color(arguments.color, descriptor)};
  const bool is_one_pair = arguments.command == Command::kCompare && arguments.pairs_file.empty();
  write_text(screen, report, {.shows_passages = arguments.is_verbose || is_one_pair});
}

bool has_sources(const Report& report) {
  for (const auto& document : report.corpus.documents) {
    if (document.role == Role::kSource) return true;
  }
  return false;
}

void write_csv_folder(const Report& report, const std::string& folder) {
  make_folder(folder);
  write_output(folder + "/pairs.csv", [&](std::ostream& out) { write_pairs_csv(out, report); });
  write_output(folder + "/passages.csv", [&](std::ostream& out) { write_passages_csv(out, report); });
  if (report.matrices.size == 0) return;
  for (std::size_t m = 0; m < kMatrixNames.size(); ++m) {
    const std::string name = folder + "/" + std::string(kMatrixNames[m]);
    write_output(name + ".csv", [&](std::ostream& out) { write_matrix_csv(out, report, m, MatrixColumns::kAll); });
    if (!has_sources(report)) continue;
    write_output(name + ".sources.csv",
                 [&](std::ostream& out) { write_matrix_csv(out, report, m, MatrixColumns::kSources); });
  }
}

void render_csv(const Report& report, const std::string& path) {
  const bool is_one_table = path.empty() || path == "-" || ends_with(path, ".csv");
  if (!is_one_table) return write_csv_folder(report, path);
  write_output(path, [&](std::ostream& out) { write_pairs_csv(out, report); });
}

void render_npy(const Report& report, const std::string& folder) {
  if (folder.empty() || folder == "-") throw Error("npy writes several files: name a folder with --output");
  if (report.matrices.size == 0) throw Error("there are no matrices in this result: compare makes none of many pairs");
  make_folder(folder);
  write_output(folder + "/keys.txt", [&](std::ostream& out) { write_keys(out, report.corpus); });
  for (std::size_t m = 0; m < kMatrixNames.size(); ++m) {
    const std::string ending = report.matrices.is_sparse ? ".triples.npy" : ".npy";
    write_output(folder + "/" + std::string(kMatrixNames[m]) + ending,
                 [&](std::ostream& out) { write_npy(out, report, m); });
  }
}

}  // namespace

OutputFormat chosen_format(const Arguments& arguments, OutputFormat usual) {
  if (arguments.format) return *arguments.format;
  if (ends_with(arguments.output, ".json")) return OutputFormat::kJson;
  if (ends_with(arguments.output, ".jsonl")) return OutputFormat::kJsonLines;
  if (ends_with(arguments.output, ".html")) return OutputFormat::kHtml;
  if (ends_with(arguments.output, ".csv")) return OutputFormat::kCsv;
  if (ends_with(arguments.output, ".txt")) return OutputFormat::kText;
  return usual;
}

void render(const Report& report, const Arguments& arguments, OutputFormat format,
            const std::vector<MissingPair>& missing) {
  const std::string& path = arguments.output;
  switch (format) {
    case OutputFormat::kText:
      return write_output(path, [&](std::ostream& out) { render_text(out, report, arguments); });
    case OutputFormat::kJson:
      return write_output(path, [&](std::ostream& out) { write_json(out, report); });
    case OutputFormat::kJsonLines:
      return write_output(path, [&](std::ostream& out) { write_jsonl(out, report, missing); });
    case OutputFormat::kHtml:
      return write_output(path, [&](std::ostream& out) { write_html(out, report); });
    case OutputFormat::kCsv:
      return render_csv(report, path);
    case OutputFormat::kNpy:
      return render_npy(report, path);
  }
}

}  // namespace crib
