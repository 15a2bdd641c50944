#include "cli/output.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <iterator>

#include "cli/dump.hpp"
#include "core/base/error.hpp"
#include "tests/cli/program.hpp"

namespace crib {
namespace {

using test::Folder;

std::size_t entries(const Folder& folder) {
  const std::filesystem::directory_iterator begin(folder.path());
  return static_cast<std::size_t>(std::distance(begin, std::filesystem::directory_iterator()));
}

TEST(Output, AFileAppearsOnlyWhenItIsComplete) {
  const Folder folder;
  folder.write("r.json", "old");
  EXPECT_THROW(write_output(folder / "r.json",
                            [](std::ostream& out) {
                              out << "half";
                              throw Error("stopped");
                            }),
               Error);
  EXPECT_EQ(folder.read("r.json"), "old");
  EXPECT_EQ(entries(folder), 1U);
  write_output(folder / "r.json", [](std::ostream& out) { out << "new"; });
  EXPECT_EQ(folder.read("r.json"), "new");
  EXPECT_EQ(entries(folder), 1U);
}

TEST(Output, AFullDiskIsAnError) {
  try {
    write_output("/dev/full", [](std::ostream& out) { out << "x"; });
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "/dev/full: can't write: No space left on device");
  }
}

TEST(Output, ADeviceIsWrittenAndNotReplaced) {
  write_output("/dev/null", [](std::ostream& out) { out << "x"; });
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST(Output, ALinkStaysALink) {
  const Folder folder;
  folder.write("target.txt", "old");
  std::filesystem::create_symlink("target.txt", folder / "link.txt");
  write_output(folder / "link.txt", [](std::ostream& out) { out << "new"; });
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link.txt"));
  EXPECT_EQ(folder.read("target.txt"), "new");
}

TEST(Output, NewFilesHaveThePermissionsThatTheUserAsksFor) {
  const Folder folder;
  const mode_t mask = ::umask(027);
  write_output(folder / "r.json", [](std::ostream& out) { out << "x"; });
  ::umask(mask);
  struct stat status {};
  ASSERT_EQ(::stat((folder / "r.json").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0640U);
}

TEST(Output, AFolderOrAMissingOneIsRefusedByName) {
  const Folder folder;
  EXPECT_THROW(write_output(folder.path(), [](std::ostream&) {}), Error);
  EXPECT_THROW(write_output(folder / "no/such/r.json", [](std::ostream&) {}), Error);
  folder.write("file", "x");
  EXPECT_THROW(make_folder(folder / "file"), Error);
}

TEST(Dump, NoKeyLeadsOutOfTheFolder) {
  const Folder folder;
  Corpus corpus;
  corpus.documents.resize(2);
  corpus.documents[0].key = "../../etc/passwd";
  corpus.documents[0].text = "one";
  corpus.documents[1].key = "a\tb\n/..";
  corpus.documents[1].text = "two";
  dump_texts(corpus, folder / "texts");
  EXPECT_EQ(folder.read("texts/00001-.._.._etc_passwd.txt"), "one");
  EXPECT_EQ(folder.read("texts/index.tsv"), "00001-.._.._etc_passwd.txt\t../../etc/passwd\n00002-a_b__...txt\ta b /..\n");
  EXPECT_EQ(entries(folder), 1U);
}

}  // namespace
}  // namespace crib
