#include "core/report/json.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "core/report/deflate.hpp"
#include "core/report/html.hpp"
#include "core/report/numbers.hpp"
#include "core/report/read_json.hpp"
#include "tests/report/sample.hpp"

namespace crib {
namespace {

namespace json = boost::json;

std::string json_of(const Report& report) {
  return written([&](std::ostream& out) { write_json(out, report); });
}

json::value parsed(const Report& report) { return json::parse(json_of(report)); }

// The bytes of the file that the sample's text was read from.
std::string file_of(const Document& document) { return "\xEF\xBB\xBF" + document.text; }

std::string cut(const std::string& bytes, const json::value& span) {
  const auto begin = static_cast<std::size_t>(span.at(0).as_int64());
  return bytes.substr(begin, static_cast<std::size_t>(span.at(1).as_int64()) - begin);
}

TEST(Json, SpansOfPlainTextCountInTheFileAsItStands) {
  const Report report = sample_report();
  const json::value result = parsed(report);
  const std::string file = file_of(report.corpus.documents[0]);
  const auto& passage = result.at_pointer("/pairs/0/passages/0");
  EXPECT_EQ(cut(file, passage.at("left")), passage.at("left_text").as_string());
  EXPECT_EQ(cut(file, result.at_pointer("/documents/0/set_aside/0/span")), "Ferry «cut»");
  EXPECT_EQ(cut(file, result.at_pointer("/documents/0/credits/0/span")), "Norlake said");
  EXPECT_EQ(cut(file, passage.at_pointer("/changes/0/left_span")), "€4 million");
  EXPECT_EQ(cut(file, passage.at_pointer("/edits/0/0")), "will");
  EXPECT_EQ(cut(file, result.at_pointer("/pairs/0/changes/0/left_span")), "Norlake said");
}

TEST(Json, SpansOfOtherFormatsCountInTheExtractedText) {
  const Report report = sample_report();
  const json::value result = parsed(report);
  const std::string& text = report.corpus.documents[1].text;
  EXPECT_EQ(cut(text, result.at_pointer("/pairs/0/passages/0/right")), "The night ferry may cost €3.4 million");
  EXPECT_EQ(cut(text, result.at_pointer("/documents/1/quotations/0/speaker_span")), "Norlake Lines");
}

TEST(Json, AnObjectHoldsNoLineEndThatAReaderCouldSplitAt) {
  Report report = sample_report();
  report.corpus.documents[0].title = "a\xC2\x85" "b\xE2\x80\xA8" "c\xE2\x80\xA9" "d";
  const std::string text = json_of(report);
  EXPECT_EQ(text.find("\xE2\x80\xA8"), std::string::npos);
  EXPECT_EQ(text.find("\xC2\x85"), std::string::npos);
  EXPECT_NE(text.find("a\\u0085b\\u2028c\\u2029d"), std::string::npos);
  EXPECT_EQ(parsed(report).at_pointer("/documents/0/title").as_string(), report.corpus.documents[0].title);
}

TEST(Json, SharesHaveFourDecimalsAndNoTrailingZeros) {
  const json::value result = parsed(sample_report());
  EXPECT_EQ(json::serialize(result.at_pointer("/pairs/0/coverage")), "[1,3.7E-1]");
  EXPECT_NE(json_of(sample_report()).find("\"jaccard\":0.1235,\"containment\":[0.31,0.18]"), std::string::npos);
  EXPECT_EQ(share_text(0.00004), "0");
  EXPECT_EQ(share_text(0.00005), "0.0001");
  EXPECT_EQ(share_text(0.99996), "1");
  EXPECT_EQ(share_text(0.1), "0.1");
  EXPECT_EQ(share_text(0.0203), "0.0203");
}

TEST(Json, MatricesCarryTheDiagonal) {
  const json::value result = parsed(sample_report());
  EXPECT_EQ(result.at_pointer("/matrices/residual").as_array().size(), 2U);
  EXPECT_NE(json_of(sample_report()).find("\"jaccard\":[\n[1,0.25],\n[0.125,1]]"), std::string::npos);
}

TEST(Json, OptionsAreNumbersOnlyWhereTheirCharactersSurvive) {
  Report report = sample_report();
  report.options = {{"a", "0.50"}, {"b", "0.5"}, {"c", "true"}, {"d", "1e3"}, {"e", "32"}};
  EXPECT_NE(json_of(report).find(R"("options":{"a":"0.50","b":0.5,"c":true,"d":"1e3","e":32})"), std::string::npos);
  EXPECT_EQ(read_json(json_of(report), "r.json").report.options, report.options);
}

TEST(Json, WrittenReadAndWrittenAgainItIsTheSame) {
  const std::string once = json_of(sample_report());
  EXPECT_EQ(json_of(read_json(once, "r.json").report), once);
}

TEST(Json, RoundTripKeepsSparseMatricesAndEmptyResults) {
  Report sparse = sample_report();
  sparse.matrices.is_sparse = true;
  const std::string once = json_of(sparse);
  EXPECT_NE(once.find("\"sparse\":true"), std::string::npos);
  EXPECT_EQ(json_of(read_json(once, "r.json").report), once);

  Report empty;
  empty.command = "compare";
  EXPECT_EQ(json_of(read_json(json_of(empty), "r.json").report), json_of(empty));
}

TEST(Json, RoundTripKeepsTheOffsetsOfAnotherEncoding) {
  Report report = sample_report();
  Document& article = report.corpus.documents[0];
  // Latin-1: every character that takes two bytes here took one there.
  article.text = "été";
  article.offsets.breaks = {{0, 0, 2, 1}, {2, 1}, {3, 2, 2, 1}};
  article.asides = {{{2, 5}, AsideKind::kCaption}};
  report.documents[0] = {};
  report.pairs.clear();
  const std::string once = json_of(report);
  EXPECT_NE(once.find("\"offsets\":[[0,0,2,1],[2,1],[3,2,2,1]],\"set_aside\":[{\"span\":[1,3]"), std::string::npos);
  const SavedResult saved = read_json(once, "r.json");
  EXPECT_EQ(saved.report.corpus.documents[0].asides[0].bytes, (Span{2, 5}));
  EXPECT_EQ(json_of(saved.report), once);
}

TEST(Json, LinesHoldThePairsAndARowForEachThatIsMissing) {
  const Report report = sample_report();
  const std::string lines = written([&](std::ostream& out) {
    write_jsonl(out, report, {{0, "a", "b", "no such file"}, {1, "c", "d \"e\"", "empty"}});
  });
  std::istringstream in(lines);
  std::string line;
  std::getline(in, line);
  EXPECT_EQ(line, R"({"left":"a","right":"b","skipped":"no such file"})");
  std::getline(in, line);
  EXPECT_EQ(json::parse(line), parsed(report).at_pointer("/pairs/0"));
  std::getline(in, line);
  EXPECT_EQ(line, R"({"left":"c","right":"d \"e\"","skipped":"empty"})");
  EXPECT_FALSE(std::getline(in, line));
}

TEST(Json, ANameThatIsNoUtf8BecomesAReplacementCharacter) {
  Report report = sample_report();
  report.corpus.documents[0].key = "caf\xE9\x01.txt";
  EXPECT_EQ(parsed(report).at_pointer("/pairs/0/left").as_string(), "caf\uFFFD\u0001.txt");
}

// The JSON block of an HTML report.
json::value block_of(const std::string& page) {
  const std::string open = "<script type=\"application/json\" id=\"crib-data\">";
  const auto begin = page.find(open) + open.size();
  return json::parse(page.substr(begin, page.find("</script>", begin) - begin));
}

TEST(Html, SpansCountUtf16UnitsOfTheText) {
  const Report report = sample_report();
  const json::value result = block_of(written([&](std::ostream& out) { write_html(out, report); }));
  EXPECT_EQ(result.at("units").as_string(), "utf16");
  // "The night ferry 🛳 will cost €4 million": the ship takes two units, the euro sign one.
  EXPECT_EQ(json::serialize(result.at_pointer("/pairs/0/passages/0/left")), "[23,62]");
  EXPECT_EQ(json::serialize(result.at_pointer("/pairs/0/passages/0/edits/0/0")), "[42,46]");
  EXPECT_FALSE(result.at_pointer("/pairs/0/passages/0").as_object().contains("left_text"));
  EXPECT_FALSE(result.at_pointer("/documents/0").as_object().contains("offsets"));
}

TEST(Html, NoTextCanEndItsBlock) {
  const Report report = sample_report();
  const std::string page = written([&](std::ostream& out) { write_html(out, report); });
  EXPECT_EQ(block_of(page).at_pointer("/documents/0/title").as_string(), "Ferry «cut» </script>");
  EXPECT_EQ(page.find("__CRIB_DATA__"), std::string::npos);
}

TEST(Html, LongTextsArePackedAndComeOutTheSameEveryTime) {
  const Report report = sample_report();
  const auto page = [&] { return written([&](std::ostream& out) { write_html(out, report, {.most_plain_bytes = 10}); }); };
  const json::value result = block_of(page());
  const std::string packed(result.at_pointer("/documents/1/text_deflate").as_string());
  EXPECT_EQ(packed.substr(0, 2), "eN");  // a zlib stream at its highest level begins 78 DA
  EXPECT_FALSE(result.at_pointer("/documents/1").as_object().contains("text"));
  EXPECT_EQ(page(), page());
}

TEST(Html, MatricesOfManyDocumentsArePackedInSixteenBitsAShare) {
  const Report report = sample_report();
  const json::value result = block_of(written([&](std::ostream& out) { write_html(out, report, {.most_plain_documents = 1}); }));
  const auto& matrices = result.at("matrices");
  EXPECT_TRUE(matrices.at("packed").as_bool());
  // 1, 0.25; 0.125, 1 in ten-thousandths, low byte first; of a symmetric matrix only what stands right of the diagonal.
  EXPECT_EQ(matrices.at("coverage").as_string(), deflate_base64("\x10\x27\xC4\x09\xE2\x04\x10\x27", Packing::kFast));
  EXPECT_EQ(matrices.at("cosine").as_string(), deflate_base64("\xC4\x09", Packing::kFast));
  const json::value plain = block_of(written([&](std::ostream& out) { write_html(out, report); }));
  EXPECT_EQ(plain.at_pointer("/matrices/coverage"), json::parse("[[1,0.25],[0.125,1]]"));
}

}  // namespace
}  // namespace crib
