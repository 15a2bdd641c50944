#include "core/text/byte_block.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/text/ascii_words.hpp"
#include "core/text/short_word.hpp"
#include "core/text/term_table.hpp"
#include "core/text/word_hash.hpp"

namespace crib {
namespace {

#if defined(__x86_64__)
bool is_avx2_like_the_table(const char* bytes) {
  return !can_run(Instructions::kAvx2) || classify_avx2(bytes) == classify_plainly(bytes);
}
#else
bool is_avx2_like_the_table(const char*) { return true; }
#endif

TEST(ByteBlock, EqualsTheTableForEveryByteAtEveryPlace) {
  for (int c = 0; c < 256; ++c)
    for (std::size_t at = 0; at < ByteBlock::kBytes; ++at) {
      std::string bytes(ByteBlock::kBytes, ' ');
      bytes[at] = static_cast<char>(c);
      ASSERT_EQ(classify(bytes.data()), classify_plainly(bytes.data())) << c << " at " << at;
      ASSERT_TRUE(is_avx2_like_the_table(bytes.data())) << c << " at " << at;
    }
}

TEST(ByteBlock, EqualsTheTableOnRandomBytes) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 2000; ++trial) {
    std::string bytes(ByteBlock::kBytes, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    ASSERT_EQ(classify(bytes.data()), classify_plainly(bytes.data()));
    ASSERT_TRUE(is_avx2_like_the_table(bytes.data()));
  }
}

TEST(AsciiWords, AreTheSameForEverySetOfInstructions) {
  std::mt19937 random(4);
  const std::string letters = "abcXYZ019_.',; \n-\xC3";
  for (int trial = 0; trial < 3000; ++trial) {
    std::string text;
    for (std::size_t size = random() % 300; size > 0; --size) text += letters[random() % letters.size()];
    const auto words_of = [&](Instructions set) {
      std::vector<Word> words;
      const std::size_t end = append_ascii_words(set)(text, 0, words);
      std::vector<std::size_t> places = {end};
      for (const Word& word : words) places.insert(places.end(), {word.bytes.begin, word.bytes.end, word.is_ascii});
      return places;
    };
    for (const Instructions set : {Instructions::kAvx2, Instructions::kAvx512}) {
      if (!can_run(set)) continue;
      ASSERT_EQ(words_of(set), words_of(Instructions::kPlain)) << text;
    }
  }
}

TEST(ShortWord, IsFoldedAndHashedAsItsSpelling) {
  std::mt19937 random(2);
  const std::string letters = "abcXYZ019_.',;";
  std::string scratch;
  for (int trial = 0; trial < 5000; ++trial) {
    std::string word, small;
    for (std::size_t size = 1 + random() % 20; size > 0; --size) {
      word += letters[random() % letters.size()];
      small += static_cast<char>(word.back() >= 'A' && word.back() <= 'Z' ? word.back() + 32 : word.back());
    }
    const std::string before(random() % 3, '-'), after(random() % 20, '-');
    const Span bytes{static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(before.size() + word.size())};
    EXPECT_EQ(hash_of_word(before + word + after, {bytes, true}, scratch), hash_of_spelling(small)) << word;
    if (word.size() > ShortWord::kMostBytes) continue;
    char folded[ShortWord::kMostBytes];
    store(lower_ascii(short_word_at(before + word + after, bytes)), folded);
    EXPECT_EQ(std::string_view(folded, word.size()), small);
  }
}

TEST(ShortWord, DifferentSpellingsHaveDifferentHashes) {
  std::vector<std::uint64_t> hashes;
  std::mt19937_64 random(3);
  std::set<std::string> words;
  while (words.size() < 200'000) {
    std::string word;
    for (std::size_t size = 1 + random() % 16; size > 0; --size) word += static_cast<char>('a' + random() % 26);
    words.insert(word);
  }
  for (const std::string& word : words) hashes.push_back(hash_of_spelling(word));
  std::sort(hashes.begin(), hashes.end());
  EXPECT_EQ(std::adjacent_find(hashes.begin(), hashes.end()), hashes.end());
}

}  // namespace
}  // namespace crib
