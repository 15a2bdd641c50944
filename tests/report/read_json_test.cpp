#include "core/report/read_json.hpp"

#include <gtest/gtest.h>

#include "core/base/error.hpp"
#include "core/report/json.hpp"
#include "tests/report/sample.hpp"

namespace crib {
namespace {

std::string complaint_about(const std::string& bytes) {
  try {
    read_json(bytes, "r.json");
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

// The sample as JSON, with the first `from` made into `to`.
std::string sample_with(const std::string& from, const std::string& to) {
  std::string bytes = written([](std::ostream& out) { write_json(out, sample_report()); });
  const auto at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return bytes.replace(at, from.size(), to);
}

TEST(ReadJson, FillsEveryMember) {
  const SavedResult saved = read_json(sample_with("crib", "crib"), "r.json");
  const Report want = sample_report();
  EXPECT_EQ(saved.report.corpus.documents[0].text, want.corpus.documents[0].text);
  EXPECT_EQ(saved.report.corpus.documents[1].role, Role::kSource);
  EXPECT_EQ(saved.report.versions.at(static_cast<DocId>(0)).of, static_cast<DocId>(1));
  EXPECT_EQ(saved.report.documents[0].credits[0].covers, want.documents[0].credits[0].covers);
  EXPECT_EQ(saved.report.documents[1].quotations[0].speaker_bytes, want.documents[1].quotations[0].speaker_bytes);
  EXPECT_EQ(saved.report.documents[0].summary[0].spans, want.documents[0].summary[0].spans);
  EXPECT_EQ(saved.report.documents[0].stale[0].bytes, want.documents[0].stale[0].bytes);
  EXPECT_EQ(saved.report.documents[0].stale[0].now, "€3.4 million");
  EXPECT_EQ(saved.report.policy.at(static_cast<DocId>(0)).outcome, Outcome::kWarn);
  EXPECT_EQ(saved.report.policy.at(static_cast<DocId>(0)).reasons[0].text, want.policy.at(static_cast<DocId>(0)).reasons[0].text);
  const JudgedPassage& passage = saved.report.pairs[0].passages[0];
  EXPECT_EQ(passage.passage.left, want.pairs[0].passages[0].passage.left);
  EXPECT_EQ(passage.passage.kind, Kind::kEdited);
  EXPECT_EQ(passage.changes[0].right, want.pairs[0].passages[0].changes[0].right);
  ASSERT_EQ(saved.report.pairs[0].changes.size(), 1U);
  EXPECT_EQ(saved.report.pairs[0].changes[0].what, ChangeKind::kName);
  EXPECT_EQ(saved.report.pairs[0].changes[0].left, want.pairs[0].changes[0].left);
  EXPECT_EQ(passage.edits[0].left, want.pairs[0].passages[0].edits[0].left);
  EXPECT_EQ(saved.report.matrices.by_name[5].cells[1].value, 0.125F);
  EXPECT_EQ(saved.report.corpus.skipped[0].record, "articles/x.txt");
}

TEST(ReadJson, ComplaintsNameFilePlaceAndReason) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "r.json:1: no JSON (byte 0): the file ends too early; name a file that --format json wrote"},
      {"[]", "r.json: is no object"},
      {"{}", "r.json: is no result of crib: it has no \"schema\"; name a file that --format json wrote"},
      {sample_with("crib.result/1", "crib.result/9"),
       "r.json: schema: \"crib.result/9\" can't be read by this crib, which reads crib.result/1"},
      {sample_with("\"utf8\"", "\"utf16\""),
       "r.json: units: spans must count UTF-8 bytes, as in a file that --format json wrote"},
      {sample_with("\"kind\":\"edited\"", "\"kind\":\"mended\""),
       "r.json: pairs[0].passages[0].kind: \"mended\" is not known here; was the file made by a newer crib?"},
      {sample_with("\"right\":[0,39]", "\"right\":[0,999]"),
       "r.json: pairs[0].passages[0].right: lies outside the text of wire/w.html"},
      {sample_with("\"right\":[0,39]", "\"right\":[39,0]"), "r.json: pairs[0].passages[0].right: ends before it begins"},
      {sample_with("\"right\":[0,39]", "\"right\":[-1,39]"), "r.json: pairs[0].passages[0].right[0]: is no count"},
      {sample_with("\"cosine\":0.64", "\"cosine\":1.64"), "r.json: pairs[0].cosine: is no share from 0 to 1"},
      {sample_with("\"credit_by\":0", "\"credit_by\":7"), "r.json: pairs[0]: a passage names a credit that is not there"},
      {sample_with("[[0,3]]", "[[0,3,0,0]]"), "r.json: documents[0].offsets[0]: has a step of no bytes"},
      {sample_with("wire/w.html\",\"jaccard", "wire/v.html\",\"jaccard"),
       "r.json: pairs[0].right: \"wire/v.html\" is none of the documents"},
      {sample_with("[0.125,1]", "[0.125]"), "r.json: matrices.jaccard[1]: has not one value a document"},
  };
  for (const auto& [bytes, complaint] : cases) EXPECT_EQ(complaint_about(bytes), complaint);
}

TEST(ReadJson, JsonLinesOfPairsAreToldApart) {
  const std::string lines = "{\"left\":\"a\",\"right\":\"b\"}\n{\"left\":\"a\",\"right\":\"c\"}\n";
  EXPECT_NE(complaint_about(lines).find("JSON Lines hold the pairs alone"), std::string::npos);
}

TEST(ReadJson, AResultCutAnywhereIsRefusedAndNeverCrashes) {
  const std::string bytes = sample_with("crib", "crib");
  for (std::size_t size = 0; size + 1 < bytes.size(); size += 7) {
    EXPECT_NE(complaint_about(bytes.substr(0, size)), "none") << size;
  }
}

TEST(ReadJson, AnyOneWrongMemberIsRefusedOrHarmless) {
  const std::string bytes = sample_with("crib", "crib");
  std::size_t refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] < '0' || bytes[at] > '9') continue;
    std::string changed = bytes;
    changed.replace(at, 1, "99999");
    refused += complaint_about(changed) == "none" ? 0 : 1;
  }
  EXPECT_GT(refused, 50U);
}

}  // namespace
}  // namespace crib
