#include <gtest/gtest.h>

#include <random>

#include "core/report/json.hpp"
#include "tests/pipeline/newsroom.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

// Keys say nothing of the order any more.
Corpus shuffled(Corpus corpus, unsigned seed) {
  std::mt19937 random(seed);
  std::shuffle(corpus.documents.begin(), corpus.documents.end(), random);
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) corpus.documents[d].key = std::to_string(d);
  return corpus;
}

TEST(Scan, FindsTheSamePassagesInWhateverOrderTheTextsCome) {
  for (const char* name : {"default", "wide", "strict"}) {
    const Options options = preset(name);
    const auto expected = test::without_order(scan(test::newsroom(), options));
    ASSERT_GT(expected.size(), 10U) << name;
    for (unsigned seed = 1; seed <= 5; ++seed) {
      const auto found = test::without_order(scan(shuffled(test::newsroom(), seed), options));
      ASSERT_EQ(found.size(), expected.size()) << name << " " << seed;
      for (const auto& [texts, pair] : expected) {
        ASSERT_TRUE(found.contains(texts)) << name << " " << seed;
        EXPECT_EQ(found.at(texts), pair) << name << " " << seed << "\n" << texts.first.substr(0, 60) << "\n" << texts.second.substr(0, 60);
      }
    }
  }
}

// By text: what the document adds, and from which texts it comes by how many words.
using Sources = std::map<std::string, std::pair<double, std::map<std::string, std::uint32_t>>>;

Sources sources_of(const Report& report) {
  Sources sources;
  for (std::size_t d = 0; d < report.documents.size(); ++d) {
    auto& [share, words] = sources[report.corpus.documents[d].text];
    share = report.documents[d].original.share;
    for (const SourceShare& source : report.documents[d].sources) words[report.corpus.documents[index(source.document)].text] = source.words;
  }
  return sources;
}

TEST(Scan, ExplainsEveryTextAlikeInWhateverOrderTheTextsCome) {
  const Sources expected = sources_of(scan(test::newsroom(), {}));
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Sources found = sources_of(scan(shuffled(test::newsroom(), seed), {}));
    for (const auto& [text, sources] : expected) EXPECT_EQ(found.at(text), sources) << seed << " " << text.substr(0, 60);
  }
}

TEST(Scan, LeavesNoTraceOfTheNumberOfThreads) {
  const auto written = [](unsigned threads) {
    Options options;
    options.threads = threads;
    std::ostringstream out;
    write_json(out, scan(test::newsroom(), options));
    return out.str();
  };
  const std::string alone = written(1);
  for (const unsigned threads : {2U, 3U, 16U}) EXPECT_EQ(written(threads), alone) << threads;
}

void expect_shares(const Report& report) {
  const auto is_share = [](double x) { return x >= 0 && x <= 1; };
  for (const JudgedPair& pair : report.pairs) {
    for (const std::size_t side : {0U, 1U}) {
      EXPECT_TRUE(is_share(pair.overlap.coverage[side]));
      EXPECT_TRUE(is_share(pair.overlap.containment[side]));
      EXPECT_LE(pair.overlap.verbatim[side], pair.overlap.coverage[side]);
    }
    EXPECT_TRUE(is_share(pair.overlap.jaccard));
    EXPECT_TRUE(is_share(pair.overlap.cosine));
    for (const JudgedPassage& judged : pair.passages) EXPECT_TRUE(is_share(judged.passage.similarity));
  }
  for (const Matrix& matrix : report.matrices.by_name)
    for (std::size_t c = 0; c < matrix.cells.size(); ++c) {
      const MatrixCell& cell = matrix.cells[c];
      EXPECT_GT(cell.value, 0);
      EXPECT_LE(cell.value, 1);
      EXPECT_NE(cell.row, cell.column);
      const MatrixCell& before = matrix.cells[c > 0 ? c - 1 : 0];
      EXPECT_EQ(c > 0, std::pair(before.row, before.column) < std::pair(cell.row, cell.column));
    }
}

TEST(Scan, GivesSharesBetweenNothingAndAllAndEachCellOnce) {
  expect_shares(scan(test::newsroom(), {}));
  for (const unsigned seed : {1U, 2U, 3U}) {
    const auto texts = test::related_texts(seed, 40, 60, 80);
    for (const char* name : {"default", "wide", "strict"}) expect_shares(scan(test::corpus_of(texts), preset(name)));
  }
}

TEST(Scan, OfEveryFewSmallTextsGivesSharesAndSpansThatHold) {
  const auto texts = test::every_text(4, 3);
  const Report report = scan(test::corpus_of(texts), {});
  expect_shares(report);
  for (const JudgedPair& pair : report.pairs)
    for (const JudgedPassage& judged : pair.passages) {
      const std::string &left = report.corpus.documents[index(pair.left)].text, &right = report.corpus.documents[index(pair.right)].text;
      ASSERT_LE(judged.passage.left.end, left.size());
      ASSERT_LE(judged.passage.right.end, right.size());
      if (judged.edits.empty()) {
        EXPECT_EQ(slice(left, judged.passage.left), slice(right, judged.passage.right));
      }
    }
}

TEST(Scan, LeavesOutShortPassagesWhicheverOfTwoArticlesComesFirst) {
  Options options;
  options.min_words = 40;
  const Report all = scan(test::newsroom(), {}), some = scan(test::newsroom(), options);
  std::size_t before = 0, after = 0;
  for (const JudgedPair& pair : all.pairs) before += pair.passages.size();
  for (const JudgedPair& pair : some.pairs) {
    const bool is_sourced = some.corpus.documents[index(pair.right)].role == Role::kSource;
    after += pair.passages.size();
    for (const JudgedPassage& judged : pair.passages) {
      EXPECT_GE(length(judged.passage.left_tokens), 40U);
      EXPECT_TRUE(is_sourced || length(judged.passage.right_tokens) >= 40U);
    }
  }
  EXPECT_GT(after, 0U);
  EXPECT_LT(after, before);
}

TEST(Scan, NotesEveryLimitThatWasMet) {
  std::string often = "Harbour pilots in Vantry refuse overtime.\n\n";
  for (int i = 0; i < 500; ++i) often += "The pilots said no again on day " + std::to_string(i) + ". ";
  std::string back_and_forth = "\n\nThe council voted: ";
  for (int i = 0; i < 8; ++i) back_and_forth += "growers say yes " + std::to_string(i) + ", dockers want more " + std::to_string(i) + ", ";
  const Report report = scan(test::corpus_of({often + back_and_forth, often + back_and_forth + "and so on."}), {});
  const auto has = [&](const std::string& words) {
    return std::any_of(report.notes.begin(), report.notes.end(), [&](const std::string& note) {
      return note.starts_with("limit met: ") && note.find(words) != std::string::npos;
    });
  };
  EXPECT_TRUE(has("sentences with one word")) << report.notes.size();
  EXPECT_TRUE(has("places of one run of three words"));
  EXPECT_TRUE(has("looked back at"));
  EXPECT_TRUE(scan(test::newsroom(), {}).notes.empty()) << scan(test::newsroom(), {}).notes.front();
}

}  // namespace
}  // namespace crib
