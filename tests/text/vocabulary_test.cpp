#include "core/text/vocabulary.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>

#include "core/text/bare_form.hpp"
#include "core/text/stop_words.hpp"
#include "core/text/term_set.hpp"
#include "core/text/term_table.hpp"
#include "tests/text/random_text.hpp"
#include "tests/text/tokenized.hpp"

namespace crib {
namespace {

TermId term_of(const Tokenized& t, std::size_t token) { return t.tokens().tokens[token].term; }

TEST(Vocabulary, NumbersTermsInOrderOfFirstUse) {
  const Tokenized t({Tokenized::document_of("the deal The DEAL"), Tokenized::document_of("a deal")});
  const Vocabulary& vocabulary = t.result.vocabulary;
  ASSERT_EQ(vocabulary.size(), 3U);
  EXPECT_EQ(vocabulary.spelling(TermId{0}), "the");
  EXPECT_EQ(vocabulary.spelling(TermId{1}), "deal");
  EXPECT_EQ(vocabulary.spelling(TermId{2}), "a");
  EXPECT_EQ(t.spellings(1), (Strings{"a", "deal"}));
}

TEST(Vocabulary, GivesOneTermToOneSpellingHoweverWritten) {
  const Tokenized t("newspaper news\u00ADpaper NEWSPAPER it's it\u2019s cafe\u0301 caf\u00E9");
  EXPECT_EQ(t.result.vocabulary.size(), 3U);
}

TEST(Vocabulary, MapsStemsToTheSmallestTermThatHasThem) {
  const Tokenized t("signing signs signed Amazon's amazon 1,000 corporations");
  const Vocabulary& v = t.result.vocabulary;
  EXPECT_EQ(v.stem(term_of(t, 1)), term_of(t, 0));
  EXPECT_EQ(v.stem(term_of(t, 2)), term_of(t, 0));
  EXPECT_EQ(v.stem(term_of(t, 4)), term_of(t, 3));
  EXPECT_EQ(v.stem(term_of(t, 5)), term_of(t, 5));
  for (std::size_t i = 0; i < v.size(); ++i) {
    const TermId stem = v.stem(static_cast<TermId>(i));
    EXPECT_LE(index(stem), i);
    EXPECT_EQ(v.stem(stem), stem);
  }
}

TEST(Vocabulary, TellsNumbersAndFunctionWords) {
  const Tokenized t("the 3.4 deal don't 1980s \u0663 forty");
  const auto traits = [&](std::size_t token) { return t.result.vocabulary.traits(term_of(t, token)); };
  EXPECT_TRUE(traits(0).is_stop_word);
  EXPECT_TRUE(traits(3).is_stop_word);
  EXPECT_FALSE(traits(2).is_stop_word);
  EXPECT_FALSE(traits(1).is_stop_word);
  for (const std::size_t number : {1U, 4U, 5U}) EXPECT_TRUE(traits(number).is_number) << number;
  for (const std::size_t word : {0U, 2U, 3U, 6U}) EXPECT_FALSE(traits(word).is_number) << word;
}

TEST(Vocabulary, GivesOneBareTermToAllPossessivesOfAWord) {
  const Tokenized t("Orlan's ships; Orlan ships; the Pells' boats, Pells's, its ' and James's, James' and O's");
  const Vocabulary& v = t.result.vocabulary;
  for (std::size_t i = 0; i < v.size(); ++i)
    for (std::size_t j = 0; j < v.size(); ++j) {
      const auto a = static_cast<TermId>(i), b = static_cast<TermId>(j);
      EXPECT_EQ(v.bare(a) == v.bare(b), bare_form(v.spelling(a)) == bare_form(v.spelling(b))) << v.spelling(a) << ' ' << v.spelling(b);
    }
  EXPECT_EQ(v.bare(term_of(t, 0)), term_of(t, 2));
}

TEST(Vocabulary, HashesAWordAlikeInEveryCorpus) {
  const Tokenized a("wire copy"), b("an article with wire copy in it");
  EXPECT_EQ(a.result.vocabulary.hash(term_of(a, 0)), b.result.vocabulary.hash(term_of(b, 3)));
  EXPECT_EQ(a.result.vocabulary.hash(term_of(a, 0)), hash_of_spelling("wire"));
  EXPECT_EQ(hash_of_spelling("wire"), 6780109594959021760ULL);  // fixed: a saved signature depends on it
}

TEST(Vocabulary, DoesNotDependOnThreads) {
  std::mt19937 random(20260903);
  std::vector<Document> documents;
  for (int d = 0; d < 60; ++d) documents.push_back(Tokenized::document_of(random_text(random, 400)));
  TokenizeOptions one, many;
  one.threads = 1;
  many.threads = 5;
  const Tokenized a(documents, one), b(documents, many);
  ASSERT_EQ(a.result.vocabulary.size(), b.result.vocabulary.size());
  for (std::size_t i = 0; i < a.result.vocabulary.size(); ++i) {
    const auto term = static_cast<TermId>(i);
    ASSERT_EQ(a.result.vocabulary.spelling(term), b.result.vocabulary.spelling(term));
    ASSERT_EQ(a.result.vocabulary.stem(term), b.result.vocabulary.stem(term));
  }
  for (std::size_t d = 0; d < documents.size(); ++d) ASSERT_EQ(a.spellings(d), b.spellings(d));
}

TEST(TermTable, NumbersLikeAMap) {
  std::mt19937 random(20260904);
  TermTable table;
  std::map<std::string, std::uint32_t> oracle;
  for (int i = 0; i < 50'000; ++i) {
    std::string word;
    for (std::size_t n = random() % 6; n > 0; --n) word += static_cast<char>('a' + random() % 5);
    const auto expected = oracle.emplace(word, static_cast<std::uint32_t>(oracle.size())).first->second;
    ASSERT_EQ(table.intern(word), expected);
    ASSERT_EQ(table.spelling(expected), word);
  }
  EXPECT_EQ(table.size(), oracle.size());
}

TEST(TermTable, FindsWhatItHolds) {
  TermTable table;
  for (const char* word : {"wire", "correspondent", "correspondents of the wire"}) table.intern(word);
  EXPECT_EQ(table.find("wire"), 0U);
  EXPECT_EQ(table.find("correspondents of the wire"), 2U);
  EXPECT_EQ(table.find("wires"), std::nullopt);
  EXPECT_EQ(table.find(""), std::nullopt);
}

TEST(TermSet, HoldsLikeASet) {
  std::mt19937 random(20261124);
  TermSet set;
  std::set<std::uint32_t> oracle;
  EXPECT_FALSE(set.contains(TermId{0}));
  for (int i = 0; i < 5'000; ++i) {
    const auto term = static_cast<std::uint32_t>(random() % 3000 * (random() % 2 == 0 ? 1 : 65'536));
    if (random() % 2 == 0) {
      set.insert(static_cast<TermId>(term));
      oracle.insert(term);
    }
    ASSERT_EQ(set.contains(static_cast<TermId>(term)), oracle.contains(term));
  }
}

TEST(TermTable, TellsApartSpellingsOfOneHash) {
  TermTable table;
  EXPECT_EQ(table.intern("one", 7), 0U);
  EXPECT_EQ(table.intern("two", 7), 1U);
  EXPECT_EQ(table.intern("one", 7), 0U);
}

TEST(HashOfSpelling, HasNoCollisionAmongShortWords) {
  std::set<std::uint64_t> seen;
  std::size_t words = 0;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      for (char c = 'a'; c <= 'z'; ++c, ++words) seen.insert(hash_of_spelling(std::string{a, b, c}));
    }
  }
  EXPECT_EQ(seen.size(), words);
}

}  // namespace
}  // namespace crib
