#include "core/report/read_parts.hpp"

namespace crib {
namespace {

std::array<double, 2> two_shares(const JsonNode& node) {
  if (size_of(node) != 2) fail(node, "is no pair of shares");
  return {share_of(element(node, 0)), share_of(element(node, 1))};
}

Change read_change(const JsonNode& node, const Document& left, const Document& right) {
  return {named_of<ChangeKind>(member(node, "what")), named_of<ChangeDegree>(member(node, "degree")),
          place_in(member(node, "left_span"), left), place_in(member(node, "right_span"), right)};
}

std::vector<Change> read_changes(const JsonNode& node, const Document& left, const Document& right) {
  std::vector<Change> out;
  if (const auto changes = maybe(node, "changes"))
    for_each(*changes, [&](const JsonNode& each) { out.push_back(read_change(each, left, right)); });
  return out;
}

ChangedWords read_edit(const JsonNode& node, const Document& left, const Document& right) {
  if (size_of(node) != 2) fail(node, "is no pair of spans");
  return {place_in(element(node, 0), left), place_in(element(node, 1), right)};
}

JudgedPassage read_passage(const JsonNode& node, const Document& left, const Document& right) {
  JudgedPassage judged;
  Passage& passage = judged.passage;
  passage.left = place_in(member(node, "left"), left);
  passage.right = place_in(member(node, "right"), right);
  const JsonNode words = member(node, "words");
  if (size_of(words) != 2) fail(words, "is no pair of counts");
  passage.left_tokens = {0, count_of(element(words, 0))};
  passage.right_tokens = {0, count_of(element(words, 1))};
  passage.kind = named_of<Kind>(member(node, "kind"));
  passage.similarity = share_of(member(node, "similarity"));
  judged.credit = named_of<CreditStatus>(member(node, "credit"));
  if (const auto by = maybe(node, "credit_by")) judged.credit_by = count_of(*by);
  judged.changes = read_changes(node, left, right);
  if (const auto edits = maybe(node, "edits")) {
    for_each(*edits, [&](const JsonNode& each) { judged.edits.push_back(read_edit(each, left, right)); });
  }
  return judged;
}

}  // namespace

JudgedPair read_pair(const JsonNode& node, const Corpus& corpus, const IdsByKey& ids) {
  JudgedPair pair;
  pair.left = document_named(member(node, "left"), ids);
  pair.right = document_named(member(node, "right"), ids);
  pair.overlap = {share_of(member(node, "jaccard")), two_shares(member(node, "containment")),
                  share_of(member(node, "cosine")), two_shares(member(node, "coverage")),
                  two_shares(member(node, "verbatim"))};
  pair.verdict = named_of<Verdict>(member(node, "verdict"));
  pair.why = text_or_empty(node, "why");
  const JsonNode direction = member(node, "direction");
  pair.direction = {named_of<From>(member(direction, "from")), share_of(member(direction, "confidence")),
                    text_or_empty(direction, "why")};
  const Document& left = corpus.documents[index(pair.left)];
  const Document& right = corpus.documents[index(pair.right)];
  for_each(member(node, "passages"),
           [&](const JsonNode& each) { pair.passages.push_back(read_passage(each, left, right)); });
  pair.changes = read_changes(node, left, right);
  return pair;
}

}  // namespace crib
