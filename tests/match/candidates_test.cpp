#include "core/match/candidates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/vector/cosine.hpp"
#include "tests/oracle.hpp"
#include "tests/small_corpus.hpp"

namespace crib {
namespace {

struct World {
  TokenizedCorpus corpus;
  std::vector<Role> roles;
  Sketches sketches;
  TermRows weights;
};

World world_of(const std::vector<std::string>& texts, std::size_t sources = 0) {
  World world{test::tokens_of(texts), std::vector<Role>(texts.size(), Role::kArticle), {}, {}};
  std::fill_n(world.roles.end() - static_cast<std::ptrdiff_t>(sources), sources, Role::kSource);
  world.sketches = sketch(world.corpus);
  world.weights = weigh_rows(world.corpus);
  return world;
}

Candidates candidates_of(const World& world, const CandidateOptions& options = {}) {
  return find_candidates(world.corpus, world.roles, world.sketches, world.weights, options);
}

CandidateOptions as_collection() {
  CandidateOptions options;
  options.folder_documents = options.folder_pairs = 0;
  return options;
}

std::vector<std::set<oracle::Words>> shingles_of(const World& world) {
  std::vector<std::set<oracle::Words>> shingles;
  for (const TokenizedDocument& document : world.corpus.documents)
    shingles.push_back(oracle::shingle_words(document, 5));
  return shingles;
}

const Candidate* find(const Candidates& candidates, std::size_t left, std::size_t right) {
  for (const Candidate& c : candidates.pairs)
    if (c.left == DocId(left) && c.right == DocId(right)) return &c;
  return nullptr;
}

bool has_cap(const Candidates& candidates, const std::string& begin) {
  return std::any_of(candidates.caps.begin(), candidates.caps.end(),
                     [&](const CapHit& cap) { return cap.name.rfind(begin, 0) == 0 && cap.count > 0; });
}

bool equal(const Candidate& a, const Candidate& b) {
  return a.left == b.left && a.right == b.right && a.roads == b.roads && a.shared_runs == b.shared_runs &&
         a.shared_shingles == b.shared_shingles && a.jaccard == b.jaccard && a.containment == b.containment &&
         a.cosine == b.cosine;
}

std::string words(const std::string& prefix, int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += prefix + std::to_string(i) + " ";
  return text;
}

TEST(Candidates, InAFolderAreExactlyThePairsWithEvidence) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const World world = world_of(test::related_texts(seed, 60, 40, 300));
    const Candidates found = candidates_of(world);
    const auto shingles = shingles_of(world);
    std::size_t with = 0;
    for (std::size_t l = 0; l < 60; ++l)
      for (std::size_t r = l + 1; r < 60; ++r) {
        const auto &left = shingles[l], &right = shingles[r];
        const double cosine_of = cosine(world.weights, DocId(l), DocId(r));
        const bool has_evidence = oracle::count_common(left, right) > 0 || cosine_of >= 0.1;
        const Candidate* c = find(found, l, r);
        ASSERT_EQ(c != nullptr, has_evidence) << l << " " << r << " cosine " << cosine_of;
        if (c == nullptr) continue;
        ++with;
        EXPECT_DOUBLE_EQ(c->jaccard, oracle::jaccard(left, right));
        EXPECT_DOUBLE_EQ(c->containment[0], oracle::containment(left, right));
        EXPECT_DOUBLE_EQ(c->containment[1], oracle::containment(right, left));
        EXPECT_NEAR(c->cosine, cosine_of, 1e-6);
      }
    EXPECT_GT(with, 20U);
    EXPECT_LT(with, 60U * 59 / 2);
  }
}

TEST(Candidates, InACollectionHoldEveryNearDuplicate) {
  for (unsigned seed = 1; seed <= 2; ++seed) {
    const World world = world_of(test::related_texts(seed, 450, 40, 3000));
    const Candidates found = candidates_of(world, as_collection());
    const auto shingles = shingles_of(world);
    std::size_t near = 0;
    for (std::size_t l = 0; l < 450; ++l)
      for (std::size_t r = l + 1; r < 450; ++r) {
        const auto &left = shingles[l], &right = shingles[r];
        if (oracle::jaccard(left, right) < 0.8) continue;
        ++near;
        EXPECT_NE(find(found, l, r), nullptr) << l << " " << r;
      }
    EXPECT_GT(near, 50U);
  }
}

