// What the program answers on the bundled newsroom, against fixtures/expected. The target update_expected writes the files
// anew; read the difference before you commit it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/cli/program.hpp"

namespace crib {
namespace {

using test::Ended;
using test::Folder;

struct Expected {
  std::string file;
  std::vector<std::string> words;
};

void PrintTo(const Expected& expected, std::ostream* out) { *out << expected.file; }

class ExpectedOutput : public testing::TestWithParam<Expected> {};

const std::string kFixtures = CRIB_FIXTURES;

TEST_P(ExpectedOutput, IsWhatItWas) {
  const std::filesystem::path path = kFixtures + "/expected/" + GetParam().file;
  const Folder folder;
  // Through a link, so that no key holds a path of this machine.
  std::filesystem::create_directory_symlink(kFixtures + "/newsroom/articles", folder / "articles");
  std::filesystem::create_directory_symlink(kFixtures + "/newsroom/wire", folder / "wire");
  const Ended ended = folder.run(GetParam().words);
  ASSERT_EQ(ended.code, 0) << ended.err;
  if (std::getenv("CRIB_UPDATE_EXPECTED") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << ended.out;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path << " is not there: build the target update_expected";
  const std::string expected{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  EXPECT_EQ(ended.out, expected);
}

INSTANTIATE_TEST_SUITE_P(
    Files, ExpectedOutput,
    testing::Values(Expected{"help.txt", {"-h"}}, Expected{"scan_help.txt", {"scan", "--help"}},
                    Expected{"scan.txt", {"scan", "articles", "--source", "wire"}},
                    Expected{"compare.txt", {"compare", "articles/06-misquote.txt", "wire/harbour.txt"}},
                    Expected{"pairs.jsonl", {"scan", "articles", "--source", "wire", "-f", "jsonl"}},
                    Expected{"pairs.csv", {"scan", "articles", "--source", "wire", "-f", "csv"}}),
    [](const auto& parameter) {
      std::string name = parameter.param.file;
      for (char& c : name) c = c == '.' ? '_' : c;
      return name;
    });

}  // namespace
}  // namespace crib
