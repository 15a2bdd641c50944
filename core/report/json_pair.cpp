#include <string_view>

#include "core/report/json_parts.hpp"
#include "core/report/names.hpp"

namespace crib {
namespace {

void write_two(JsonWriter& json, std::string_view key, const std::array<double, 2>& shares) {
  json.key(key);
  json.begin_array();
  json.share(shares[0]);
  json.share(shares[1]);
  json.end_array();
}

void write_share(JsonWriter& json, std::string_view key, double share) {
  json.key(key);
  json.share(share);
}

// The two documents of a pair: their texts, and how to write places in them.
struct Sides {
  std::string_view left_text, right_text;
  const UnitMap& left;
  const UnitMap& right;
};

void write_direction(JsonWriter& json, const Direction& direction) {
  json.key("direction");
  json.begin_object();
  json.key("from");
  json.string(name_of(direction.from));
  write_share(json, "confidence", direction.confidence);
  string_unless_empty(json, "why", direction.why);
  json.end_object();
}

void write_change(JsonWriter& json, const Change& change, const Sides& sides) {
  json.begin_object();
  json.key("what");
  json.string(name_of(change.what));
  json.key("degree");
  json.string(name_of(change.degree));
  json.key("left");
  json.string(slice(sides.left_text, change.left));
  json.key("right");
  json.string(slice(sides.right_text, change.right));
  json.key("left_span");
  write_span(json, sides.left(change.left));
  json.key("right_span");
  write_span(json, sides.right(change.right));
  json.end_object();
}

void write_changes(JsonWriter& json, const std::vector<Change>& changes, const Sides& sides) {
  if (changes.empty()) return;
  json.key("changes");
  json.begin_array();
  for (const auto& change : changes) write_change(json, change, sides);
  json.end_array();
}

void write_edits(JsonWriter& json, const std::vector<ChangedWords>& edits, const Sides& sides) {
  json.key("edits");
  json.begin_array();
  for (const auto& edit : edits) {
    json.begin_array();
    write_span(json, sides.left(edit.left));
    write_span(json, sides.right(edit.right));
    json.end_array();
  }
  json.end_array();
}

void write_passage(JsonWriter& json, const JudgedPassage& judged, const Sides& sides, bool repeats_texts) {
  const Passage& passage = judged.passage;
  json.begin_object();
  json.key("left");
  write_span(json, sides.left(passage.left));
  json.key("right");
  write_span(json, sides.right(passage.right));
  json.key("kind");
  json.string(name_of(passage.kind));
  write_share(json, "similarity", passage.similarity);
  json.key("words");
  json.begin_array();
  json.count(length(passage.left_tokens));
  json.count(length(passage.right_tokens));
  json.end_array();
  json.key("credit");
  json.string(name_of(judged.credit));
  if (judged.credit_by) {
    json.key("credit_by");
    json.count(*judged.credit_by);
  }
  write_changes(json, judged.changes, sides);
  if (!judged.edits.empty()) write_edits(json, judged.edits, sides);
  if (repeats_texts) {
    json.key("left_text");
    json.string(slice(sides.left_text, passage.left));
    json.key("right_text");
    json.string(slice(sides.right_text, passage.right));
  }
  json.end_object();
}

}  // namespace

void write_pair(JsonWriter& json, const Report& report, const JudgedPair& pair, const std::vector<UnitMap>& maps,
                const JsonShape& shape) {
  const Document& left = report.corpus.documents[index(pair.left)];
  const Document& right = report.corpus.documents[index(pair.right)];
  const Sides sides{left.text, right.text, maps[index(pair.left)], maps[index(pair.right)]};
  json.begin_object();
  json.key("left");
  json.string(left.key);
  json.key("right");
  json.string(right.key);
  write_share(json, "jaccard", pair.overlap.jaccard);
  write_two(json, "containment", pair.overlap.containment);
  write_share(json, "cosine", pair.overlap.cosine);
  write_two(json, "coverage", pair.overlap.coverage);
  write_two(json, "verbatim", pair.overlap.verbatim);
  json.key("verdict");
  json.string(name_of(pair.verdict));
  string_unless_empty(json, "why", pair.why);
  write_direction(json, pair.direction);
  json.key("passages");
  json.begin_array();
  for (const auto& passage : pair.passages) write_passage(json, passage, sides, shape.repeats_texts);
  json.end_array();
  write_changes(json, pair.changes, sides);
  json.end_object();
}

}  // namespace crib