TEST(Candidates, FindALiftedParagraphInACollection) {
  std::mt19937 random(3);
  std::vector<std::string> texts;
  for (int i = 0; i < 500; ++i) texts.push_back(test::random_text(random, 150, 20000));
  texts[400] += " " + words("p", 0, 25);
  texts[100] = words("p", 0, 25) + texts[100];
  const Candidates found = candidates_of(world_of(texts), as_collection());
  const Candidate* c = find(found, 100, 400);
  ASSERT_NE(c, nullptr);
  EXPECT_NE(c->roads & kFingerprintRoad, 0);
  EXPECT_EQ(c->shared_shingles, 21U);
}

TEST(Candidates, FindARetoldStoryInACollection) {
  std::mt19937 random(4);
  std::vector<std::string> texts;
  for (int i = 0; i < 500; ++i) texts.push_back(test::random_text(random, 150, 3000));
  for (int i = 0; i < 12; ++i) {  // the same twelve names, never two of them together
    texts[7] += " name" + std::to_string(i) + " " + test::random_text(random, 3, 3000);
    texts[450] += " name" + std::to_string(11 - i) + " " + test::random_text(random, 3, 3000);
  }
  const Candidates found = candidates_of(world_of(texts), as_collection());
  const Candidate* c = find(found, 7, 450);
  ASSERT_NE(c, nullptr);
  EXPECT_EQ(c->roads, kTermRoad);
  EXPECT_EQ(c->shared_shingles, 0U);
}

