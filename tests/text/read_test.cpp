#include "core/text/read.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <sstream>
#include <string>

#include "core/text/file.hpp"
#include "core/text/utf8.hpp"
#include "files.hpp"
#include "tests/processor_time.hpp"

namespace crib {
namespace {

namespace fs = std::filesystem;

std::string keys_of(const Corpus& corpus) {
  std::string keys;
  for (const Document& document : corpus.documents) keys += document.key + (document.role == Role::kSource ? " (source)\n" : "\n");
  return keys;
}

// "record: reason" a line
std::string skipped_of(const Corpus& corpus) {
  std::string lines;
  for (const Skipped& skipped : corpus.skipped) lines += skipped.record + ": " + skipped.reason + "\n";
  return lines;
}

TEST(ReadAll, GivesTheSameWhateverIsExpectedAndInWhateverPiecesItComes) {
  std::mt19937 random(20261124);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % (round % 10 == 0 ? 600'000 : 20'000), ' ');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    const std::size_t expected = random() % 3 == 0 ? random() % 700'000 : bytes.size(), most_at_once = 1 + random() % 30'000;
    const std::size_t max_bytes = random() % 2 == 0 ? bytes.size() + random() % 3 : random() % (bytes.size() + 1);
    std::size_t at = 0;
    const ReadSome some = [&](char* to, std::size_t capacity) {
      const std::size_t taken = std::min({capacity, bytes.size() - at, most_at_once});
      std::copy_n(bytes.data() + at, taken, to);
      at += taken;
      return taken;
    };
    ASSERT_EQ(read_all(some, max_bytes, expected), bytes.substr(0, max_bytes + 1));
  }
}

TEST(Read, WalksAFolderInByteOrderOfThePathAndPassesHiddenFilesOver) {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a.txt", "B.txt", "a/z.txt", "a-b.txt", ".hidden.txt", ".git/x.txt", "c/.x/y.txt", "c/d/e.txt"})
    folder.write(name, "The harbour is closed.");
  const std::string base = folder.path() + "/";
  const std::string expected = base + "B.txt\n" + base + "a-b.txt\n" + base + "a.txt\n" + base + "a/z.txt\n" + base +
                               "b.txt\n" + base + "c/d/e.txt\n";
  for (const unsigned threads : {1U, 2U, 7U}) {
    const Corpus corpus = read_corpus({{folder.path()}}, {.threads = threads});
    EXPECT_EQ(keys_of(corpus), expected);
    EXPECT_TRUE(corpus.skipped.empty());
  }
  EXPECT_EQ(keys_of(read_corpus({{base}})), expected);  // a slash at the end makes no second one
}

TEST(Read, ReadsAFileOnceHoweverOftenItIsNamed) {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", "The harbour is closed.");
  const std::string b = folder.write("wire/b.txt", "The ferry is late.");
  fs::create_symlink(a, folder / "link.txt");
  const Corpus corpus = read_corpus({{a}, {folder / "./a.txt"}, {folder / "link.txt"}, {folder.path()}, {folder / "wire", Role::kSource}});
  EXPECT_EQ(keys_of(corpus), a + "\n" + b + " (source)\n");
  EXPECT_TRUE(corpus.skipped.empty());
}

TEST(Read, KeepsHardLinksApart) {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", "The harbour is closed.");
  fs::create_hard_link(a, folder / "b.txt");
  EXPECT_EQ(read_corpus({{folder.path()}}).documents.size(), 2U);
}

TEST(Read, FollowsNoLinkOutOfTheFolderAndEndsOnALoop) {
  const TemporaryFolder folder, outside;
  folder.write("in/a.txt", "The harbour is closed.");
  const std::string secret = outside.write("secret.txt", "The secret of the harbour.");
  fs::create_directory_symlink(folder / "in", folder / "in/loop");
  fs::create_symlink(folder / "self", folder / "self");
  fs::create_symlink(secret, folder / "out.txt");
  fs::create_symlink(folder / "nowhere", folder / "gone.txt");
  const Corpus corpus = read_corpus({{folder.path()}});
  EXPECT_EQ(keys_of(corpus), folder / "in/a.txt" + "\n");
  EXPECT_EQ(skipped_of(corpus), folder / "gone.txt" + ": a link to nothing, or in a circle; remove it or mend it\n" +
                                    (folder / "out.txt") + ": a link out of the folder; name " +
                                    fs::canonical(secret).string() + " as an input\n" + (folder / "self") +
                                    ": a link to nothing, or in a circle; remove it or mend it\n");
}

TEST(Read, WaitsForNoPipeAndOpensNoDevice) {
  const TemporaryFolder folder;
  folder.write("a.txt", "The harbour is closed.");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0644), 0);
  const Corpus corpus = read_corpus({{folder.path()}, {folder / "pipe"}, {"/dev/zero"}});  // a wait would never end
  EXPECT_EQ(keys_of(corpus), folder / "a.txt" + "\n");
  ASSERT_EQ(corpus.skipped.size(), 3U);
  for (const Skipped& skipped : corpus.skipped)
    EXPECT_EQ(skipped.reason, "not a regular file; give its content on standard input, as -");
}

