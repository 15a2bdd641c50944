#include "cli/render.hpp"

#include <unistd.h>

#include "cli/output.hpp"
#include "cli/text_report.hpp"
#include "core/base/error.hpp"

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

}  // namespace

OutputFormat chosen_format(const Arguments& arguments, OutputFormat usual) {
  if (arguments.format) return *arguments.format;
  if (ends_with(arguments.output, ".json")) return OutputFormat::kJson;
  if (ends_with(arguments.output, ".jsonl")) return OutputFormat::kJsonLines;
  if (ends_with(arguments.output, ".html")) return OutputFormat::kHtml;
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
    case OutputFormat::kCsv:
    case OutputFormat::kNpy:
      throw Error("this format is not written yet");
  }
}

}  // namespace crib
