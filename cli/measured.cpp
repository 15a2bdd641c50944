#include "cli/measured.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/names.hpp"
#include "core/report/json_writer.hpp"
#include "core/report/version.hpp"
#include "core/base/instructions.hpp"

namespace crib {
namespace {

// Only the stages from here on look at pairs.
constexpr std::string_view kFirstPairStage = "find_candidates";

bool looks_at_pairs(const std::vector<StageCost>& costs, std::size_t stage) {
  const auto first = std::find_if(costs.begin(), costs.end(), [](const auto& cost) { return cost.stage == kFirstPairStage; });
  return first <= costs.begin() + static_cast<std::ptrdiff_t>(stage);
}

double rate(double amount, double seconds) { return seconds > 0 ? amount / seconds : 0; }

std::string decimals(double value, int places) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

std::string grouped(double value) {
  std::string digits = decimals(value, 0);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

}  // namespace

void write_measured(const Screen& screen, const Measured& measured) {
  const std::size_t articles = measured.documents - measured.sources;
  put(screen, count_of(articles, "article", "articles") + ", " + count_of(measured.sources, "source", "sources") + ", " +
                  decimals(static_cast<double>(measured.bytes) / 1e6, 2) + " MB of text, " +
                  count_of(measured.words, "word", "words") + ", " + count_of(measured.pairs, "pair", "pairs") + " aligned");
  put(screen, "crib " + std::string(version()) + ", " + count_of(measured.threads, "thread", "threads") + ", " +
                  std::string(name_of(best_instructions())) + ", least of " + count_of(measured.runs, "run", "runs"));
  put(screen, "");
  const auto row = [&](const std::string& name, const std::array<std::string, 6>& cells, Style style) {
    constexpr std::array<std::size_t, 6> kWidths = {9, 13, 9, 13, 10, 9};
    std::string line = padded(name, 16);
    for (std::size_t i = 0; i < cells.size(); ++i) line += padded(cells[i], kWidths[i], Align::kRight);
    put(screen, line, style);
  };
  row("stage", {"seconds", "processor s", "MB/s", "documents/s", "pairs/s", "peak MB"}, Style::kStrong);
  for (std::size_t i = 0; i < measured.costs.size(); ++i) {
    const StageCost& cost = measured.costs[i];
    const auto per_second = [&](auto amount) { return grouped(rate(static_cast<double>(amount), cost.seconds)); };
    row(in_words(cost.stage),
        {decimals(cost.seconds, 3), decimals(cost.processor_seconds, 3),
         decimals(rate(static_cast<double>(measured.bytes) / 1e6, cost.seconds), 1), per_second(measured.documents),
         looks_at_pairs(measured.costs, i) ? per_second(measured.pairs) : "",
         decimals(static_cast<double>(cost.peak_bytes) / 1e6, 1)},
        i + 1 == measured.costs.size() ? Style::kStrong : Style::kPlain);
  }
}

void write_measured_json(std::ostream& out, const Measured& measured) {
  JsonWriter json(out);
  const auto count = [&](std::string_view key, std::uint64_t value) {
    json.key(key);
    json.count(value);
  };
  const auto number = [&](std::string_view key, double value) {
    json.key(key);
    json.literal(decimals(value, 6));
  };
  const auto string = [&](std::string_view key, std::string_view value) {
    json.key(key);
    json.string(value);
  };
  json.begin_object();
  string("schema", "crib.bench/1");
  string("version", version());
  string("instructions", name_of(best_instructions()));
  count("threads", measured.threads);
  count("runs", measured.runs);
  count("documents", measured.documents);
  count("sources", measured.sources);
  count("bytes", measured.bytes);
  count("words", measured.words);
  count("pairs", measured.pairs);
  json.key("stages");
  json.begin_array();
  for (std::size_t i = 0; i < measured.costs.size(); ++i) {
    const StageCost& cost = measured.costs[i];
    json.break_line();
    json.begin_object();
    string("stage", cost.stage);
    number("seconds", cost.seconds);
    number("processor_seconds", cost.processor_seconds);
    number("bytes_per_second", rate(static_cast<double>(measured.bytes), cost.seconds));
    number("documents_per_second", rate(static_cast<double>(measured.documents), cost.seconds));
    if (looks_at_pairs(measured.costs, i)) number("pairs_per_second", rate(static_cast<double>(measured.pairs), cost.seconds));
    count("peak_bytes", cost.peak_bytes);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_line();
}

}  // namespace crib
