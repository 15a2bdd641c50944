#include <algorithm>
#include <string>

#include "cli/escape.hpp"
#include "cli/layout.hpp"
#include "cli/names.hpp"
#include "cli/text_report.hpp"
#include "core/report/names.hpp"

namespace crib {
namespace {

constexpr std::string_view kIndent = "    ";

// White space of any kind as one blank, a new paragraph as a sign; what is left goes through visible().
std::string one_line(std::string_view text) {
  constexpr std::string_view kSpace = " \n\r\t";
  std::string out;
  while (!text.empty()) {
    const auto words = std::min(text.find_first_of(kSpace), text.size());
    out += text.substr(0, words);
    text.remove_prefix(words);
    const auto space = std::min(text.find_first_not_of(kSpace), text.size());
    const auto breaks = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(space), '\n');
    if (space > 0) out += breaks > 1 ? " ¶ " : " ";
    text.remove_prefix(space);
  }
  return visible(out);
}

struct Marks {
  std::string_view open, close;
  Style style;
};
constexpr Marks kRemoved{"[-", "-]", Style::kRemoved};
constexpr Marks kAdded{"{+", "+}", Style::kAdded};

// One side of a passage, the words that differ between signs.
Line marked(std::string_view text, Span passage, std::vector<Span> changed, const Marks& marks) {
  std::sort(changed.begin(), changed.end());
  Line line;
  std::uint32_t at = passage.begin;
  for (Span span : changed) {
    span = intersection(span, {at, passage.end});
    if (is_empty(span)) continue;
    line.push_back({one_line(slice(text, {at, span.begin}))});
    line.push_back({std::string(marks.open) + one_line(slice(text, span)) + std::string(marks.close), marks.style});
    at = span.end;
  }
  line.push_back({one_line(slice(text, {at, passage.end}))});
  return line;
}

void put_side_by_side(const Screen& screen, const Line& left, const Line& right) {
  const std::size_t width = (screen.width - kIndent.size() - 3) / 2;
  const auto left_lines = wrapped(left, width);
  const auto right_lines = wrapped(right, width);
  for (std::size_t i = 0; i < std::max(left_lines.size(), right_lines.size()); ++i) {
    Line line = {{std::string(kIndent)}};
    std::size_t used = 0;
    if (i < left_lines.size()) {
      line.insert(line.end(), left_lines[i].begin(), left_lines[i].end());
      used = columns(left_lines[i]);
    }
    line.push_back({std::string(width - std::min(width, used), ' ')});
    line.push_back({" | ", Style::kFaint});
    if (i < right_lines.size()) line.insert(line.end(), right_lines[i].begin(), right_lines[i].end());
    put(screen, line);
  }
}

std::string shown(std::string_view text) { return text.empty() ? "(left out)" : one_line(text); }

void put_changes(const Screen& screen, const std::vector<Change>& changes, const Document& left, const Document& right) {
  for (const auto& change : changes) {
    put(screen, {{std::string(kIndent)},
                 {in_words(name_of(change.what)), Style::kAlarm},
                 {": " + shown(slice(left.text, change.left)) + "  <-  " + shown(slice(right.text, change.right))},
                 {change.degree == ChangeDegree::kLessExact ? "  (less exact)" : "", Style::kFaint}});
  }
}

std::string credit_of(const JudgedPassage& judged, const Document& left, const std::vector<Credit>& credits) {
  const std::string status = in_words(name_of(judged.credit));
  if (!judged.credit_by) return status;
  return status + " (\"" + one_line(slice(left.text, credits[*judged.credit_by].bytes)) + "\")";
}

void put_passage(const Screen& screen, std::size_t number, const JudgedPassage& judged, const Document& left,
                 const Document& right, const std::vector<Credit>& credits) {
  const Passage& passage = judged.passage;
  put(screen, {{padded(std::to_string(number), 3, Align::kRight) + " "},
               {std::string(1, letter_of(passage.kind)) + " " + in_words(name_of(passage.kind)), Style::kStrong},
               {"  " + percent(passage.similarity) + " alike, " + credit_of(judged, left, credits), Style::kFaint}});
  std::vector<Span> in_left, in_right;
  for (const auto& edit : judged.edits) {
    in_left.push_back(edit.left);
    in_right.push_back(edit.right);
  }
  put_side_by_side(screen, marked(left.text, passage.left, in_left, kAdded),
                   marked(right.text, passage.right, in_right, kRemoved));
  put_changes(screen, judged.changes, left, right);
}

std::string sentence_of(const Direction& direction, const std::string& left, const std::string& right) {
  const std::string reason = direction.why.empty() ? "" : ": " + direction.why;
  if (direction.from == From::kUndetermined) return "Which came first is not clear" + reason;
  return (direction.from == From::kLeft ? left : right) + " is where it comes from (" + percent(direction.confidence) +
         " sure)" + reason;
}

void put_sentence(const Screen& screen, const std::string& sentence) {
  if (sentence.empty()) return;
  for (Line line : wrapped({{sentence, Style::kFaint}}, screen.width - kIndent.size())) {
    line.insert(line.begin(), {std::string(kIndent)});
    put(screen, line);
  }
}

}  // namespace

void write_passages(const Screen& screen, const Report& report, const JudgedPair& pair) {
  const Document& left = report.corpus.documents[index(pair.left)];
  const Document& right = report.corpus.documents[index(pair.right)];
  put(screen, {{in_words(name_of(pair.verdict)), Style::kStrong}, {"  "}, {left.key}, {"  |  "}, {right.key}});
  const auto& overlap = pair.overlap;
  put(screen, std::string(kIndent) + "covered " + percent(overlap.coverage[0]) + " / " + percent(overlap.coverage[1]) +
                  ", verbatim " + percent(overlap.verbatim[0]) + " / " + percent(overlap.verbatim[1]) + ", cosine " +
                  percent(overlap.cosine) + ", Jaccard " + percent(overlap.jaccard));
  put_sentence(screen, pair.why);
  put_sentence(screen, sentence_of(pair.direction, left.key, right.key));
  const std::vector<Credit>& credits = report.documents[index(pair.left)].credits;
  for (std::size_t i = 0; i < pair.passages.size(); ++i) {
    put_passage(screen, i + 1, pair.passages[i], left, right, credits);
  }
  if (!pair.changes.empty()) put(screen, {{"  - "}, {"outside passages", Style::kStrong}});
  put_changes(screen, pair.changes, left, right);
}

}  // namespace crib
