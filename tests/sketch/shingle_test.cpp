#include "core/sketch/shingle.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <map>
#include <random>

#include "core/sketch/hash.hpp"
#include "tests/oracle.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

ShingledDocument shingles_of(const std::string& text, std::uint32_t k = 5) {
  const TokenizedCorpus corpus = test::tokens_of({text});
  return shingle(corpus.documents[0], corpus.vocabulary, {k});
}

TEST(Shingle, EveryWindowOfFiveTokensGivesOne) {
  EXPECT_EQ(shingles_of("one two three four five").hashes.size(), 1U);
  EXPECT_EQ(shingles_of("one two three four five six seven").hashes.size(), 3U);
}

TEST(Shingle, RollingEqualsTheDefinition) {
  std::mt19937_64 random(1);
  std::vector<std::uint64_t> tokens(200);
  for (auto& token : tokens) token = random();
  for (std::uint32_t k = 1; k <= 64; ++k) {
    std::vector<std::uint64_t> expected;
    for (std::size_t i = 0; i + k <= tokens.size(); ++i) {
      std::uint64_t all = 0;
      for (std::uint32_t j = 0; j < k; ++j) all ^= std::rotl(tokens[i + j], static_cast<int>(13 * (k - 1 - j) % 64));
      expected.push_back(mix(all));
    }
    EXPECT_EQ(shingle(tokens, k), expected) << "k = " << k;
  }
}

TEST(Shingle, HashesAreEqualExactlyWhereTheWordsAre) {
  for (const std::uint32_t k : {2U, 3U}) {
    const TokenizedCorpus corpus = test::tokens_of(test::every_text(6, 3));
    std::map<oracle::Words, std::uint64_t> hash_of;
    std::map<std::uint64_t, oracle::Words> words_of;
    for (const TokenizedDocument& document : corpus.documents) {
      const std::vector<std::uint64_t> hashes = shingle(document, corpus.vocabulary, {k}).hashes;
      ASSERT_EQ(hashes.size(), std::max<std::size_t>(document.tokens.size(), k) - k + 1);
      for (std::size_t i = 0; i < hashes.size(); ++i) {
        oracle::Words words;
        for (std::size_t t = i; t < std::min(i + k, document.tokens.size()); ++t)
          words.push_back(document.tokens[t].term);
        EXPECT_EQ(hash_of.emplace(words, hashes[i]).first->second, hashes[i]);
        EXPECT_EQ(words_of.emplace(hashes[i], words).first->second, words);
      }
    }
  }
}

TEST(Shingle, IsTheSameInEveryCorpus) {
  const TokenizedCorpus other = test::tokens_of({"five six words before", "one two three four five"});
  EXPECT_EQ(shingles_of("one two three four five").hashes, shingle(other.documents[1], other.vocabulary).hashes);
}

TEST(Shingle, SpansNoAside) {
  TokenizedCorpus corpus = test::tokens_of({"a b c d e f photo by reuters g h i j k"});
  test::set_aside(corpus, 0, {6, 9});
  const auto hashes = shingle(corpus.documents[0], corpus.vocabulary).hashes;
  const auto head = shingles_of("a b c d e f").hashes, tail = shingles_of("g h i j k").hashes;
  ASSERT_EQ(hashes.size(), 3U);
  EXPECT_EQ(hashes[0], head[0]);
  EXPECT_EQ(hashes[1], head[1]);
  EXPECT_EQ(hashes[2], tail[0]);
}

TEST(Shingle, AShortDocumentGivesOneOfAllItsProse) {
  EXPECT_EQ(shingles_of("two words").hashes.size(), 1U);
  EXPECT_EQ(shingles_of("Two, words!").hashes, shingles_of("two words").hashes);
  EXPECT_NE(shingles_of("words two").hashes, shingles_of("two words").hashes);
  EXPECT_NE(shingles_of("two").hashes, shingles_of("two two").hashes);
  TokenizedCorpus corpus = test::tokens_of({"a b c photo d e"});
  test::set_aside(corpus, 0, {3, 4});
  EXPECT_EQ(shingle(corpus.documents[0], corpus.vocabulary).hashes.size(), 1U);
}

TEST(Shingle, ADocumentWithoutProseGivesNone) {
  EXPECT_TRUE(shingles_of("").hashes.empty());
  TokenizedCorpus corpus = test::tokens_of({"only a caption stands here today"});
  test::set_aside(corpus, 0, {0, 6});
  EXPECT_TRUE(shingle(corpus.documents[0], corpus.vocabulary).hashes.empty());
}

}  // namespace
}  // namespace crib
