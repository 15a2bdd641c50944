#include "core/report/read_parts.hpp"

namespace crib {
namespace {

OffsetMap read_offsets(const JsonNode& node) {
  OffsetMap map;
  for_each(node, [&](const JsonNode& each) {
    const std::size_t size = size_of(each);
    if (size != 2 && size != 4) fail(each, "is no run of offsets");
    OffsetMap::Break run{count_of(element(each, 0)), count_of(element(each, 1))};
    if (size == 4) {
      run.text_step = static_cast<std::uint16_t>(count_of(element(each, 2)));
      run.file_step = static_cast<std::uint16_t>(count_of(element(each, 3)));
    }
    if (run.text_step == 0 || run.file_step == 0) fail(each, "has a step of no bytes");
    const bool ascends = map.breaks.empty() || (map.breaks.back().text < run.text && map.breaks.back().file < run.file);
    if (!ascends) fail(each, "does not come after the run before it");
    map.breaks.push_back(run);
  });
  return map;
}

Original read_original(const JsonNode& node, const Document& document) {
  Original own;
  own.share = share_of(member(node, "share"));
  for_each(member(node, "sentences"), [&](const JsonNode& span) { own.sentences.push_back(place_in(span, document)); });
  own.quotations = count_of(member(node, "quotations"));
  own.figures = count_of(member(node, "figures"));
  const JsonNode where = member(node, "where");
  own.where = {share_of(member(where, "lead")), share_of(member(where, "middle")), share_of(member(where, "end"))};
  return own;
}

Credit read_credit(const JsonNode& node, const Document& document) {
  Credit credit;
  credit.bytes = place_in(member(node, "span"), document);
  credit.kind = named_of<CreditKind>(member(node, "kind"));
  credit.scope = named_of<CreditScope>(member(node, "scope"));
  credit.name = text_or_empty(node, "name");
  if (const auto covers = maybe(node, "covers")) credit.covers = place_in(*covers, document);
  return credit;
}

Speech read_quotation(const JsonNode& node, const Document& document) {
  Speech speech;
  speech.bytes = place_in(member(node, "span"), document);
  speech.speaker = text_or_empty(node, "speaker");
  if (const auto span = maybe(node, "speaker_span")) speech.speaker_bytes = place_in(*span, document);
  speech.is_speech = flag_of(member(node, "speech"));
  return speech;
}

SourceShare read_source(const JsonNode& node, const Document& document, const IdsByKey& ids) {
  SourceShare source;
  source.document = document_named(member(node, "document"), ids);
  source.words = count_of(member(node, "words"));
  source.share = share_of(member(node, "share"));
  for_each(member(node, "spans"), [&](const JsonNode& span) { source.spans.push_back(place_in(span, document)); });
  return source;
}

Clause read_clause(const JsonNode& node, const Document& document) {
  Clause clause;
  clause.text = text_of(member(node, "text"));
  for_each(member(node, "spans"), [&](const JsonNode& span) { clause.spans.push_back(place_in(span, document)); });
  return clause;
}

// whose it is stands in the article's own record
StaleFact read_stale(const JsonNode& node, const Document& document, const IdsByKey& ids) {
  StaleFact fact;
  fact.article = ids.at(document.key);
  fact.old_version = document_named(member(node, "old"), ids);
  fact.correction = document_named(member(node, "correction"), ids);
  if (const auto span = maybe(node, "span")) fact.bytes = place_in(*span, document);
  fact.now = text_or_empty(node, "now");
  return fact;
}

}  // namespace

Span place_in(const JsonNode& node, const Document& document) {
  Span span = span_of(node);
  if (document.format == Format::kText && !document.offsets.breaks.empty()) {
    span = {document.offsets.to_text(span.begin), document.offsets.to_text(span.end)};
  }
  if (span.end > document.text.size() || span.end < span.begin) fail(node, "lies outside the text of " + document.key);
  return span;
}

DocId document_named(const JsonNode& node, const IdsByKey& ids) {
  const std::string key = text_of(node);
  const auto found = ids.find(key);
  if (found == ids.end()) fail(node, "\"" + key + "\" is none of the documents");
  return found->second;
}

Document read_document(const JsonNode& node) {
  Document document;
  document.key = text_of(member(node, "key"));
  document.role = named_of<Role>(member(node, "role"));
  document.format = named_of<Format>(member(node, "format"));
  document.title = text_or_empty(node, "title");
  document.date = text_or_empty(node, "date");
  document.byline = text_or_empty(node, "byline");
  document.publisher = text_or_empty(node, "publisher");
  document.text = text_of(member(node, "text"));
  if (const auto offsets = maybe(node, "offsets")) document.offsets = read_offsets(*offsets);
  if (const auto asides = maybe(node, "set_aside")) {
    for_each(*asides, [&](const JsonNode& aside) {
      document.asides.push_back({place_in(member(aside, "span"), document), named_of<AsideKind>(member(aside, "what"))});
    });
  }
  return document;
}

void read_judgement(const JsonNode& node, DocId id, const IdsByKey& ids, Report& report) {
  const Document& document = report.corpus.documents[index(id)];
  JudgedDocument& judged = report.documents[index(id)];
  judged.words = count_of(member(node, "words"));
  if (const auto clauses = maybe(node, "clauses")) {
    for_each(*clauses, [&](const JsonNode& each) { judged.summary.push_back(read_clause(each, document)); });
  }
  if (const auto quotations = maybe(node, "quotations")) {
    for_each(*quotations, [&](const JsonNode& each) { judged.quotations.push_back(read_quotation(each, document)); });
  }
  if (const auto credits = maybe(node, "credits")) {
    for_each(*credits, [&](const JsonNode& each) { judged.credits.push_back(read_credit(each, document)); });
  }
  if (const auto sources = maybe(node, "sources")) {
    for_each(*sources, [&](const JsonNode& each) { judged.sources.push_back(read_source(each, document, ids)); });
  }
  if (const auto original = maybe(node, "original")) judged.original = read_original(*original, document);
  if (const auto version = maybe(node, "version")) {
    Version read;
    read.series = count_of(member(*version, "series"));
    read.label = text_or_empty(*version, "label");
    if (const auto of = maybe(*version, "of")) read.of = document_named(*of, ids);
    report.versions[id] = std::move(read);
  }
  if (const auto stale = maybe(node, "stale")) {
    for_each(*stale, [&](const JsonNode& each) { judged.stale.push_back(read_stale(each, document, ids)); });
  }
  if (const auto policy = maybe(node, "policy")) {
    PolicyAnswer& answer = report.policy[id];
    answer.outcome = named_of<Outcome>(member(*policy, "outcome"));
    for_each(member(*policy, "reasons"), [&](const JsonNode& each) {
      answer.reasons.push_back({named_of<Outcome>(member(each, "outcome")), text_of(member(each, "text"))});
    });
  }
}

}  // namespace crib
