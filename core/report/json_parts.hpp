// The members of a written result, shared by JSON, JSON Lines and the block inside the HTML report.
#pragma once

#include <vector>

#include "core/base/ids.hpp"
#include "core/report/json_writer.hpp"
#include "core/report/report.hpp"
#include "core/report/units.hpp"

namespace crib {

struct JsonShape {
  Units units = Units::kUtf8;
  bool repeats_texts = true;   // left_text and right_text in every passage
  bool is_packed = false;      // text_deflate instead of text, and full matrices as base64 of a zlib stream
};

void write_result(JsonWriter& json, const Report& report, const JsonShape& shape);

// One row of "pairs"; maps: by DocId, see unit_maps.
void write_pair(JsonWriter& json, const Report& report, const JudgedPair& pair, const std::vector<UnitMap>& maps,
                const JsonShape& shape);

// One element of "documents".
void write_document(JsonWriter& json, const Report& report, DocId id, const std::vector<UnitMap>& maps,
                    const JsonShape& shape);

void write_matrices(JsonWriter& json, const Report& report, const JsonShape& shape);  // the object

inline void write_span(JsonWriter& json, Span span) {
  json.begin_array();
  json.count(span.begin);
  json.count(span.end);
  json.end_array();
}

}  // namespace crib
