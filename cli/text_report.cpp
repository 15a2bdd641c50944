#include "cli/text_report.hpp"

#include <algorithm>
#include <array>

#include "cli/escape.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/names.hpp"
#include "core/report/names.hpp"
#include "core/verdict/summary.hpp"

namespace crib {
namespace {

bool matters(const JudgedPair& pair) { return pair.verdict != Verdict::kUnrelated || !pair.passages.empty(); }

std::string_view arrow_of(const Direction& direction) {
  switch (direction.from) {
    case From::kRight: return "<-";
    case From::kLeft: return "->";
    case From::kUndetermined: return "--";
  }
  return "";
}

// "98 / 31 %"
std::string both(const std::array<double, 2>& shares) {
  const std::string left = percent(shares[0]);
  return left.substr(0, left.find(' ')) + " / " + percent(shares[1]);
}

std::size_t count_sources(const Corpus& corpus) {
  const auto is_source = [](const Document& document) { return document.role == Role::kSource; };
  return static_cast<std::size_t>(std::count_if(corpus.documents.begin(), corpus.documents.end(), is_source));
}

void write_heading(const Screen& screen, const Report& report) {
  const std::size_t documents = report.corpus.documents.size(), sources = count_sources(report.corpus);
  const auto pairs = static_cast<std::size_t>(std::count_if(report.pairs.begin(), report.pairs.end(), matters));
  std::string line = count_of(documents, "document", "documents");
  if (sources > 0) {
    line = count_of(documents - sources, "article", "articles") + ", " + count_of(sources, "source", "sources");
  }
  put(screen, line + "; " + count_of(pairs, "pair has", "pairs have") + " something in common", Style::kStrong);
}

struct Columns {
  std::size_t verdict = 14, name = 0, arrow = 2, two = 11, one = 7;
};

}  // namespace

void write_pair_table(const Screen& screen, const Report& report, std::size_t most_rows) {
  Columns wide;
  const std::size_t taken = wide.verdict + wide.arrow + 2 * wide.two + 2 * wide.one + 7 * 2;
  const auto names = short_names(report.corpus);
  std::size_t longest = 8;
  for (const auto& name : names) longest = std::max(longest, columns(name));
  wide.name = std::min(longest, screen.width > taken + 24 ? (screen.width - taken) / 2 : 12);
  const bool has_sources = count_sources(report.corpus) > 0;
  put(screen, {{padded("verdict", wide.verdict) + "  " + padded(has_sources ? "article" : "document", wide.name) +
                    "      " + padded(has_sources ? "source or other" : "other", wide.name) + "  " + padded("covered", wide.two, Align::kRight) + "  " +
                    padded("verbatim", wide.two, Align::kRight) + "  " + padded("cosine", wide.one, Align::kRight) +
                    "  " + padded("Jaccard", wide.one, Align::kRight),
                Style::kFaint}});
  std::size_t rows = 0, left_out = 0;
  for (const auto& pair : report.pairs) {
    if (!matters(pair)) continue;
    if (rows++ >= most_rows) {
      ++left_out;
      continue;
    }
    put(screen, {{padded(in_words(name_of(pair.verdict)), wide.verdict), Style::kStrong},
                 {"  " + padded(shortened(names[index(pair.left)], wide.name), wide.name) + "  "},
                 {std::string(arrow_of(pair.direction))},
                 {"  " + padded(shortened(names[index(pair.right)], wide.name), wide.name) + "  "},
                 {padded(both(pair.overlap.coverage), wide.two, Align::kRight) + "  " +
                  padded(both(pair.overlap.verbatim), wide.two, Align::kRight) + "  " +
                  padded(percent(pair.overlap.cosine), wide.one, Align::kRight) + "  " +
                  padded(percent(pair.overlap.jaccard), wide.one, Align::kRight)}});
  }
  if (left_out > 0) put(screen, "and " + count_of(left_out, "pair", "pairs") + " more: --format jsonl has them all");
}

void write_summaries(const Screen& screen, const Report& report) {
  constexpr std::string_view kIndent = "    ";
  const auto names = short_names(report.corpus);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string summary = in_one_sentence(report.documents[i].summary);
    if (summary.empty() || report.corpus.documents[i].role == Role::kSource) continue;
    put(screen, "");
    put(screen, names[i], Style::kStrong);
    for (Line line : wrapped({{visible(summary)}}, screen.width - kIndent.size())) {
      line.insert(line.begin(), {std::string(kIndent)});
      put(screen, line);
    }
  }
}

void write_policy(const Screen& screen, const Report& report) {
  constexpr std::array<Style, 3> kStyles = {Style::kFaint, Style::kStrong, Style::kAlarm};  // by Outcome
  constexpr std::size_t kOutcome = 6;
  const auto names = short_names(report.corpus);
  bool is_first = true;
  for (const Outcome outcome : {Outcome::kFail, Outcome::kWarn, Outcome::kPass}) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto answer = report.policy.find(static_cast<DocId>(i));
      if (answer == report.policy.end() || answer->second.outcome != outcome) continue;
      if (is_first) put(screen, "");
      is_first = false;
      put(screen, {{padded(std::string(name_of(outcome)), kOutcome), kStyles[static_cast<std::size_t>(outcome)]}, {names[i]}});
      for (const PolicyReason& reason : answer->second.reasons) {
        const std::string why = (reason.outcome == outcome ? "" : std::string(name_of(reason.outcome)) + ": ") + reason.text;
        for (Line line : wrapped({{visible(why)}}, screen.width - kOutcome)) {
          line.insert(line.begin(), {std::string(kOutcome, ' ')});
          put(screen, line);
        }
      }
    }
  }
}

void write_text(const Screen& screen, const Report& report, const TextOptions& options) {
  write_heading(screen, report);
  if (std::any_of(report.pairs.begin(), report.pairs.end(), matters)) {
    put(screen, "");
    write_pair_table(screen, report, options.most_rows);
    put(screen, "");
    put(screen, "a / b: share of the left and of the right document.  <- the right one is where it comes from, -> the left",
        Style::kFaint);
  }
  write_policy(screen, report);
  if (options.shows_passages) {
    std::size_t rows = 0;
    for (const auto& pair : report.pairs) {
      if (!matters(pair) || rows++ >= options.most_rows) continue;
      put(screen, "");
      write_passages(screen, report, pair);
    }
  }
  if (report.command != "scan" || report.matrices.size < 2) return;
  if (report.matrices.size <= options.most_documents) {
    write_summaries(screen, report);
    write_matrices(screen, report);
  } else {
    put(screen, "");
    put(screen, "matrices: too many documents to show; --format csv or npy with --output DIR writes them", Style::kFaint);
  }
}

}  // namespace crib