TEST(Read, RefusesAHugeFileWithoutReadingIt) {
  const TemporaryFolder folder;
  const std::string huge = folder.write("huge.txt", "x");
  fs::resize_file(huge, 10ULL << 30);
  const test::ProcessorTime time;
  const Corpus corpus = read_corpus({{huge}});
  EXPECT_LT(time.seconds(), 0.5);
  EXPECT_EQ(skipped_of(corpus), huge + ": 10737418240 bytes, over the cap of 33554432; split it or raise --max-file-size\n");
}

TEST(Read, TakesAFileOfExactlyTheCapAndNotOneByteMore) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "harbour");
  EXPECT_EQ(read_corpus({{file}}, {.max_file_bytes = 7}).documents.size(), 1U);
  EXPECT_EQ(read_corpus({{file}}, {.max_file_bytes = 6}).documents.size(), 0U);
}

TEST(Read, NamesWhatItCannotReadAndGoesOn) {
  const TemporaryFolder folder;
  const std::string empty = folder.write("empty.txt", "");
  const std::string marks = folder.write("marks.txt", "... !? — \n");
  const std::string picture = folder.write("picture.jpg", "\xFF\xD8\xFF\xE0" "JFIF");
  const std::string good = folder.write("good.txt", "The harbour is closed.");
  fs::create_directory(folder / "none");
  const Corpus corpus = read_corpus({{empty}, {marks}, {picture}, {folder / "missing.txt"}, {folder / "none"}, {good}});
  EXPECT_EQ(keys_of(corpus), good + "\n");
  EXPECT_EQ(skipped_of(corpus), folder / "missing.txt" + ": no such file or folder; check the spelling\n" + (folder / "none") +
                                    ": a folder without files to read\n" + empty + ": empty; nothing to compare\n" + picture +
                                    ": not text but a JPEG image; save it as plain text or HTML\n" + marks +
                                    ": no words in it; nothing to compare\n");
}

TEST(Read, SaysThatPermissionIsMissing) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "The harbour is closed.");
  fs::permissions(file, fs::perms::none);
  fs::permissions(folder.path(), fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
  const uid_t user = ::geteuid();
  constexpr uid_t kNobody = 65534;
  if (user == 0) {
    ASSERT_EQ(::seteuid(kNobody), 0);  // root may read everything
  }
  const std::string skipped = skipped_of(read_corpus({{file}}));
  ASSERT_EQ(::seteuid(user), 0);
  EXPECT_EQ(skipped, file + ": no permission to read it; change its mode or run as its owner\n");
}

TEST(Read, ThrowsOnlyWhenANamedInputIsMissingAndNothingElseIsLeft) {
  const TemporaryFolder folder;
  EXPECT_THROW(read_corpus({{folder / "missing.txt"}}), Error);
  EXPECT_NO_THROW(read_corpus({{folder.write("empty.txt", "")}}));
  EXPECT_NO_THROW(read_corpus({}));
}

TEST(Read, TakesStandardInputOnceAndTellsItsFormat) {
  std::istringstream text("Quay shut\n\nThe harbour is closed to ships.");
  EXPECT_EQ(keys_of(read_corpus({{"-"}, {"-"}}, {.standard_input = &text})), "-\n");
  std::istringstream lines("{\"id\": \"a\", \"text\": \"The harbour is closed.\"}\n{\"text\": \"The ferry is late.\"}\n");
  EXPECT_EQ(keys_of(read_corpus({{"-"}}, {.standard_input = &lines})), "-#a\n-#2\n");
  std::istringstream array("[\n  {\"id\": \"a\", \"text\": \"The harbour is closed.\"},\n  {\"text\": \"The ferry is late.\"}\n]\n");
  EXPECT_EQ(keys_of(read_corpus({{"-"}}, {.standard_input = &array})), "-#a\n-#2\n");
  std::istringstream page("<!DOCTYPE html><p>The harbour is closed.</p>");
  EXPECT_EQ(read_corpus({{"-"}}, {.standard_input = &page}).documents.at(0).text, "The harbour is closed.");
  EXPECT_EQ(skipped_of(read_corpus({{"-"}})), "-: no standard input here; name a file\n");
}

TEST(Read, SkipsDocumentsShorterThanAskedForByName) {
  const Corpus corpus = read_bytes("a.txt", "The harbour is closed.", Role::kArticle, {.min_words = 5});
  EXPECT_EQ(skipped_of(corpus), "a.txt: 4 words, fewer than the 5 asked of a document\n");
  EXPECT_EQ(read_bytes("a.txt", "The harbour is closed.", Role::kArticle, {.min_words = 4}).documents.size(), 1U);
}

TEST(Read, MakesKeysUnique) {
  std::string lines;
  for (int n = 0; n < 3; ++n) lines += "{\"id\": \"x\", \"text\": \"The harbour is closed.\"}\n";
  lines += "{\"id\": \"x~2\", \"text\": \"The harbour is closed.\"}\n";
  const Corpus corpus = read_bytes("a.jsonl", lines, Role::kArticle);
  EXPECT_EQ(keys_of(corpus), "a.jsonl#x\na.jsonl#x~2\na.jsonl#x~3\na.jsonl#x~2~2\n");
  EXPECT_EQ(corpus.notes.size(), 3U);
}

