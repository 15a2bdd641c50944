// How far estimates are from theory and bands from their curve, on random sets of known overlap:
//
//   crib_sketch_accuracy [TRIALS]      tab-separated tables to standard output
//
// MinHash: bias, and standard deviation beside sqrt(J (1 - J) / 128). Bands: share of pairs found beside
// 1 - (1 - J^rows)^bands, for several bands × rows.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

#include "core/sketch/lsh.hpp"
#include "core/sketch/minhash.hpp"

namespace crib::bench {
namespace {

struct SetPair {
  std::vector<std::uint64_t> left, right;
};

SetPair sets_of(std::mt19937_64& random, std::size_t whole, std::size_t common) {
  SetPair pair;
  for (std::size_t i = 0; i < whole; ++i) {
    const std::uint64_t member = random();
    if (i < common || i % 2 == 0) pair.left.push_back(member);
    if (i < common || i % 2 == 1) pair.right.push_back(member);
  }
  return pair;
}

constexpr std::size_t kSizes[] = {20, 60, 150, 600};
constexpr std::pair<std::uint32_t, std::uint32_t> kBands[] = {{9, 13}, {16, 8}, {25, 5}, {32, 4}};

void print_row(std::mt19937_64& random, std::size_t whole, double aim, int trials) {
  const auto common = static_cast<std::size_t>(std::lround(aim * static_cast<double>(whole)));
  const double jaccard = static_cast<double>(common) / static_cast<double>(whole);
  const Signer signer{SignatureForm{}};
  double sum = 0, squares = 0;
  double found[std::size(kBands)] = {};
  for (int trial = 0; trial < trials; ++trial) {
    const SetPair sets = sets_of(random, whole, common);
    Signatures signatures = unwritten_signatures(2, {});
    signer.sign(sets.left, signatures.minima.data());
    signer.sign(sets.right, signatures.minima.data() + signatures.form.slots);
    const double error = estimate_jaccard(signatures.row(DocId{0}), signatures.row(DocId{1})) - jaccard;
    sum += error;
    squares += error * error;
    const DocId both[] = {DocId{0}, DocId{1}};
    for (std::size_t b = 0; b < std::size(kBands); ++b) {
      LshOptions options;
      std::tie(options.bands, options.rows) = kBands[b];
      found[b] += !find_near_pairs(signatures, both, options, 1).pairs.empty();
    }
  }
  std::printf("%zu\t%.3f\t%+.4f\t%.4f\t%.4f", whole, jaccard, sum / trials, std::sqrt(squares / trials),
              std::sqrt(jaccard * (1 - jaccard) / 128));
  for (std::size_t b = 0; b < std::size(kBands); ++b) {
    const auto [bands, rows] = kBands[b];
    std::printf("\t%.4f\t%.4f", found[b] / trials, 1 - std::pow(1 - std::pow(jaccard, rows), bands));
  }
  std::printf("\n");
}

}  // namespace
}  // namespace crib::bench

int main(int count, char** words) {
  using namespace crib::bench;
  const int trials = count > 1 ? std::atoi(words[1]) : 4000;
  std::mt19937_64 random(1);
  std::printf("members\tjaccard\tbias\tdeviation\ttheory");
  for (const auto& [bands, rows] : kBands) std::printf("\t%ux%u\ttheory", bands, rows);
  std::printf("\n");
  for (const std::size_t whole : kSizes)
    for (const double jaccard : {0.2, 0.4, 0.6, 0.7, 0.8, 0.9}) print_row(random, whole, jaccard, trials);
}
