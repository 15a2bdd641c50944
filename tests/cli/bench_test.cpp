// crib bench from outside, and the stopwatch under it.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "cli/stopwatch.hpp"
#include "tests/cli/program.hpp"

namespace crib {
namespace {

using test::contains;
using test::Ended;
using test::Folder;

const std::vector<std::string> kStages = {"read",  "tokenize", "sketch",    "weigh", "find_candidates",
                                          "align", "classify", "attribute", "write", "all"};

class Bench : public testing::Test {
 protected:
  Bench() {
    folder.write("articles/a.txt", test::kArticle);
    folder.write("wire/w.txt", test::kWire);
  }
  Folder folder;
};

TEST_F(Bench, ShowsEveryStageOnOneScreen) {
  const Ended ended = folder.run({"bench", "articles", "--source", "wire"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(contains(ended.out, "1 article, 1 source, ")) << ended.out;
  EXPECT_TRUE(contains(ended.out, "1 pair aligned")) << ended.out;
  for (std::string stage : kStages) {
    if (stage == "find_candidates") stage = "find candidates";
    EXPECT_TRUE(contains(ended.out, "\n" + stage + " ")) << stage << " is missing in:\n" << ended.out;
  }
  for (std::size_t begin = 0, end; (end = ended.out.find('\n', begin)) != std::string::npos; begin = end + 1)
    EXPECT_LE(end - begin, 80U) << ended.out.substr(begin, end - begin);
}

TEST_F(Bench, WritesTheSameAsJson) {
  const Ended ended = folder.run({"bench", "articles", "--source", "wire", "-f", "json", "-j", "1", "--repeat", "2"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  const boost::json::object result = boost::json::parse(ended.out).as_object();
  EXPECT_EQ(result.at("schema").as_string(), "crib.bench/1");
  EXPECT_EQ(result.at("threads").as_int64(), 1);
  EXPECT_EQ(result.at("runs").as_int64(), 2);
  EXPECT_EQ(result.at("documents").as_int64(), 2);
  EXPECT_EQ(result.at("bytes").as_int64(), std::ssize(test::kArticle) + std::ssize(test::kWire));
  const boost::json::array& stages = result.at("stages").as_array();
  ASSERT_EQ(stages.size(), kStages.size());
  double sum = 0, peak = 0;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const boost::json::object& stage = stages[i].as_object();
    EXPECT_EQ(stage.at("stage").as_string(), kStages[i]);
    EXPECT_EQ(stage.contains("pairs_per_second"), i >= 4) << kStages[i];
    EXPECT_GE(stage.at("peak_bytes").to_number<double>(), peak);
    peak = stage.at("peak_bytes").to_number<double>();
    if (kStages[i] != "all") sum += stage.at("seconds").to_number<double>();
  }
  // The least of each stage comes from any of the runs, that of all from one.
  EXPECT_GE(stages.back().as_object().at("seconds").to_number<double>(), sum - 1e-4);
}

TEST_F(Bench, CountsASkippedInputLikeAScan) {
  folder.write("articles/empty.txt", "");
  EXPECT_EQ(folder.run({"bench", "articles"}).code, 2);
  EXPECT_TRUE(contains(folder.run({"bench", "articles"}).err, "empty.txt"));
  EXPECT_EQ(folder.run({"bench", "articles", "--allow-skipped"}).code, 0);
}

TEST_F(Bench, SaysWhatItCannotDo) {
  EXPECT_EQ(folder.run({"bench", "articles", "-f", "csv"}).err,
            "crib: bench writes text or json; choose --format text or --format json\n");
  EXPECT_EQ(folder.run({"bench"}).err, "crib: bench needs a file or folder: crib bench PATH...\n");
  EXPECT_EQ(folder.run({"bench", "articles", "--exit-code"}).code, 2);
}

TEST(Stopwatch, AStageLastsUntilTheNextBegins) {
  Stopwatch stopwatch;
  stopwatch.begin("read");
  stopwatch.begin("read");
  stopwatch.begin("align");
  const auto busy_until = std::chrono::steady_clock::now() + std::chrono::milliseconds(20);
  while (std::chrono::steady_clock::now() < busy_until) {
  }
  stopwatch.stop();
  stopwatch.stop();
  ASSERT_EQ(stopwatch.costs().size(), 2U);
  EXPECT_EQ(stopwatch.costs()[0].stage, "read");
  EXPECT_GE(stopwatch.costs()[1].seconds, 0.02);
  EXPECT_LE(stopwatch.costs()[1].processor_seconds, stopwatch.costs()[1].seconds + 0.005);
  EXPECT_GE(stopwatch.costs()[1].peak_bytes, stopwatch.costs()[0].peak_bytes);
}

}  // namespace
}  // namespace crib
