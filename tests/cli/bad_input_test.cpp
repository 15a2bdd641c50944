// Inputs that a batch must survive: a clear message, the rest goes on, linear time.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <random>

#include "tests/cli/program.hpp"
#include "tests/processor_time.hpp"

namespace crib {
namespace {

using test::contains;
using test::count_lines;
using test::Ended;
using test::Folder;
using test::kArticle;
using test::kWire;

// Of the processor. Generous: quadratic work would take minutes.
constexpr double kLinearSeconds = 60;

class BadInput : public testing::Test {
 protected:
  BadInput() {
    folder.write("good/a.txt", kArticle);
    folder.write("good/w.txt", kWire);
  }
  // The good pair is found besides whatever stands in `bad`.
  Ended scan(const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"scan", "good", "bad", "-f", "jsonl"};
    words.insert(words.end(), more.begin(), more.end());
    const Ended ended = folder.run(words);
    EXPECT_TRUE(contains(ended.out, R"({"left":"good/a.txt","right":"good/w.txt")")) << ended.err;
    EXPECT_LT(ended.processor_seconds / test::kSlowdown, kLinearSeconds);
    return ended;
  }
  Folder folder;
};

TEST_F(BadInput, AnEmptyFileIsNamed) {
  folder.write("bad/empty.txt", "");
  const Ended ended = scan();
  EXPECT_EQ(ended.code, 2);
  EXPECT_TRUE(contains(ended.err, "skipped bad/empty.txt: empty")) << ended.err;
}

TEST_F(BadInput, OneWordSharesNothing) {
  folder.write("bad/word.txt", "Frost\n");
  EXPECT_EQ(count_lines(scan().out), 1U);
}

TEST_F(BadInput, AFileWithoutPermissionIsNamed) {
  folder.write("bad/secret.txt", kArticle);
  std::filesystem::permissions(folder / "bad/secret.txt", std::filesystem::perms::none);
  std::vector<std::string> before;
  if (::geteuid() == 0) {
    before = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    if (folder.run({"--version"}, {{}, before, {}}).code != 0) GTEST_SKIP() << "can't run as another user here";
  }
  const Ended ended = folder.run({"scan", "good", "bad", "-f", "jsonl"}, {{}, before, {}});
  EXPECT_EQ(ended.code, 2);
  EXPECT_TRUE(contains(ended.err, "skipped bad/secret.txt: ")) << ended.err;
  EXPECT_TRUE(contains(ended.err, "ermission")) << ended.err;
  EXPECT_EQ(count_lines(ended.out), 1U);
}

TEST_F(BadInput, ALoopOfFoldersEnds) {
  folder.write("bad/sub/text.txt", "A calm day in the valley, with little to report to anyone.\n");
  std::filesystem::create_directory_symlink("..", folder / "bad/sub/loop");
  std::filesystem::create_directory_symlink("loop2", folder / "bad/loop2");
  EXPECT_EQ(count_lines(scan().out), 1U);
}

TEST_F(BadInput, APipeIsNotWaitedFor) {
  std::filesystem::create_directory(folder / "bad");
  ASSERT_EQ(::mkfifo((folder / "bad/pipe").c_str(), 0666), 0);
  const Ended ended = scan();
  EXPECT_EQ(ended.code, 2);
  EXPECT_TRUE(contains(ended.err, "skipped bad/pipe: ")) << ended.err;
}

TEST_F(BadInput, AFileOverTheCapIsRefusedUnread) {
  folder.write("bad/large.txt", "x");
  std::filesystem::resize_file(folder / "bad/large.txt", 100'000'000);
  const Ended ended = scan();
  EXPECT_EQ(ended.code, 2);
  EXPECT_TRUE(contains(ended.err, "skipped bad/large.txt: ")) << ended.err;
  EXPECT_TRUE(contains(ended.err, "--max-file-size")) << ended.err;
}

TEST_F(BadInput, NulBytesAndBrokenUtf8AreReplacedAndOffsetsStayTrue) {
  const std::string file = std::string("Bad \0bytes \xFF\xC3( and \xE2\x82 here.\n\n", 29) + kArticle;
  folder.write("bad/bytes.txt", file);
  const Ended ended = folder.run({"compare", "bad/bytes.txt", "good/w.txt", "-f", "jsonl"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto begin = ended.out.find("\"passages\":[{\"left\":[");
  ASSERT_NE(begin, std::string::npos) << ended.out;
  const auto left = static_cast<std::size_t>(std::atol(ended.out.c_str() + begin + 21));
  EXPECT_EQ(left, file.find("A late frost")) << ended.out;
}

TEST_F(BadInput, Utf16CutInTheMiddleIsReadAsFarAsItGoes) {
  std::string wide = "\xFF\xFE";
  for (const char c : kArticle) wide += {c, '\0'};
  wide.pop_back();
  folder.write("bad/wide.txt", wide);
  const Ended ended = scan();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(contains(ended.out, "\"bad/wide.txt\"")) << ended.out;
}

TEST_F(BadInput, ABrokenLineOfJsonIsSkippedWithItsNumber) {
  std::string lines;
  for (int i = 1; i <= 20; ++i) {
    lines += i == 17 ? "{\"id\":\"17\",\"text\":\"stops he\n"
                     : "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"Brief number " + std::to_string(i) + " of a calm day.\"}\n";
  }
  folder.write("bad/lines.jsonl", lines);
  const Ended ended = scan();
  EXPECT_EQ(ended.code, 2);
  EXPECT_TRUE(contains(ended.err, "skipped bad/lines.jsonl:17: ")) << ended.err;
  EXPECT_TRUE(contains(ended.err, "1 input skipped")) << ended.err;
}

TEST_F(BadInput, AMillionNestedTagsKeepTheirText) {
  std::string page = "<html><body>";
  for (int i = 0; i < 1'000'000; ++i) page += "<div>";
  page += "<p>" + kArticle + "</p></body></html>";
  folder.write("bad/deep.html", page);
  const Ended ended = scan();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(contains(ended.out, R"({"left":"good/a.txt","right":"bad/deep.html")")) << ended.out;
}

TEST_F(BadInput, AMillionCombiningMarksTakeLinearTime) {
  std::string text = "Frost e";
  for (int i = 0; i < 1'000'000; ++i) text += "\u0301";
  folder.write("bad/marks.txt", text + " in the valley.\n");
  EXPECT_EQ(scan().code, 0);
}

TEST_F(BadInput, OneWordRepeatedTakesLinearTime) {
  std::string text;
  while (text.size() < 1'000'000) text += "the ";
  folder.write("bad/the.txt", text);
  folder.write("bad/the2.txt", text + "end");
  EXPECT_EQ(scan().code, 0);
}

// An invented text of so many paragraphs, with names, figures and quotations.
std::string long_story(std::size_t paragraphs) {
  std::mt19937 random(7);
  const auto word = [&](std::size_t words) {
    const auto x = static_cast<double>(random() % 1000) / 1000;
    std::string text;
    for (auto n = static_cast<std::size_t>(x * x * static_cast<double>(words)) + 20; n > 0; n /= 20) text += {"bdfghklmnprstvwz"[n % 16], "aeiou"[n % 5]};
    return text;
  };
  std::string text;
  for (std::size_t p = 0; p < paragraphs; ++p) {
    for (int s = 0; s < 4; ++s) {
      std::string sentence = "The " + word(30000);
      for (unsigned w = 0; w < 8 + random() % 10; ++w) sentence += " " + word(30000);
      if (random() % 3 == 0) sentence += " for " + std::to_string(random() % 900) + " million crowns";
      if (random() % 4 == 0) sentence = "\"" + sentence + ",\" said Berta Halloran";
      text += sentence + ". ";
    }
    text += "\n\n";
  }
  return text;
}

// Twice the text may take somewhat more than twice the time; quadratic work takes four times.
void expect_linear(const Ended& once, const Ended& twice) {
  EXPECT_EQ(once.code, 0) << once.err;
  EXPECT_EQ(twice.code, 0) << twice.err;
  EXPECT_LT(twice.processor_seconds, 3.2 * once.processor_seconds + .5);
  EXPECT_LT(twice.peak_megabytes, 2 * once.peak_megabytes + 500);  // links of sentences grow faster up to their limit
}

TEST_F(BadInput, TwoCopiesOfALongDocumentTakeLinearTime) {
  const auto compare = [&](std::size_t paragraphs) {
    const std::string story = long_story(paragraphs);
    folder.write("bad/a.txt", story);
    folder.write("bad/b.txt", story + "And that was all.\n");
    return folder.run({"compare", "bad/a.txt", "bad/b.txt", "-f", "csv", "-o", "out"});
  };
  const Ended once = compare(400), twice = compare(800);
  expect_linear(once, twice);
  const std::string pairs = folder.read("out/pairs.csv");
  EXPECT_TRUE(contains(pairs, "bad/a.txt,bad/b.txt,near_duplicate,1,")) << pairs;
}

TEST_F(BadInput, OneParagraphRepeatedTakesLinearTime) {
  const auto compare = [&](std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += "The growers' board of the Lomme valley asked for 5.2 million crowns.\n\n";
    folder.write("bad/a.txt", text);
    folder.write("bad/b.txt", text + "And that was all.\n");
    return folder.run({"compare", "bad/a.txt", "bad/b.txt", "-f", "csv", "-o", "out"});
  };
  const Ended once = compare(5'000), twice = compare(10'000);
  expect_linear(once, twice);
  const std::string pairs = folder.read("out/pairs.csv");
  EXPECT_TRUE(contains(pairs, "bad/a.txt,bad/b.txt,reprint,1,1,1,1,")) << pairs;
}

TEST_F(BadInput, TenThousandIdenticalFilesAreReportedInProportion) {
  for (int i = 0; i < 10'000; ++i) folder.write("bad/" + std::to_string(i) + ".txt", "Calm day in the Lomme valley, again.\n");
  const Ended ended = scan();
  EXPECT_EQ(ended.code, 0) << ended.err.substr(0, 400);
  EXPECT_LT(count_lines(ended.out), 40'000U);
}

TEST_F(BadInput, NamesThatWouldActOnATerminalAreShownHarmless) {
  folder.write("bad/\033]52;c;aGk=\a\u202Etxt.empty", "");
  folder.write("bad/\033[2J.txt", kArticle);
  const Ended ended = folder.run({"scan", "good", "bad", "-v"});
  for (const std::string& stream : {ended.out, ended.err}) {
    EXPECT_EQ(stream.find('\033'), std::string::npos);
    EXPECT_EQ(stream.find('\a'), std::string::npos);
    EXPECT_EQ(stream.find("\u202E"), std::string::npos);
  }
  EXPECT_TRUE(contains(ended.err, "^[]52;c;aGk=^G<U+202E>txt.empty")) << ended.err;
}

}  // namespace
}  // namespace crib
