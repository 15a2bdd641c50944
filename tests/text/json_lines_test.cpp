#include "core/text/json_lines.hpp"

#include <gtest/gtest.h>

#include <string>

namespace crib {
namespace {

Corpus read(std::string key, std::string content, Role role = Role::kArticle, const ReadOptions& options = {}) {
  return read_bytes(std::move(key), std::move(content), role, options);
}

TEST(JsonLines, FillsADocumentFromItsFields) {
  const Corpus corpus = read("a.jsonl",
                             R"({"id": "w1", "title": "Quay shut", "text": "The harbour is closed.", "date": "March 5, 2025",)"
                             R"( "author": [{"name": "Jane Doe"}], "source": "Meridian", "role": "wire"})");
  ASSERT_EQ(corpus.documents.size(), 1U);
  const Document& document = corpus.documents[0];
  EXPECT_EQ(document.key, "a.jsonl#w1");
  EXPECT_EQ(document.text, "Quay shut\n\nThe harbour is closed.");
  EXPECT_EQ(slice(document.text, *document.title_bytes), "Quay shut");
  EXPECT_EQ(document.date, "2025-03-05");
  EXPECT_EQ(document.byline, "Jane Doe");
  EXPECT_EQ(document.publisher, "Meridian");
  EXPECT_EQ(document.role, Role::kSource);
  EXPECT_EQ(document.format, Format::kJsonLines);
}

TEST(JsonLines, TakesOtherNamesForTheSameFields) {
  for (const char* name : {"text", "body", "content"})
    EXPECT_EQ(read("a.jsonl", std::string("{\"") + name + "\": \"The harbour is closed.\", \"id\": 7}").documents.at(0).key, "a.jsonl#7");
}

TEST(JsonLines, PrintsATitleOnce) {
  const Corpus corpus = read("a.jsonl", R"({"title": "Quay shut", "text": " Quay shut\n\nThe harbour is closed."})");
  EXPECT_EQ(corpus.documents.at(0).text, " Quay shut\n\nThe harbour is closed.");
  EXPECT_EQ(slice(corpus.documents[0].text, *corpus.documents[0].title_bytes), "Quay shut");
  EXPECT_EQ(read("a.jsonl", R"({"title": "Quay", "text": "Quays are closed."})").documents.at(0).text, "Quay\n\nQuays are closed.");
}

TEST(JsonLines, ASourceFolderWinsOverTheRecord) {
  EXPECT_EQ(read("a.jsonl", R"({"text": "The harbour is closed.", "role": "article"})", Role::kSource).documents.at(0).role, Role::kSource);
}

TEST(JsonLines, SkipsABrokenLineByItsNumberAndGoesOn) {
  const Corpus corpus = read_corpus({{std::string(CRIB_FIXTURES) + "/bad/broken_line_17.jsonl"}});
  EXPECT_EQ(corpus.documents.size(), 19U);
  ASSERT_EQ(corpus.skipped.size(), 1U);
  EXPECT_EQ(corpus.skipped[0].record, std::string(CRIB_FIXTURES) + "/bad/broken_line_17.jsonl:17");
  EXPECT_EQ(corpus.skipped[0].reason, "broken JSON: it stops before its end");
}

TEST(JsonLines, SaysWhatIsWrongWithALine) {
  const Corpus corpus = read("a.jsonl", "{\"text\": \"good words\"}\n\n[1]\n{\"id\": 1}\n{\"text\": 5} {}\n{]\n{\"text\": \" \"}\n");
  EXPECT_EQ(corpus.documents.size(), 1U);
  ASSERT_EQ(corpus.skipped.size(), 5U);
  EXPECT_EQ(corpus.skipped[0].record + " " + corpus.skipped[0].reason, "a.jsonl:3 not a JSON object; a record is {\"text\": …}");
  EXPECT_EQ(corpus.skipped[1].record, "a.jsonl:4");
  EXPECT_EQ(corpus.skipped[1].reason, "no \"text\" field with words in it (nor \"body\" or \"content\")");
  EXPECT_EQ(corpus.skipped[2].record + " " + corpus.skipped[2].reason, "a.jsonl:5 broken JSON: more than one value");
  EXPECT_EQ(corpus.skipped[3].record + " " + corpus.skipped[3].reason.substr(0, 22), "a.jsonl:6 broken JSON at byte 2:");
  EXPECT_EQ(corpus.skipped[4].record, "a.jsonl:7");
}

TEST(JsonLines, TellsAFileWithoutTextsOnce) {
  const Corpus corpus = read("gold.jsonl", "{\"article\": \"a\"}\n{\"article\": \"b\"}\n");
  ASSERT_EQ(corpus.skipped.size(), 1U);
  EXPECT_EQ(corpus.skipped[0].record + " " + corpus.skipped[0].reason,
            "gold.jsonl none of its 2 records has a \"text\" field (nor \"body\" or \"content\")");
}

TEST(JsonLines, PassesOverALineThatIsTooLongAndReadsTheNext) {
  for (const std::size_t length : {1000U, 3000000U}) {
    const std::string content = "{\"text\": \"first words\"}\n{\"text\": \"" + std::string(length, 'a') + "\"}\n{\"text\": \"last words\"}";
    const Corpus corpus = read("a.jsonl", content, Role::kArticle, {.max_file_bytes = 500});
    ASSERT_EQ(corpus.documents.size(), 2U) << length;
    EXPECT_EQ(corpus.documents[1].key, "a.jsonl#3");
    ASSERT_EQ(corpus.skipped.size(), 1U);
    EXPECT_EQ(corpus.skipped[0].record, "a.jsonl:2");
  }
}

TEST(JsonLines, MendsALineThatIsNotUtf8) {
  const Corpus corpus = read("a.jsonl", "{\"text\": \"The caf\xE9 reopens\"}\n{\"text\": \"The caf\u00E9 reopens\"}\n");
  ASSERT_EQ(corpus.documents.size(), 2U);
  EXPECT_EQ(corpus.documents[0].text, corpus.documents[1].text);
  EXPECT_EQ(corpus.notes.at(0), "a.jsonl: 1 line was not valid UTF-8 and was mended.");
}

TEST(JsonLines, SurvivesDeepNestingAndLoneSurrogates) {
  const Corpus corpus = read("a.jsonl", std::string(100000, '[') + "\n{\"text\": \"\\ud800 words\"}\n{\"text\": \"good \\u0000 words\"}\n");
  ASSERT_EQ(corpus.documents.size(), 1U);
  EXPECT_EQ(corpus.documents[0].text, "good \uFFFD words");
  EXPECT_EQ(corpus.skipped.size(), 2U);
}

TEST(Json, HoldsOneRecordAnArrayOrLines) {
  EXPECT_EQ(read("a.json", "{\n  \"id\": \"x\",\n  \"text\": \"The harbour is closed.\"\n}").documents.at(0).key, "a.json");
  EXPECT_EQ(read("a.json", R"([{"id": "x", "text": "The harbour."}, {"text": "The ferry."}])").documents.at(1).key, "a.json#2");
  EXPECT_EQ(read("a.json", "{\"text\": \"The harbour.\"}\n{\"text\": \"The ferry.\"}\n").documents.at(1).key, "a.json#2");
  EXPECT_EQ(read("a.json", "{\"text\": ").skipped.at(0).record, "a.json");
}

}  // namespace
}  // namespace crib