TEST(Candidates, ManyArticlesMayLiftTheSameWordsFromOneSource) {
  std::mt19937 random(5);
  std::vector<std::string> texts;
  for (int i = 0; i < 600; ++i) texts.push_back(words("p", 0, 40) + test::random_text(random, 200, 50000));
  texts.push_back(words("p", 0, 40) + test::random_text(random, 200, 50000));
  CandidateOptions options = as_collection();
  options.collection.least_cosine = 2;  // off
  options.near_jaccard = 2;
  const Candidates found = candidates_of(world_of(texts, 1), options);
  for (std::size_t article = 0; article < 600; ++article) EXPECT_NE(find(found, article, 600), nullptr) << article;
  EXPECT_LT(found.pairs.size(), 6'000U) << "of 180,000; where the words end, few windows pick one fingerprint, below the limit";
  EXPECT_TRUE(has_cap(found, "documents with one run of words")) << "the articles among each other: too many";
}

TEST(Candidates, PutTheArticleFirstAndLeaveSourcesAlone) {
  const std::string story = words("a", 0, 60);
  World world =
      world_of({story + "x", words("b", 0, 30) + words("a", 0, 12), story, words("a", 5, 30) + words("c", 0, 40)});
  world.roles = {Role::kSource, Role::kSource, Role::kArticle, Role::kArticle};
  const Candidates found = candidates_of(world);
  ASSERT_NE(find(found, 2, 0), nullptr);
  EXPECT_EQ(find(found, 2, 0)->containment[0], 1);
  EXPECT_LT(find(found, 2, 0)->containment[1], 1);
  EXPECT_NE(find(found, 2, 1), nullptr);
  EXPECT_NE(find(found, 2, 3), nullptr);
  EXPECT_EQ(find(found, 0, 1), nullptr) << "two sources that only share some words";
  EXPECT_EQ(find(found, 1, 0), nullptr);
}

TEST(Candidates, TwoSourcesAreAPairWhenTheyAreNearDuplicates) {
  const std::string story = words("a", 0, 60);
  World world = world_of({story + "x", story + "y", story + "y", words("b", 0, 20)});
  world.roles = {Role::kSource, Role::kSource, Role::kSource, Role::kArticle};
  const Candidates found = candidates_of(world);
  EXPECT_EQ(found.pairs.size(), 3U);
  EXPECT_NE(find(found, 0, 1), nullptr);
  EXPECT_EQ(find(found, 1, 2)->roads & kDuplicateRoad, kDuplicateRoad);
}

TEST(Candidates, EveryPairOfAFewEqualDocumentsIsThere) {
  const Candidates found = candidates_of(world_of(std::vector<std::string>(8, "the same seven words in every file")));
  EXPECT_EQ(found.pairs.size(), 28U);
  for (const Candidate& c : found.pairs) {
    EXPECT_EQ(c.jaccard, 1);
    EXPECT_EQ(c.cosine, 1);
    EXPECT_EQ(c.containment, (std::array<double, 2>{1, 1}));
  }
  EXPECT_TRUE(found.caps.empty());
}

TEST(Candidates, TenThousandEqualDocumentsAreAStarAndSaySo) {
  std::mt19937 random(6);
  const std::string text = test::random_text(random, 100, 1000);
  std::vector<std::string> texts(10000, text);
  texts[17] += " and a few more words";
  World world = world_of(texts);
  world.roles[500] = world.roles[900] = Role::kSource;
  const Candidates found = candidates_of(world);
  // Of 9,997 equal articles all but the first with the first, and all with the first source; the second source with
  // both; the one that differs with the two that stand for the rest.
  EXPECT_EQ(found.pairs.size(), 9996U + 9997U + 2U + 2U);
  EXPECT_NE(find(found, 0, 9999), nullptr);
  EXPECT_NE(find(found, 9999, 500), nullptr);
  EXPECT_NE(find(found, 500, 900), nullptr);
  EXPECT_NE(find(found, 0, 17), nullptr);
  EXPECT_NE(find(found, 17, 500), nullptr);
  EXPECT_TRUE(has_cap(found, "identical documents"));
}

TEST(Candidates, TenThousandNearlyEqualDocumentsStayLinear) {
  std::mt19937 random(7);
  const std::string text = test::random_text(random, 100, 1000);
  std::vector<std::string> texts;
  for (int i = 0; i < 10000; ++i) texts.push_back(text + " number" + std::to_string(i));
  const Candidates found = candidates_of(world_of(texts));
  EXPECT_GE(found.pairs.size(), 9999U);
  EXPECT_LE(found.pairs.size(), 10U * 10000U);
  std::set<std::size_t> linked;
  for (const Candidate& c : found.pairs) linked.insert({index(c.left), index(c.right)});
  EXPECT_EQ(linked.size(), 10000U);
  EXPECT_TRUE(has_cap(found, "documents in one bucket"));
}

TEST(Candidates, DoNotDependOnThreads) {
  const World world = world_of(test::related_texts(8, 600, 50, 2000), 100);
  for (CandidateOptions options : {CandidateOptions{}, as_collection()}) {
    options.threads = 1;
    const Candidates one = candidates_of(world, options);
    options.threads = 4;
    const Candidates four = candidates_of(world, options);
    EXPECT_TRUE(std::equal(one.pairs.begin(), one.pairs.end(), four.pairs.begin(), four.pairs.end(), equal));
    EXPECT_EQ(one.caps.size(), four.caps.size());
  }
}

TEST(Candidates, DoNotDependOnTheOrderOfInput) {
  std::vector<std::string> texts = test::related_texts(9, 80, 40, 300);
  const auto by_text = [&] {
    std::multiset<std::array<std::string, 2>> pairs;
    for (const Candidate& c : candidates_of(world_of(texts)).pairs) {
      std::array<std::string, 2> pair = {texts[index(c.left)], texts[index(c.right)]};
      std::sort(pair.begin(), pair.end());
      pairs.insert(pair);
    }
    return pairs;
  };
  const auto before = by_text();
  std::mt19937 random(10);
  std::shuffle(texts.begin(), texts.end(), random);
  EXPECT_EQ(by_text(), before);
  EXPECT_GT(before.size(), 30U);
}

TEST(Candidates, OfNoDocumentsOfOneAndOfEmptyOnesAreNone) {
  for (const std::vector<std::string>& texts :
       std::vector<std::vector<std::string>>{{}, {"one story"}, {"", "", ""}, {"", "one story", "..."}})
    for (const CandidateOptions& options : {CandidateOptions{}, as_collection()})
      EXPECT_TRUE(candidates_of(world_of(texts), options).pairs.empty());
}

TEST(MeasurePairs, GivesTheFiguresOfAnyPairInTheOrderAsked) {
  const World world = world_of(test::related_texts(11, 40, 40, 200));
  const Candidates found = candidates_of(world);
  std::vector<DocPair> pairs;
  for (auto c = found.pairs.rbegin(); c != found.pairs.rend(); ++c) pairs.push_back({c->right, c->left});
  const std::vector<Candidate> measured = measure_pairs(world.corpus, pairs, world.sketches.shingle, world.sketches.duplicates, world.weights);
  ASSERT_EQ(measured.size(), pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Candidate &a = measured[i], &b = found.pairs[pairs.size() - 1 - i];
    EXPECT_EQ(a.left, b.right);
    EXPECT_EQ(a.jaccard, b.jaccard);
    EXPECT_EQ(a.containment[0], b.containment[1]);
    EXPECT_EQ(a.cosine, b.cosine);
  }
}

}  // namespace
}  // namespace crib
