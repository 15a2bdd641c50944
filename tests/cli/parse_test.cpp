#include "cli/parse.hpp"

#include <gtest/gtest.h>

#include "cli/flags.hpp"
#include "cli/generate.hpp"
#include "cli/help.hpp"
#include "cli/layout.hpp"
#include "core/base/error.hpp"

namespace crib {
namespace {

std::string complaint_about(const std::vector<std::string>& words) {
  try {
    parse(words);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(Parse, TakesAValueWithEqualsOrAsTheNextWordOrAttachedToALetter) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"scan", "x", "--threads=3"}, {"scan", "x", "--threads", "3"}, {"scan", "x", "-j", "3"},
        {"scan", "-j3", "x"}, {"-j3", "scan", "x"}, {"scan", "-vqj3", "x"}}) {
    const Arguments arguments = parse(words);
    EXPECT_EQ(arguments.threads, 3U);
    EXPECT_EQ(arguments.paths, std::vector<std::string>{"x"});
  }
}

TEST(Parse, EverySwitchCanBeTakenBackAndTheLastOneWins) {
  EXPECT_TRUE(parse({"scan", "x", "--exit-code"}).sets_exit_code);
  EXPECT_FALSE(parse({"scan", "x", "--exit-code", "--no-exit-code"}).sets_exit_code);
  EXPECT_TRUE(parse({"scan", "x", "--no-verbose", "-v"}).is_verbose);
}

TEST(Parse, AfterTwoDashesEverythingIsAPathAndOneDashIsStandardInput) {
  EXPECT_EQ(parse({"scan", "-", "--", "--odd", "-x"}).paths, (std::vector<std::string>{"-", "--odd", "-x"}));
}

TEST(Parse, SourcesAddUp) {
  EXPECT_EQ(parse({"scan", "--source", "a", "x", "--source=b"}).sources, (std::vector<std::string>{"a", "b"}));
}

TEST(Parse, ReadsSizesAndShares) {
  EXPECT_EQ(parse({"scan", "x", "--max-file-size", "64K"}).max_file_bytes, 65536U);
  EXPECT_EQ(parse({"scan", "x", "--max-file-size=7"}).max_file_bytes, 7U);
  EXPECT_EQ(parse({"scan", "x", "--threshold=0.4"}).threshold, 0.4);
  EXPECT_EQ(parse({"scan", "x"}).threshold, std::nullopt);
}

TEST(Parse, ComplaintsNameTheWordAndTheNextStep) {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{}, "name a command: scan, compare, report, info or bench; see crib -h"},
      {{"scna", "x"}, "no command \"scna\"; did you mean scan?"},
      {{"zzzzzz"}, "no command \"zzzzzz\"; there are scan, compare, report, info and bench: see crib -h"},
      {{"scan", "x", "--formt=json"}, "no option --formt; did you mean --format?"},
      {{"scan", "x", "--outpt", "y"}, "no option --outpt; did you mean --output?"},
      {{"scan", "x", "--qqqqqq"}, "no option --qqqqqq; see crib -h"},
      {{"scan", "x", "-z"}, "no option -z; see crib -h"},
      {{"scan", "x", "--no-threads"}, "no option --no-threads; did you mean --threads?"},
      {{"scan", "x", "--quiet=yes"}, "--quiet takes no value"},
      {{"scan", "x", "--threads"}, "--threads needs a value: N"},
      {{"scan", "x", "--threads=many"}, "--threads takes a whole number, not \"many\""},
      {{"scan", "x", "--threads=-1"}, "--threads takes a whole number, not \"-1\""},
      {{"scan", "x", "--threads=99999999999999999999"},
       "--threads takes a whole number, not \"99999999999999999999\""},
      {{"scan", "x", "--threshold=1.5"}, "--threshold takes a number from 0 to 1, not \"1.5\""},
      {{"scan", "x", "--threshold=nan"}, "--threshold takes a number from 0 to 1, not \"nan\""},
      {{"scan", "x", "--max-file-size=99999999999G"},
       "--max-file-size takes a number of bytes such as 500K, 32M or 1G, not \"99999999999G\""},
      {{"scan", "x", "-f", "xml"}, "-f takes one of text, json, jsonl, csv, html, npy, not \"xml\""},
      {{"scan"}, "scan needs a file or folder: crib scan PATH..."},
      {{"compare", "a"}, "compare needs two documents: crib compare LEFT RIGHT, or --pairs FILE for many"},
      {{"compare", "a", "b", "--pairs", "p"}, "compare takes two documents or --pairs, not both"},
      {{"report", "a", "--source", "c"}, "crib report has no option --source; see crib report -h"},
      {{"report"}, "name one saved result: the file that --format json wrote"},
  };
  for (const auto& [words, complaint] : cases) EXPECT_EQ(complaint_about(words), complaint);
}

TEST(Parse, HelpNeedsNoOperands) {
  EXPECT_EQ(parse({"-h"}).ask, Ask::kShortHelp);
  EXPECT_EQ(parse({"scan", "--help"}).ask, Ask::kHelp);
  EXPECT_EQ(parse({"compare", "-h"}).command, Command::kCompare);
}

TEST(Help, NoLineIsWiderThan79Columns) {
  std::vector<std::optional<Command>> all = {std::nullopt};
  for (const auto& entry : commands()) all.push_back(entry.command);
  for (const auto command : all) {
    for (const std::string& page : {short_help(command), long_help(command)}) {
      std::size_t begin = 0;
      for (std::size_t end; (end = page.find('\n', begin)) != page.npos; begin = end + 1) {
        EXPECT_LE(columns(page.substr(begin, end - begin)), 79U) << page.substr(begin, end - begin);
      }
    }
  }
}

TEST(Help, EveryOptionStandsInHelpAndManPageAndCompletions) {
  const std::string pages[] = {short_help({}), long_help({}), bash_completion(), zsh_completion()};
  const std::string man = man_page(), fish = fish_completion();
  for (const Flag& flag : flags()) {
    const std::string name(flag.name);
    for (const auto& page : pages) EXPECT_NE(page.find("--" + name), std::string::npos) << name;
    EXPECT_NE(fish.find("-l " + name + " "), std::string::npos) << name;
    std::string in_roff = "\\-\\-";
    for (const char c : name) in_roff += c == '-' ? "\\-" : std::string(1, c);
    EXPECT_NE(man.find(in_roff + "\\fR"), std::string::npos) << name;
    EXPECT_NE(pages[2].find(flag.choices), std::string::npos) << name;
  }
}

TEST(Help, CommandsCompleteOnlyWhatTheyTake) {
  const std::string script = bash_completion();
  const auto begin = script.find("      scan) options=\"");
  const std::string line = script.substr(begin, script.find('\n', begin) - begin);
  EXPECT_NE(line.find("--source"), std::string::npos);
  EXPECT_EQ(line.find("--pairs"), std::string::npos);
}

TEST(Flags, NamesAndLettersAreUnique) {
  for (const Flag& one : flags()) {
    for (const Flag& other : flags()) {
      if (&one == &other) continue;
      EXPECT_NE(one.name, other.name);
      EXPECT_TRUE(one.letter == 0 || one.letter != other.letter);
    }
  }
}

}  // namespace
}  // namespace crib
