#include "core/sketch/sign_texts.hpp"

#include <gtest/gtest.h>

#include <random>

#include "core/sketch/sketch.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

Signatures the_long_way(const Corpus& corpus, const SignatureForm& form = {}) {
  SketchOptions options;
  options.form = form;
  options.shingle.tokens = form.shingle_tokens;
  return sketch(tokenize(corpus), options).signatures;
}

void expect_same(const Corpus& corpus, const SignatureForm& form = {}) {
  EXPECT_EQ(sign_texts(corpus.documents, form, 1).minima, the_long_way(corpus, form).minima);
}

TEST(SignTexts, GivesTheSignaturesOfTheSketches) {
  expect_same(test::corpus_of({}));
  expect_same(test::corpus_of({"", "one", "one two three four", "one two three four five six"}));
  expect_same(test::corpus_of(test::related_texts(3, 200, 60, 80)));
  SignatureForm form;
  form.shingle_tokens = 3;
  form.slots = 64;
  expect_same(test::corpus_of(test::related_texts(4, 50, 30, 20)), form);
}

TEST(SignTexts, FoldsWordsOfEveryKindAlike) {
  expect_same(test::corpus_of({"The U.S. Navy's SNAKE_CASE _word_ 1,000 antidisestablishmentarianism x",
                               "Caf\u00E9 CAFE\u0301 na\u00EFve \u041C\u043E\u0441\u043A\u0432\u0430 \u0E20\u0E32\u0E29\u0E32\u0E44\u0E17\u0E22 z",
                               "it\u2019s news\u00ADpaper \u00AD \uFB01nd sixteen_letters_1 SIXTEEN_LETTERS_1 seventeen_letters"}));
}

TEST(SignTexts, LeavesAsidesOutAndLetsNoShingleSpanThem) {
  std::mt19937 random(5);
  for (int trial = 0; trial < 300; ++trial) expect_same(test::corpus_with_asides(random));
}

TEST(SignTexts, DoesNotDependOnThreads) {
  const Corpus corpus = test::corpus_of(test::related_texts(6, 300, 40, 100));
  EXPECT_EQ(sign_texts(corpus.documents, {}, 1).minima, sign_texts(corpus.documents, {}, 3).minima);
}

}  // namespace
}  // namespace crib
