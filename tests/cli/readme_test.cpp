// What README.md shows of the program is what the program prints. The target update_expected writes the first screen anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/cli/program.hpp"

namespace crib {
namespace {

const std::string kFixtures = CRIB_FIXTURES;
const std::string kReadme = kFixtures + "/../README.md";

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string in_newsroom(const std::vector<std::string>& words) {
  const test::Folder folder;
  std::filesystem::create_directory_symlink(kFixtures + "/newsroom/articles", folder / "articles");
  std::filesystem::create_directory_symlink(kFixtures + "/newsroom/wire", folder / "wire");
  const test::Ended ended = folder.run(words);
  EXPECT_EQ(ended.code, 0) << ended.err;
  return ended.out;
}

// The first 18 pairs of the table, what its signs mean, and seven rows and columns of the coverage.
std::string first_screen(const std::string& output) {
  constexpr int kPairs = 18, kDocuments = 7;
  std::istringstream in(output);
  std::string line, screen;
  for (int i = 0; i < 3 + kPairs && std::getline(in, line); ++i) screen += line + "\n";
  while (std::getline(in, line) && line.rfind("a / b", 0) != 0) continue;
  screen += "\n" + line + "\n\n";
  while (std::getline(in, line) && line.rfind("coverage:", 0) != 0) continue;
  screen += line + "\n";
  std::getline(in, line);
  const std::size_t width = line.find(" " + std::to_string(kDocuments)) + 2;
  for (int i = 0; i <= kDocuments; ++i, std::getline(in, line)) screen += line.substr(0, width) + "\n";
  return screen;
}

TEST(ReadmeExpectedOutput, ShowsTheFirstScreenOfTheNewsroom) {
  const std::string screen = first_screen(in_newsroom({"scan", "articles", "--source", "wire"}));
  std::string readme = read_file(kReadme);
  const std::string begin = "```\n" + screen.substr(0, screen.find(' ') + 1) + "articles,";
  const std::size_t at = readme.find(begin);
  ASSERT_NE(at, std::string::npos) << begin;
  const std::size_t from = at + 4, size = readme.find("```", from) - from;
  if (std::getenv("CRIB_UPDATE_EXPECTED") != nullptr)
    std::ofstream(kReadme, std::ios::binary) << readme.replace(from, size, screen);
  else
    EXPECT_EQ(readme.substr(from, size), screen) << "build the target update_expected, or mend the program";
}

// The row of JSON Lines, with "…" for what is left out.
TEST(Readme, ShowsARowOfJsonLinesAsItIs) {
  const std::string row = in_newsroom({"compare", "articles/06-misquote.txt", "wire/harbour.txt", "--format", "jsonl"});
  const std::string readme = read_file(kReadme);
  const std::size_t begin = readme.find("\n{\"left\":\"articles/06-misquote.txt\"") + 1;
  ASSERT_NE(begin, std::string::npos + 1);
  std::string shown = readme.substr(begin, readme.find('\n', begin) - begin);
  const std::string cut = "…";
  for (std::size_t at = 0; !shown.empty();) {
    const std::string piece = shown.substr(0, shown.find(cut));
    at = row.find(piece, at);
    ASSERT_NE(at, std::string::npos) << piece << "\nis not in, or not in this order in\n" << row;
    at += piece.size();
    shown.erase(0, piece.size() < shown.size() ? piece.size() + cut.size() : piece.size());
  }
}

}  // namespace
}  // namespace crib