TEST(Read, NotesWhatItRepaired) {
  EXPECT_EQ(read_corpus({{std::string(CRIB_FIXTURES) + "/bad/latin1.txt"}}).notes.at(0),
            std::string(CRIB_FIXTURES) + "/bad/latin1.txt: read as windows-1252.");
  EXPECT_EQ(read_corpus({{std::string(CRIB_FIXTURES) + "/bad/nul.txt"}}).notes.at(0),
            std::string(CRIB_FIXTURES) + "/bad/nul.txt: 6 bad byte sequences became U+FFFD.");
}

TEST(Read, KeepsCopiesEachUnderItsName) {
  const TemporaryFolder folder;
  for (int n = 0; n < 200; ++n) folder.write(std::to_string(n) + ".txt", "The harbour is closed.");
  EXPECT_EQ(read_corpus({{folder.path()}}).documents.size(), 200U);
}

TEST(Read, TakesHostileTextInLinearTime) {
  const test::ProcessorTime time;
  std::string marks = "a";
  for (int n = 0; n < 1000000; ++n) marks += "\u0301";
  std::string the, furniture, bylines, places;
  for (int n = 0; n < 250000; ++n) the += "the ";
  for (int n = 0; n < 100000; ++n) furniture += "Comments\n";
  for (int n = 0; n < 100000; ++n) bylines += "By Jane Doe\n";
  for (int n = 0; n < 100000; ++n) places += "PORT ELSAM, ";
  for (std::string* text : {&marks, &the, &furniture, &bylines, &places})
    EXPECT_EQ(read_bytes("a.txt", std::move(*text), Role::kArticle).documents.size(), 1U);
  EXPECT_LT(time.seconds(), 10.0);  // a quadratic step would take hours
}

// Bytes that no reader must fall over: pieces of every format, cut and mixed with noise.
std::string hostile_bytes(std::mt19937& random) {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"<p>", "</p>", "<div class='share", "\"", ">", "<!--", "-->", "<script>", "</script>", "&amp;", "&#x110000;", "&#0;",
       "{\"text\": \"", "\"}", "\n", "\\ud800", "[", "]", "---\n", "title: x\n", "# ", "```\n", "![a](b)", "| a | b |\n", "* ", "> ",
       "By Jane Doe\n", "The harbour is closed. ", "PORT ELSAM, March 3 (X) - ", "\xEF\xBB\xBF", "\xFF\xFE", "\xE9", "\xE2\x80",
       "\xF0\x9F\x98\x80", "\r", "\xC2\xA0", "<br>", "<q>", "<time datetime='", "<h1>", "<title>", "<meta property='og:title' content='"});
  std::string bytes;
  for (std::size_t n = random() % 60; n > 0; --n) {
    if (random() % 4 == 0)
      for (std::size_t k = random() % 8; k > 0; --k) bytes.push_back(static_cast<char>(random() % 256));
    else
      bytes += kPieces[random() % kPieces.size()];
  }
  return bytes;
}

class AnyBytes : public testing::TestWithParam<const char*> {};

TEST_P(AnyBytes, GiveValidTextWithSpansInsideOrAReason) {
  std::mt19937 random(42);
  for (int round = 0; round < 4000; ++round) {
    const std::string bytes = hostile_bytes(random);
    const Corpus corpus = read_bytes(GetParam(), bytes, Role::kArticle);
    for (const Document& document : corpus.documents) {
      ASSERT_TRUE(is_valid_utf8(document.text)) << testing::PrintToString(bytes);
      ASSERT_TRUE(is_valid_utf8(document.title) && is_valid_utf8(document.byline) && is_valid_utf8(document.date) &&
                  is_valid_utf8(document.publisher)) << testing::PrintToString(bytes);
      ASSERT_EQ(document.text.find('\0'), std::string::npos);
      std::uint32_t end = 0;
      for (const Aside& aside : document.asides) {
        ASSERT_LE(end, aside.bytes.begin) << testing::PrintToString(bytes);
        ASSERT_LT(aside.bytes.begin, aside.bytes.end);
        end = aside.bytes.end;
      }
      ASSERT_LE(end, document.text.size());
      if (document.title_bytes) {
        ASSERT_LE(document.title_bytes->end, document.text.size());
        ASSERT_EQ(slice(document.text, *document.title_bytes), document.title);
      }
      if (document.format == Format::kText) {
        ASSERT_EQ(document.offsets.to_file(static_cast<std::uint32_t>(document.text.size())), bytes.size());
      }
    }
    ASSERT_FALSE(corpus.documents.empty() && corpus.skipped.empty()) << testing::PrintToString(bytes);
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, AnyBytes, testing::Values("a.txt", "a.html", "a.md", "a.jsonl", "a.json", "-"));

}  // namespace
}  // namespace crib
