#include "core/sketch/minhash.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/base/error.hpp"
#include "core/sketch/hash.hpp"

namespace crib {
namespace {

std::vector<std::uint64_t> random_shingles(std::mt19937_64& random, std::size_t count) {
  std::vector<std::uint64_t> shingles(count);
  for (auto& shingle : shingles) shingle = random();
  return shingles;
}

// The definition, one slot and one shingle at a time.
std::vector<std::uint32_t> sign_slowly(const std::vector<std::uint64_t>& shingles, const SignatureForm& form) {
  std::vector<std::uint32_t> row(form.slots);
  const std::uint32_t blocks = form.slots / 32;
  std::uint64_t state = form.seed;
  for (std::uint32_t block = 0; block < blocks; ++block)
    for (std::uint32_t group = 0; group < 4; ++group)
      for (std::uint32_t lane = 0; lane < 8; ++lane) {
        const std::uint64_t factor = (split_mix(state) & 0xFFFFFFFF) | 1;
        std::uint64_t of_group = 0xFFFFFFFF, of_all = 0xFFFFFFFF;
        bool empty = true;
        for (const std::uint64_t h : shingles) {
          const std::uint64_t value = factor * (h & 0xFFFFFFFF) & 0xFFFFFFFF;
          of_all = std::min(of_all, value);
          if ((h >> 32 >> (2 * (block % 16)) & 3) != group) continue;
          of_group = std::min(of_group, value);
          empty = false;
        }
        row[(lane * 4 + group) * blocks + block] = static_cast<std::uint32_t>(empty ? of_all : of_group);
      }
  return row;
}

TEST(MinHash, EqualsTheDefinitionForEveryNumberOfShingles) {
  std::mt19937_64 random(1);
  for (const std::uint32_t slots : {32U, 128U, 160U, 640U})
    for (std::size_t count = 0; count <= 40; ++count) {
      const auto shingles = random_shingles(random, count);
      SignatureForm form;
      form.slots = slots;
      EXPECT_EQ(sign(shingles, form), sign_slowly(shingles, form)) << count << " shingles, " << slots << " slots";
    }
}

// A signature written down today must be readable tomorrow: these are the format.
TEST(MinHash, ConstantsAreFixed) {
  std::uint64_t state = 0;
  EXPECT_EQ(split_mix(state), 0xE220A8397B1DCDAFULL);  // SplitMix64's published first number from seed 0
  const std::vector<std::uint64_t> shingles = {1, 2, 3};
  const auto row = sign(shingles);
  EXPECT_EQ(row[0], sign_slowly(shingles, {})[0]);
  EXPECT_EQ(row[0], 275681982U);
  EXPECT_EQ(row[127], 280379658U);
}

TEST(MinHash, EstimatesTheJaccardIndexWithinItsVariance) {
  std::mt19937_64 random(2);
  for (const double jaccard : {0.1, 0.5, 0.8, 0.95}) {
    constexpr int kTrials = 200;
    double sum = 0, squares = 0;
    for (int trial = 0; trial < kTrials; ++trial) {
      const std::size_t whole = trial % 2 == 0 ? 40 : 300, common = static_cast<std::size_t>(jaccard * double(whole));
      const auto all = random_shingles(random, whole);
      std::vector<std::uint64_t> left(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(common)), right = left;
      for (std::size_t i = common; i < whole; ++i) (i % 2 == 0 ? left : right).push_back(all[i]);
      const double error = estimate_jaccard(sign(left), sign(right)) - jaccard;
      sum += error;
      squares += error * error;
    }
    const double sigma = std::sqrt(jaccard * (1 - jaccard) / 128);
    EXPECT_NEAR(sum / kTrials, 0, 4 * sigma / std::sqrt(kTrials)) << jaccard;
    EXPECT_NEAR(std::sqrt(squares / kTrials), sigma, 0.25 * sigma) << jaccard;
  }
}

TEST(MinHash, ASetIsItsOwnNearestWhateverTheOrderOrRepeats) {
  std::mt19937_64 random(3);
  auto shingles = random_shingles(random, 50);
  const auto row = sign(shingles);
  std::shuffle(shingles.begin(), shingles.end(), random);
  shingles.push_back(shingles.front());
  EXPECT_EQ(sign(shingles), row);
  EXPECT_EQ(estimate_jaccard(row, sign(shingles)), 1);
}

TEST(MinHash, RowsDoNotDependOnThreads) {
  std::mt19937_64 random(4);
  std::vector<ShingledDocument> documents(500);
  for (auto& document : documents) document.hashes = random_shingles(random, random() % 60);
  const Signatures one = sign(documents, {}, 1), four = sign(documents, {}, 4);
  EXPECT_EQ(one.minima, four.minima);
  ASSERT_EQ(one.size(), documents.size());
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const auto row = one.row(DocId(d));
    EXPECT_EQ(std::vector<std::uint32_t>(row.begin(), row.end()), sign(documents[d].hashes));
  }
}

TEST(MinHash, ADocumentWithoutShinglesIsAllOnes) {
  EXPECT_EQ(sign(std::vector<std::uint64_t>{}), std::vector<std::uint32_t>(128, 0xFFFFFFFF));
}

TEST(MinHash, RefusesToCompareWhatWasSignedOtherwise) {
  EXPECT_NO_THROW(require_same_form({}, {}));
  SignatureForm other;
  other.shingle_tokens = 7;
  try {
    require_same_form({}, other);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "signatures can't be compared: shingle length 5 and 7; sign both again with the same options");
  }
  for (auto change : {+[](SignatureForm& f) { f.version = 1; }, +[](SignatureForm& f) { f.slots = 64; },
                      +[](SignatureForm& f) { f.seed = 1; }}) {
    other = {};
    change(other);
    EXPECT_THROW(require_same_form({}, other), Error);
  }
}

TEST(MinHash, RefusesANumberOfSlotsItCannotSign) {
  SignatureForm form;
  for (const std::uint32_t slots : {0U, 100U}) {
    form.slots = slots;
    EXPECT_THROW(sign(std::vector<std::uint64_t>{1}, form), Error);
  }
}

}  // namespace
}  // namespace crib
