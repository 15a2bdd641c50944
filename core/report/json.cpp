#include "core/report/json.hpp"

#include <charconv>
#include <string>
#include <string_view>

#include "core/report/json_parts.hpp"
#include "core/report/version.hpp"

namespace crib {
namespace {

// Whether an option's value can stand as a number and still be read back as the same characters.
bool is_canonical_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value > -1e15 && value < 1e15)) return false;
  char canonical[32];
  const auto written = std::to_chars(canonical, canonical + sizeof canonical, value).ptr;
  const std::string_view shortest(canonical, static_cast<std::size_t>(written - canonical));
  return shortest == text && shortest.find('e') == shortest.npos;
}

void write_options(JsonWriter& json, const Report& report) {
  json.key("options");
  json.begin_object();
  for (const auto& [name, value] : report.options) {
    json.key(name);
    if (value == "true" || value == "false" || is_canonical_number(value)) {
      json.literal(value);
    } else {
      json.string(value);
    }
  }
  json.end_object();
}

void write_skipped(JsonWriter& json, const Corpus& corpus) {
  json.key("skipped");
  json.begin_array();
  for (const auto& skipped : corpus.skipped) {
    json.break_line();
    json.begin_object();
    json.key("record");
    json.string(skipped.record);
    json.key("reason");
    json.string(skipped.reason);
    json.end_object();
  }
  json.end_array();
}

void write_notes(JsonWriter& json, const Report& report) {
  json.key("notes");
  json.begin_array();
  for (const auto& note : report.notes) {
    json.break_line();
    json.string(note);
  }
  json.end_array();
}

void write_missing(JsonWriter& json, const MissingPair& missing) {
  json.begin_object();
  json.key("left");
  json.string(missing.left);
  json.key("right");
  json.string(missing.right);
  json.key("skipped");
  json.string(missing.reason);
  json.end_object();
  json.end_line();
}

}  // namespace

void write_result(JsonWriter& json, const Report& report, const JsonShape& shape) {
  const auto maps = unit_maps(report.corpus, shape.units);
  json.begin_object();
  json.key("schema");
  json.string("crib.result/1");
  json.key("version");
  json.string(version());
  json.key("command");
  json.string(report.command);
  json.key("units");
  json.string(shape.units == Units::kUtf8 ? "utf8" : "utf16");
  json.break_line();
  write_options(json, report);
  json.break_line();
  json.key("documents");
  json.begin_array();
  for (std::size_t i = 0; i < report.corpus.documents.size(); ++i) {
    json.break_line();
    write_document(json, report, static_cast<DocId>(i), maps, shape);
  }
  json.end_array();
  json.break_line();
  json.key("pairs");
  json.begin_array();
  for (const auto& pair : report.pairs) {
    json.break_line();
    write_pair(json, report, pair, maps, shape);
  }
  json.end_array();
  if (report.matrices.size > 0) {
    json.break_line();
    json.key("matrices");
    write_matrices(json, report, shape);
  }
  json.break_line();
  write_skipped(json, report.corpus);
  json.break_line();
  write_notes(json, report);
  json.break_line();
  json.end_object();
}

void write_json(std::ostream& out, const Report& report) {
  JsonWriter json(out);
  write_result(json, report, {});
  json.end_line();
}

void write_jsonl(std::ostream& out, const Report& report, const std::vector<MissingPair>& missing) {
  const auto maps = unit_maps(report.corpus, Units::kUtf8);
  JsonWriter json(out);
  auto next = missing.begin();
  for (std::size_t i = 0; i <= report.pairs.size(); ++i) {
    for (; next != missing.end() && next->before == i; ++next) write_missing(json, *next);
    if (i == report.pairs.size()) break;
    write_pair(json, report, report.pairs[i], maps, {});
    json.end_line();
  }
}

}  // namespace crib
