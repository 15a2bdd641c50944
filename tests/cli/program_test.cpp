// The program from outside: formats, exit codes, streams.
#include <gtest/gtest.h>

#include <sstream>

#include "tests/cli/program.hpp"

namespace crib {
namespace {

using test::contains;
using test::count_lines;
using test::Ended;
using test::Folder;
using test::kArticle;
using test::kWire;

class Program : public testing::Test {
 protected:
  Program() { test::write_collection(folder); }
  Folder folder;
};

TEST_F(Program, ScanFindsTheLiftedPassageAndSaysSoInWords) {
  const Ended ended = folder.run({"scan", "articles", "--source", "wire"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "");
  EXPECT_TRUE(contains(ended.out, "2 articles, 1 source")) << ended.out;
  EXPECT_TRUE(contains(ended.out, "articles/a.txt")) << ended.out;
  EXPECT_TRUE(contains(ended.out, "coverage: %")) << ended.out;
}

TEST_F(Program, JsonLinesPutTheArticleLeftAndTheSourceRightUnderTheirPaths) {
  const Ended ended = folder.run({"scan", "articles", "--source", "wire", "-f", "jsonl"});
  EXPECT_EQ(ended.code, 0);
  ASSERT_EQ(count_lines(ended.out), 1U) << ended.out;
  EXPECT_TRUE(contains(ended.out, R"({"left":"articles/a.txt","right":"wire/w.txt",)")) << ended.out;
  EXPECT_TRUE(contains(ended.out, "\"left_text\":\"")) << ended.out;
}

TEST_F(Program, EveryFormatIsWrittenAndASavedResultGivesTheSame) {
  const std::vector<std::string> scan = {"scan", "articles", "--source", "wire"};
  const auto with = [](std::vector<std::string> words, const std::string& format, const std::string& path) {
    words.insert(words.end(), {"-f", format, "-o", path});
    return words;
  };
  ASSERT_EQ(folder.run(with(scan, "json", "result.json")).code, 0);
  for (const auto& [format, names] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"text", {""}},
           {"json", {""}},
           {"jsonl", {""}},
           {"html", {""}},
           {"csv", {"/pairs.csv", "/passages.csv", "/coverage.csv", "/coverage.sources.csv", "/residual.csv"}},
           {"npy", {"/keys.txt", "/jaccard.npy", "/verbatim.npy"}}}) {
    ASSERT_EQ(folder.run(with(scan, format, "direct-" + format)).code, 0) << format;
    const Ended ended = folder.run(with({"report", "result.json"}, format, "saved-" + format));
    ASSERT_EQ(ended.code, 0) << ended.err;
    for (const auto& name : names) {
      const std::string direct = folder.read("direct-" + format + name);
      EXPECT_FALSE(direct.empty()) << format << name;
      const std::string saved = folder.read("saved-" + format + name);
      // Arrays carry every digit, a saved result four decimals.
      const bool is_array = contains(name, ".npy");
      EXPECT_TRUE(is_array ? direct.size() == saved.size() : direct == saved) << format << name;
    }
  }
}

TEST_F(Program, ANameEndingInJsonOrHtmlSaysTheFormat) {
  ASSERT_EQ(folder.run({"scan", "articles", "-o", "r.json"}).code, 0);
  EXPECT_EQ(folder.read("r.json").substr(0, 10), "{\"schema\":");
  ASSERT_EQ(folder.run({"scan", "articles", "-o", "r.html"}).code, 0);
  EXPECT_EQ(folder.read("r.html").substr(0, 15), "<!doctype html>");
}

TEST_F(Program, TheResultIsTheSameForAnyNumberOfThreads) {
  const std::vector<std::string> scan = {"scan", "articles", "wire", "-f", "json"};
  auto one = scan, four = scan;
  one.push_back("-j1");
  four.push_back("-j4");
  const std::string first = folder.run(one).out, second = folder.run(four).out;
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(first, second);
}

TEST_F(Program, InfoSaysWhatASavedResultHolds) {
  ASSERT_EQ(folder.run({"scan", "articles", "--source", "wire", "-o", "r.json"}).code, 0);
  const Ended ended = folder.run({"info", "r.json"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_TRUE(contains(ended.out, "3 (2 articles, 1 source)")) << ended.out;
  EXPECT_TRUE(contains(ended.out, "1 pair, ")) << ended.out;
}

TEST_F(Program, ABrokenOrForeignResultIsNamed) {
  folder.write("broken.json", "{\"schema\":\n");
  EXPECT_EQ(folder.run({"info", "broken.json"}).err, "crib: broken.json:2: no JSON (byte 11): the file ends too early; name a file that --format json wrote\n");
  const Ended ended = folder.run({"report", "none.json"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "crib: none.json: can't read: No such file or directory\n");
}

TEST_F(Program, OneIsTheExitCodeOnlyOnRequestAndAtTheThreshold) {
  const auto code = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"scan", "articles/a.txt", "--source", "wire"});
    return folder.run(more).code;
  };
  EXPECT_EQ(code({}), 0);
  EXPECT_EQ(code({"--exit-code"}), 1);
  EXPECT_EQ(code({"--exit-code", "--threshold", "0.2"}), 1);
  EXPECT_EQ(code({"--exit-code", "--threshold", "0.95"}), 0);
  EXPECT_EQ(folder.run({"scan", "articles/b.txt", "--source", "wire", "--exit-code"}).code, 0);
}

TEST_F(Program, ASkippedInputIsNamedAndCountedAndMakesTheCodeTwo) {
  folder.write("articles/empty.txt", "");
  const Ended ended = folder.run({"scan", "articles", "--source", "wire", "--exit-code"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_TRUE(contains(ended.err, "crib: skipped articles/empty.txt: empty")) << ended.err;
  EXPECT_TRUE(contains(ended.err, "crib: 1 input skipped\n")) << ended.err;
  EXPECT_TRUE(contains(ended.out, "articles/a.txt"));
  EXPECT_EQ(folder.run({"scan", "articles", "--source", "wire", "--allow-skipped"}).code, 0);
  EXPECT_TRUE(contains(folder.run({"scan", "articles", "--quiet"}).err, "crib: skipped articles/empty.txt: empty"));
  EXPECT_EQ(folder.run({"scan", "articles", "--quiet", "--allow-skipped"}).err, "");
}

TEST_F(Program, AMissingInputIsAnError) {
  const Ended ended = folder.run({"scan", "nowhere"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_TRUE(contains(ended.err, "nowhere")) << ended.err;
  EXPECT_EQ(ended.out, "");
}

TEST_F(Program, StandardInputIsADocument) {
  const Ended ended = folder.run({"compare", "-", "wire/w.txt", "-f", "jsonl"}, {kArticle, {}, {}});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(contains(ended.out, R"({"left":"-","right":"wire/w.txt")")) << ended.out;
}

TEST_F(Program, CompareShowsThePassagesSideBySide) {
  const Ended ended = folder.run({"compare", "articles/a.txt", "wire/w.txt"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_TRUE(contains(ended.out, "{+six+}")) << ended.out;
  EXPECT_TRUE(contains(ended.out, "[-four-]")) << ended.out;
}

TEST_F(Program, PairsHaveOneRowALineInOrderWhateverTheyShare) {
  folder.write("pairs.tsv",
               "# left and right\narticles/b.txt\twire/w.txt\n\narticles/a.txt\tnone.txt\narticles/a.txt\twire/w.txt\r\n"
               "./articles/a.txt\twire/w.txt\n");
  const Ended ended = folder.run({"compare", "--pairs", "pairs.tsv", "-f", "jsonl"});
  EXPECT_EQ(ended.code, 2);
  ASSERT_EQ(count_lines(ended.out), 4U) << ended.out;
  std::istringstream in(ended.out);
  std::string line;
  std::getline(in, line);
  EXPECT_TRUE(contains(line, "articles/b.txt") && contains(line, "\"passages\":[]")) << line;
  std::getline(in, line);
  EXPECT_TRUE(contains(line, R"({"left":"articles/a.txt","right":"none.txt","skipped":"none.txt: )")) << line;
  std::string third, fourth;
  std::getline(in, third);
  std::getline(in, fourth);
  EXPECT_TRUE(contains(third, "\"left_text\""));
  EXPECT_EQ(third, fourth);
  EXPECT_TRUE(contains(ended.err, "crib: skipped pairs.tsv:4: none.txt: ")) << ended.err;
}

TEST_F(Program, APairThatCannotBeComparedIsNamedOnce) {
  folder.write("pairs.tsv", "\xEF\xBB\xBF" "articles/a.txt\twire/w.txt\narticles/a.txt\tnone.txt\nnone.txt\tgone.txt\n");
  const Ended ended = folder.run({"compare", "--pairs", "pairs.tsv", "-f", "jsonl"});
  EXPECT_TRUE(contains(ended.out, R"({"left":"articles/a.txt","right":"wire/w.txt","jaccard")")) << ended.out;
  const std::string reason = ": no such file or folder; check the spelling";
  EXPECT_EQ(ended.err, "crib: skipped pairs.tsv:2: none.txt" + reason + "\n" + "crib: skipped pairs.tsv:3: none.txt" + reason +
                           "; gone.txt" + reason + "\ncrib: 2 inputs skipped\n");
}

TEST_F(Program, ARecordOfAFileThatCannotBeReadIsNamedWithTheReason) {
  folder.write("empty.jsonl", "");
  const Ended ended = folder.run({"compare", "empty.jsonl#x1", "wire/w.txt"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "crib: empty.jsonl#x1: empty; nothing to compare\n");
}

TEST_F(Program, AFolderIsNoDocumentToCompare) {
  const Ended ended = folder.run({"compare", "articles", "wire/w.txt"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "crib: articles: a folder; name one of its files, or use crib scan for all of them\n");
}

TEST_F(Program, TheTableHasTheWorstPairFirst) {
  folder.write("articles/0.txt", kArticle.substr(0, kArticle.size() / 2));
  folder.write("articles/c.txt", kArticle);
  const std::string out = folder.run({"scan", "articles", "-f", "jsonl"}).out;
  EXPECT_EQ(out.find(R"({"left":"articles/a.txt","right":"articles/c.txt")"), 0U) << out;
}

TEST_F(Program, ALineThatIsNoPairIsNamed) {
  folder.write("pairs.tsv", "articles/a.txt\twire/w.txt\narticles/a.txt wire/w.txt\n");
  const Ended ended = folder.run({"compare", "--pairs", "pairs.tsv"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "crib: pairs.tsv:2: is no pair; write left<TAB>right\n");
}

TEST_F(Program, ARecordOfAJsonLinesFileIsNamedByItsId) {
  folder.write("news.jsonl", "{\"id\":\"x1\",\"text\":\"Calm day, calm night, and nothing to report.\"}\n"
                             "{\"id\":\"x2\",\"text\":\"A late frost has destroyed a third of the plum blossom in the Lomme "
                             "valley, the growers' board said on Wednesday.\"}\n");
  const Ended ended = folder.run({"compare", "news.jsonl#x2", "wire/w.txt", "-f", "jsonl"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(contains(ended.out, R"({"left":"news.jsonl#x2")")) << ended.out;
  const Ended both = folder.run({"compare", "news.jsonl", "wire/w.txt"});
  EXPECT_EQ(both.err, "crib: news.jsonl: holds 2 documents; name one as news.jsonl#id\n");
}

TEST_F(Program, TextsAreDumpedWithAnIndex) {
  ASSERT_EQ(folder.run({"scan", "articles", "--dump-text", "texts"}).code, 0);
  EXPECT_EQ(folder.read("texts/00001-articles_a.txt.txt"), kArticle);
  EXPECT_EQ(count_lines(folder.read("texts/index.tsv")), 2U);
}

TEST_F(Program, ColorComesOnlyWhereItIsWanted) {
  const std::vector<std::string> compare = {"compare", "articles/a.txt", "wire/w.txt"};
  auto always = compare;
  always.push_back("--color=always");
  EXPECT_EQ(folder.run(compare).out.find('\033'), std::string::npos);
  EXPECT_NE(folder.run(always).out.find('\033'), std::string::npos);
  EXPECT_NE(folder.run(always, {{}, {}, {"NO_COLOR=1"}}).out.find('\033'), std::string::npos);
}

TEST_F(Program, AReaderThatGoesAwayIsNoError) {
  const Ended piped = folder.run({"--help"}, {{}, {"bash", "-c", "\"$0\" \"$@\" | true; exit ${PIPESTATUS[0]}"}, {}});
  EXPECT_EQ(piped.code, 0);
  EXPECT_EQ(piped.err, "");
}

TEST_F(Program, AFullDiskIsAnErrorAndSaysSo) {
  const Ended ended = folder.run({"scan", "articles", "wire", "-o", "/dev/full"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "crib: /dev/full: can't write: No space left on device\n");
}

TEST_F(Program, HelpAndVersionGoToStandardOutput) {
  for (const std::string word : {"-h", "--help", "--version"}) {
    const Ended ended = folder.run({word});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err, "");
    EXPECT_TRUE(contains(ended.out, "crib")) << word;
  }
  const Ended ended = folder.run({});
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.out, "");
}

TEST_F(Program, StageTimingsComeWithVerboseAndOnStandardError) {
  const Ended ended = folder.run({"scan", "articles", "wire", "-v"});
  EXPECT_TRUE(contains(ended.err, " s  read\n")) << ended.err;
  EXPECT_TRUE(contains(ended.out, " | ")) << ended.out;
}

}  // namespace
}  // namespace crib
