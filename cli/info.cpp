// crib info: what a saved result holds, and with which options.
#include <unistd.h>

#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/names.hpp"
#include "cli/output.hpp"
#include "cli/saved.hpp"
#include "core/report/names.hpp"

namespace crib {
namespace {

void put_field(const Screen& screen, const std::string& name, const std::string& value) {
  put(screen, padded(name, 12) + "  " + value);
}

std::string documents_line(const Report& report) {
  std::size_t sources = 0, words = 0;
  for (std::size_t i = 0; i < report.corpus.documents.size(); ++i) {
    if (report.corpus.documents[i].role == Role::kSource) ++sources;
    words += report.documents[i].words;
  }
  const std::size_t all = report.corpus.documents.size();
  return std::to_string(all) + " (" + count_of(all - sources, "article", "articles") + ", " +
         count_of(sources, "source", "sources") + "), " + count_of(words, "word", "words");
}

std::string matrices_line(const Matrices& matrices) {
  if (matrices.size == 0) return "none";
  const std::string size = std::to_string(matrices.size);
  std::string line = size + " x " + size + (matrices.is_sparse ? ", sparse:" : ":");
  for (const auto name : kMatrixNames) line += " " + std::string(name);
  return line;
}

void put_info(const Screen& screen, const SavedResult& saved, const std::string& path) {
  const Report& report = saved.report;
  put_field(screen, "file", path);
  put_field(screen, "written by", "crib " + saved.version + ", crib " + report.command);
  for (const auto& [name, value] : report.options) put_field(screen, "option", name + " = " + value);
  put_field(screen, "documents", documents_line(report));
  std::array<std::size_t, Names<Verdict>::kAll.size()> pairs{};
  std::size_t passages = 0;
  for (const auto& pair : report.pairs) {
    ++pairs[static_cast<std::size_t>(pair.verdict)];
    passages += pair.passages.size();
  }
  put_field(screen, "pairs", count_of(report.pairs.size(), "pair", "pairs") + ", " + count_of(passages, "passage", "passages"));
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i] > 0) put_field(screen, "", padded(in_words(Names<Verdict>::kAll[i]), 15) + " " + std::to_string(pairs[i]));
  }
  put_field(screen, "matrices", matrices_line(report.matrices));
  for (const auto& skipped : report.corpus.skipped) put_field(screen, "skipped", skipped.record + ": " + skipped.reason);
  for (const auto& note : report.notes) put_field(screen, "note", note);
}

}  // namespace

int run_info(const Arguments& arguments) {
  const std::string& path = arguments.paths.front();
  const SavedResult saved = load_result(path);
  write_output("", [&](std::ostream& out) { put_info({out, screen_width(STDOUT_FILENO), false}, saved, path); });
  return kDone;
}

}  // namespace crib
