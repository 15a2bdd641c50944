// --policy, --outlets and the roles of compare, from outside.
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace crib {
namespace {

using test::contains;
using test::Ended;
using test::Folder;
using test::kArticle;
using test::kWire;

class Rules : public testing::Test {
 protected:
  Rules() {
    test::write_collection(folder, "LOMME, March 3 (Meridian) - " + kWire.substr(kWire.find("A late frost")));
    folder.write("strict.policy", "[Meridian]\nwords_without_credit = 10  # a sentence\non_change = warn\n");
    folder.write("lax.policy", "[Meridian]\nwords_without_credit = 200\non_change = warn\n");
  }
  Ended scan(std::vector<std::string> more) const {
    more.insert(more.begin(), {"scan", "articles", "--source", "wire"});
    return folder.run(more);
  }
  Folder folder;
};

TEST_F(Rules, AnArticleOverTheLimitFailsWithTheReasonAndTheExitCodeIsOne) {
  const Ended ended = scan({"--policy", "strict.policy"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.err, "crib: policy: 1 article fails, 0 get a warning\n");
  EXPECT_TRUE(contains(ended.out, "\nfail  articles/a.txt\n")) << ended.out;
  EXPECT_TRUE(contains(ended.out, "words of Meridian without credit; 10 allowed\n      warn: 1 statement of Meridian was changed"))
      << ended.out;
  EXPECT_TRUE(contains(ended.out, "\npass  articles/b.txt\n")) << ended.out;
}

TEST_F(Rules, AWarningIsNoFailure) {
  const Ended ended = scan({"--policy", "lax.policy"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, "crib: policy: 0 articles fail, 1 gets a warning\n");
  EXPECT_TRUE(contains(ended.out, "\nwarn  articles/a.txt\n")) << ended.out;
  EXPECT_EQ(scan({"--policy", "lax.policy", "-q"}).err, "");
}

TEST_F(Rules, TheAnswersStandInJsonAndInThePageAndSurviveSaving) {
  ASSERT_EQ(scan({"--policy", "strict.policy", "-o", "r.json"}).code, 1);
  const std::string json = folder.read("r.json");
  EXPECT_TRUE(contains(json, R"("policy":"strict.policy")")) << json.substr(0, 300);
  EXPECT_TRUE(contains(json, R"("policy":{"outcome":"fail","reasons":[{"outcome":"fail","text":")"));
  EXPECT_TRUE(contains(json, R"("policy":{"outcome":"pass","reasons":[]})"));
  ASSERT_EQ(scan({"--policy", "strict.policy", "-o", "r.html"}).code, 1);
  EXPECT_TRUE(contains(folder.read("r.html"), R"("policy":{"outcome":"fail")"));
  const Ended saved = folder.run({"report", "r.json", "-f", "text"});
  EXPECT_EQ(saved.code, 0);
  EXPECT_TRUE(contains(saved.out, "\nfail  articles/a.txt\n")) << saved.out;
}

TEST_F(Rules, WithoutAPolicyNothingIsSaidOfOne) {
  const Ended ended = scan({"-f", "json"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_FALSE(contains(ended.out, "policy")) << ended.out;
}

TEST_F(Rules, ABrokenFileIsNamedWithTheLine) {
  folder.write("bad.policy", "[*]\nwords = many\n");
  folder.write("bad.tsv", "agency\tMeridian\nMeridian Wire\n");
  const Ended policy = scan({"--policy", "bad.policy"}), outlets = scan({"--outlets", "bad.tsv"});
  EXPECT_EQ(policy.code, 2);
  EXPECT_TRUE(contains(policy.err, "crib: bad.policy:2: \"words\" is no setting")) << policy.err;
  EXPECT_EQ(outlets.code, 2);
  EXPECT_TRUE(contains(outlets.err, "crib: bad.tsv:2: ")) << outlets.err;
  EXPECT_EQ(scan({"--policy", "none.policy"}).err, "crib: none.policy: can't read: No such file or directory\n");
  EXPECT_EQ(scan({"--policy", "wire"}).err, "crib: wire: is a folder; name a file\n");
}

TEST_F(Rules, AnOutletOfOnesOwnCountsAsCredit) {
  folder.write("articles/a.txt", "Frost, says Blumenbote\n\n" + kArticle.substr(kArticle.find("A late frost")) +
                                     "\n(Blumenbote)\n");
  folder.write("wire/w.txt", kWire);
  folder.write("ours.tsv", "agency\tBlumenbote\tde\tBBO\n");
  EXPECT_TRUE(contains(scan({"-f", "json", "--outlets", "ours.tsv"}).out, R"("name":"Blumenbote")"));
  EXPECT_TRUE(contains(scan({"-f", "jsonl", "--outlets", "ours.tsv"}).out, R"("credit":"credited")"));
}

TEST_F(Rules, CompareKnowsTheOriginal) {
  folder.write("pairs.tsv", "articles/a.txt\twire/w.txt\narticles/b.txt\twire/w.txt\n");
  const std::string declared = R"("why":"the right document is a declared source")";
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"compare", "articles/a.txt", "--source", "wire/w.txt", "-f", "jsonl"},
        {"compare", "articles/a.txt", "wire/w.txt", "--source", "wire", "-f", "jsonl"},
        {"compare", "--pairs", "pairs.tsv", "--source", "./wire/", "-f", "jsonl"}}) {
    const Ended ended = folder.run(words);
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(contains(ended.out, declared)) << ended.out;
  }
  EXPECT_FALSE(contains(folder.run({"compare", "articles/a.txt", "wire/w.txt", "--source", "wir", "-f", "jsonl"}).out, declared));
  EXPECT_EQ(folder.run({"compare", "articles/a.txt", "--source", "wire/w.txt", "--policy", "strict.policy"}).code, 1);
  EXPECT_EQ(folder.run({"compare", "articles/a.txt"}).code, 2);
}

}  // namespace
}  // namespace crib
