#include "core/report/deflate.hpp"
#include "core/report/json_parts.hpp"
#include "core/report/names.hpp"
#include "core/verdict/summary.hpp"

namespace crib {
namespace {

void write_spans(JsonWriter& json, const std::vector<Span>& spans, const UnitMap& map) {
  json.begin_array();
  for (const Span span : spans) write_span(json, map(span));
  json.end_array();
}

void write_identity(JsonWriter& json, const Document& document, const JudgedDocument& judged) {
  json.key("key");
  json.string(document.key);
  json.key("role");
  json.string(name_of(document.role));
  json.key("format");
  json.string(name_of(document.format));
  string_unless_empty(json, "title", document.title);
  string_unless_empty(json, "date", document.date);
  string_unless_empty(json, "byline", document.byline);
  string_unless_empty(json, "publisher", document.publisher);
  json.key("words");
  json.count(judged.words);
}

void write_text(JsonWriter& json, const Document& document, const JsonShape& shape) {
  if (shape.is_packed) {
    json.key("text_deflate");
    json.string(deflate_base64(document.text, Packing::kSmall));
  } else {
    json.key("text");
    json.string(document.text);
  }
  // What the browser shows is the text, and for other formats the text is what spans count.
  if (shape.units != Units::kUtf8 || document.format != Format::kText || document.offsets.breaks.empty()) return;
  json.key("offsets");
  json.begin_array();
  for (const auto& run : document.offsets.breaks) {
    json.begin_array();
    json.count(run.text);
    json.count(run.file);
    if (run.text_step != 1 || run.file_step != 1) {
      json.count(run.text_step);
      json.count(run.file_step);
    }
    json.end_array();
  }
  json.end_array();
}

void write_asides(JsonWriter& json, const Document& document, const UnitMap& map) {
  if (document.asides.empty()) return;
  json.key("set_aside");
  json.begin_array();
  for (const auto& aside : document.asides) {
    json.begin_object();
    json.key("span");
    write_span(json, map(aside.bytes));
    json.key("what");
    json.string(name_of(aside.what));
    json.end_object();
  }
  json.end_array();
}

void write_quotations(JsonWriter& json, const JudgedDocument& judged, const UnitMap& map) {
  if (judged.quotations.empty()) return;
  json.key("quotations");
  json.begin_array();
  for (const auto& quotation : judged.quotations) {
    json.begin_object();
    json.key("span");
    write_span(json, map(quotation.bytes));
    if (!quotation.speaker.empty()) {
      json.key("speaker");
      json.string(quotation.speaker);
      json.key("speaker_span");
      write_span(json, map(quotation.speaker_bytes));
    }
    json.key("speech");
    json.boolean(quotation.is_speech);
    json.end_object();
  }
  json.end_array();
}

void write_credits(JsonWriter& json, const JudgedDocument& judged, const UnitMap& map) {
  if (judged.credits.empty()) return;
  json.key("credits");
  json.begin_array();
  for (const auto& credit : judged.credits) {
    json.begin_object();
    json.key("span");
    write_span(json, map(credit.bytes));
    json.key("kind");
    json.string(name_of(credit.kind));
    string_unless_empty(json, "name", credit.name);
    json.key("scope");
    json.string(name_of(credit.scope));
    if (!is_empty(credit.covers)) {
      json.key("covers");
      write_span(json, map(credit.covers));
    }
    json.end_object();
  }
  json.end_array();
}

void write_summary(JsonWriter& json, const JudgedDocument& judged, const UnitMap& map) {
  if (judged.summary.empty()) return;
  json.key("summary");
  json.string(in_one_sentence(judged.summary));
  json.key("clauses");
  json.begin_array();
  for (const Clause& clause : judged.summary) {
    json.begin_object();
    json.key("text");
    json.string(clause.text);
    json.key("spans");
    write_spans(json, clause.spans, map);
    json.end_object();
  }
  json.end_array();
}

void write_sources(JsonWriter& json, const Report& report, const JudgedDocument& judged, const UnitMap& map) {
  if (judged.sources.empty()) return;
  json.key("sources");
  json.begin_array();
  for (const auto& source : judged.sources) {
    json.begin_object();
    json.key("document");
    json.string(report.corpus.documents[index(source.document)].key);
    json.key("words");
    json.count(source.words);
    json.key("share");
    json.share(source.share);
    json.key("spans");
    write_spans(json, source.spans, map);
    json.end_object();
  }
  json.end_array();
}

bool says_nothing(const JudgedDocument& judged) {
  const Original& own = judged.original;
  return judged.sources.empty() && own.share == 0 && own.sentences.empty() && own.quotations == 0 && own.figures == 0 &&
         own.where == std::array<double, 3>{};
}

void write_original(JsonWriter& json, const JudgedDocument& judged, const UnitMap& map) {
  if (says_nothing(judged)) return;
  const Original& own = judged.original;
  json.key("original");
  json.begin_object();
  json.key("share");
  json.share(own.share);
  json.key("sentences");
  write_spans(json, own.sentences, map);
  json.key("quotations");
  json.count(own.quotations);
  json.key("figures");
  json.count(own.figures);
  json.key("where");
  json.begin_object();
  json.key("lead");
  json.share(own.where[0]);
  json.key("middle");
  json.share(own.where[1]);
  json.key("end");
  json.share(own.where[2]);
  json.end_object();
  json.end_object();
}

void write_version(JsonWriter& json, const Report& report, DocId id) {
  const auto found = report.versions.find(id);
  if (found == report.versions.end()) return;
  const Version& version = found->second;
  json.key("version");
  json.begin_object();
  json.key("series");
  json.count(version.series);
  string_unless_empty(json, "label", version.label);
  if (version.of) {
    json.key("of");
    json.string(report.corpus.documents[index(*version.of)].key);
  }
  json.end_object();
}

void write_stale(JsonWriter& json, const Report& report, const JudgedDocument& judged, const UnitMap& map) {
  if (judged.stale.empty()) return;
  json.key("stale");
  json.begin_array();
  for (const StaleFact& fact : judged.stale) {
    json.begin_object();
    json.key("old");
    json.string(report.corpus.documents[index(fact.old_version)].key);
    json.key("correction");
    json.string(report.corpus.documents[index(fact.correction)].key);
    if (!is_empty(fact.bytes)) {
      json.key("span");
      write_span(json, map(fact.bytes));
      json.key("now");
      json.string(fact.now);
    }
    json.end_object();
  }
  json.end_array();
}

void write_policy(JsonWriter& json, const Report& report, DocId id) {
  const auto found = report.policy.find(id);
  if (found == report.policy.end()) return;
  const PolicyAnswer& answer = found->second;
  json.key("policy");
  json.begin_object();
  json.key("outcome");
  json.string(name_of(answer.outcome));
  json.key("reasons");
  json.begin_array();
  for (const PolicyReason& reason : answer.reasons) {
    json.begin_object();
    json.key("outcome");
    json.string(name_of(reason.outcome));
    json.key("text");
    json.string(reason.text);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

void write_document(JsonWriter& json, const Report& report, DocId id, const std::vector<UnitMap>& maps,
                    const JsonShape& shape) {
  const Document& document = report.corpus.documents[index(id)];
  const JudgedDocument& judged = report.documents[index(id)];
  const UnitMap& map = maps[index(id)];
  json.begin_object();
  write_identity(json, document, judged);
  write_text(json, document, shape);
  write_asides(json, document, map);
  write_quotations(json, judged, map);
  write_credits(json, judged, map);
  write_summary(json, judged, map);
  write_sources(json, report, judged, map);
  write_original(json, judged, map);
  write_version(json, report, id);
  write_stale(json, report, judged, map);
  write_policy(json, report, id);
  json.end_object();
}

}  // namespace crib
