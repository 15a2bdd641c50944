#include <cmath>
#include <string>

#include "cli/layout.hpp"
#include "cli/names.hpp"
#include "cli/text_report.hpp"
#include "core/report/square.hpp"

namespace crib {
namespace {

constexpr std::array<std::string_view, 6> kMeanings = {
    "5-word runs in common, of those in either",
    "5-word runs of the row that stand in the column",
    "weighted words in common (TF-IDF cosine)",
    "words of the row in passages shared with the column",
    "words of the row in passages that are word for word",
    "words of the row shared with the column that no source explains",
};
constexpr std::size_t kCell = 4, kMostName = 26;

Piece cell(float value, bool is_diagonal) {
  if (is_diagonal) return {padded("-", kCell, Align::kRight), Style::kFaint};
  if (value <= 0) return {padded(".", kCell, Align::kRight), Style::kFaint};
  const auto rounded = std::lround(value * 100);
  const std::string digits = rounded == 0 ? "<1" : std::to_string(rounded);
  return {padded(digits, kCell, Align::kRight), value >= 0.5F ? Style::kAlarm : Style::kPlain};
}

// Columns from..to of one matrix, so that wide ones fold instead of running over.
void write_block(const Screen& screen, const Matrix& matrix, const std::vector<std::string>& names, std::size_t name,
                 std::size_t from, std::size_t to) {
  std::string header(name + 4, ' ');
  for (std::size_t c = from; c < to; ++c) header += padded(std::to_string(c + 1), kCell, Align::kRight);
  put(screen, header, Style::kFaint);
  for_each_row(matrix, static_cast<std::uint32_t>(names.size()), [&](std::uint32_t r, const std::vector<float>& values) {
    Line line = {{padded(std::to_string(r + 1), 3, Align::kRight) + " " + padded(shortened(names[r], name), name)}};
    for (std::size_t c = from; c < to; ++c) line.push_back(cell(values[c], c == r));
    put(screen, line);
  });
}

}  // namespace

void write_matrices(const Screen& screen, const Report& report) {
  const auto names = short_names(report.corpus);
  std::size_t name = 8;
  for (const auto& each : names) name = std::max(name, columns(each));
  name = std::min(name, kMostName);
  const std::size_t fitting = std::max<std::size_t>(1, (screen.width - name - 4) / kCell);
  for (std::size_t m = 0; m < kMatrixNames.size(); ++m) {
    put(screen, "");
    put(screen, {{std::string(kMatrixNames[m]), Style::kStrong}, {": % of " + std::string(kMeanings[m]), Style::kFaint}});
    for (std::size_t from = 0; from < names.size(); from += fitting) {
      write_block(screen, report.matrices.by_name[m], names, name, from, std::min(names.size(), from + fitting));
    }
  }
}

}  // namespace crib
