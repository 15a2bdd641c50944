// Chains of a story's versions among the sources, through the whole program.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/cli/program.hpp"

namespace crib {
namespace {

namespace json = boost::json;

using test::Ended;
using test::Folder;

// The wire story, with the ships that wait and the sum that the works cost.
std::string wire(const std::string& title, const std::string& ships, const std::string& crowns) {
  return title + "\n\nPORT ELSAM, March 3 (Meridian) - Port Elsam has shut its oldest grain quay after divers found cracks in " +
         "eleven of its piles, the port authority said on Monday.\n\n" + ships +
         " ships are waiting outside the harbour, and the nearest other terminal lies ninety kilometres up the coast.\n\n"
         "Repairs will cost " + crowns + " crowns and keep the quay closed until the harvest, the authority said in a note to shippers.\n\n"
         "\"We could not in good conscience let another truck onto that deck,\" said Ingrid Solvane, the harbour master.\n";
}

std::string article(const std::string& ships, const std::string& crowns) {
  return "No grain leaves the old quay\n\nPort Elsam has shut its oldest grain quay after divers found cracks in eleven of its piles, "
         "the port authority said.\n\n" + ships +
         " ships are waiting outside the harbour, and the nearest other terminal lies ninety kilometres up the coast.\n\n"
         "Repairs will cost " + crowns + " crowns and keep the quay closed until the harvest, according to Meridian.\n\n"
         "In the Lantern Inn nobody spoke of anything else that evening.\n";
}

class VersionChain : public testing::Test {
 protected:
  json::object result() const {
    const Ended ended = folder.run({"scan", "articles", "--source", "wire", "-f", "json"});
    EXPECT_EQ(ended.code, 0) << ended.err;
    return json::parse(ended.out).as_object();
  }
  static json::object document(const json::object& result, const std::string& key) {
    for (const json::value& one : result.at("documents").as_array())
      if (one.at("key").as_string() == key) return one.as_object();
    ADD_FAILURE() << key;
    return {};
  }
  // "label series < the version before"
  static std::string version(const json::object& document) {
    if (!document.contains("version")) return "";
    const json::object& own = document.at("version").as_object();
    return std::string(own.contains("label") ? own.at("label").as_string() : "") + " " + json::serialize(own.at("series")) +
           (own.contains("of") ? " < " + std::string(own.at("of").as_string()) : "");
  }
  // "what stands in the article -> what the correction says", or "withdrawn", for each stale fact
  static std::vector<std::string> stale(const json::object& document) {
    std::vector<std::string> facts;
    if (!document.contains("stale")) return facts;
    const std::string text(document.at("text").as_string());
    for (const json::value& one : document.at("stale").as_array()) {
      const json::object& fact = one.as_object();
      if (!fact.contains("span")) {
        facts.push_back("withdrawn: " + std::string(fact.at("correction").as_string()));
        continue;
      }
      const auto begin = fact.at("span").at(0).to_number<std::size_t>(), end = fact.at("span").at(1).to_number<std::size_t>();
      facts.push_back(text.substr(begin, end - begin) + " -> " + std::string(fact.at("now").as_string()));
    }
    return facts;
  }
  Folder folder;
};

using Facts = std::vector<std::string>;

TEST_F(VersionChain, UpdatesAndACorrectionAreOneChainAndTheArticleThatStillHasTheErrorIsNamed) {
  folder.write("wire/1.txt", wire("Port Elsam shuts grain quay after divers find cracks", "46", "34 million"));
  folder.write("wire/2.txt", wire("UPDATE 1-Port Elsam shuts grain quay after divers find cracks", "46", "34 million") +
                                 "\nThe railway has promised twelve extra trains a day from Thursday.\n");
  folder.write("wire/3.txt", wire("CORRECTED-UPDATE 1-Port Elsam shuts grain quay after divers find cracks", "64", "34 million") +
                                 "\nThe railway has promised twelve extra trains a day from Thursday.\n");
  folder.write("articles/late.txt", article("46", "34 million"));
  folder.write("articles/right.txt", article("64", "34 million"));
  const json::object found = result();
  EXPECT_EQ(version(document(found, "wire/1.txt")), " 0");
  EXPECT_EQ(version(document(found, "wire/2.txt")), "UPDATE 1 1 < wire/1.txt");
  EXPECT_EQ(version(document(found, "wire/3.txt")), "CORRECTED 2 < wire/2.txt");
  EXPECT_EQ(stale(document(found, "articles/late.txt")), (Facts{"46 -> 64"}));
  EXPECT_EQ(stale(document(found, "articles/right.txt")), Facts{});
  EXPECT_EQ(version(document(found, "articles/late.txt")), "");
}

TEST_F(VersionChain, TheVersionThatAnArticleUsedIsItsSource) {
  folder.write("wire/1.txt", wire("Port Elsam shuts grain quay after divers find cracks", "46", "34 million"));
  folder.write("wire/2.txt", wire("REFILE-Port Elsam shuts grain quay after divers find cracks", "64", "43 million"));
  folder.write("articles/early.txt", article("46", "34 million"));
  folder.write("articles/late.txt", article("64", "43 million"));
  const json::object found = result();
  const auto source = [&](const std::string& key) {
    return std::string(document(found, key).at("sources").at(0).at("document").as_string());
  };
  EXPECT_EQ(source("articles/early.txt"), "wire/1.txt");
  EXPECT_EQ(source("articles/late.txt"), "wire/2.txt");
  EXPECT_EQ(stale(document(found, "articles/early.txt")), (Facts{"46 -> 64", "34 million crowns -> 43 million crowns"}));
  EXPECT_EQ(stale(document(found, "articles/late.txt")), Facts{});
}

TEST_F(VersionChain, AnArticleThatUsesAWithdrawnStoryIsNamed) {
  folder.write("wire/1.txt", wire("Port Elsam shuts grain quay after divers find cracks", "46", "34 million"));
  folder.write("wire/2.txt", wire("WITHDRAWN-Port Elsam shuts grain quay after divers find cracks", "46", "34 million"));
  folder.write("articles/a.txt", article("46", "34 million"));
  folder.write("articles/own.txt", "Nothing here is from anywhere else, and the day was calm over the whole of the Lomme valley.\n");
  const json::object found = result();
  EXPECT_EQ(stale(document(found, "articles/a.txt")), (Facts{"withdrawn: wire/2.txt"}));
  EXPECT_EQ(stale(document(found, "articles/own.txt")), Facts{});
}

TEST_F(VersionChain, AnArticlesOwnSlipIsNoOldVersion) {
  folder.write("wire/1.txt", wire("Port Elsam shuts grain quay after divers find cracks", "46", "34 million"));
  folder.write("wire/2.txt", wire("CORRECTED-Port Elsam shuts grain quay after divers find cracks", "64", "34 million"));
  folder.write("articles/a.txt", article("64", "43 million"));
  EXPECT_EQ(stale(document(result(), "articles/a.txt")), Facts{});
}

TEST_F(VersionChain, TwoStoriesWithoutALabelAreNone) {
  folder.write("wire/1.txt", wire("Port Elsam shuts grain quay after divers find cracks", "46", "34 million"));
  folder.write("wire/2.txt", wire("Port Elsam shuts grain quay", "64", "34 million"));
  folder.write("articles/a.txt", article("46", "34 million"));
  const json::object found = result();
  EXPECT_EQ(version(document(found, "wire/2.txt")), "");
  EXPECT_EQ(stale(document(found, "articles/a.txt")), Facts{});
}

}  // namespace
}  // namespace crib
