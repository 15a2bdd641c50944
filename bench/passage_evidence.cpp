// Prints the evidence of every stretch that could be a passage in some pairs of texts, for bench/fit_passages.py.
//
//   passage_evidence PAIRS
//
// PAIRS: left<TAB>right paths a line. Answers rows of numbers: the pair's line (from 0), the two spans in bytes, the evidence.
#include <cstdio>
#include <iostream>
#include <string>

#include "bench/listed_pairs.hpp"
#include "core/base/parallel.hpp"
#include "core/options.hpp"

namespace {

using namespace crib;
using namespace crib::bench;

std::string rows_of(std::size_t number, const AlignInput& left_input, const AlignInput& right_input, const AlignOptions& options) {
  const LinkedPair pair = link_pair(left_input.profile, right_input.profile, options);
  const PairView view = pair.view();
  const auto log_odds = weigh_links(view, options.model, options.weighing);
  const auto passages = propose_stretches(view, log_odds, options.stretches, options.boundaries);
  const auto evidence = gather_evidence(view, log_odds, passages);
  std::string rows;
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const Span left = bytes_of(left_input.tokens, passages[p].left), right = bytes_of(right_input.tokens, passages[p].right);
    rows += std::to_string(number);
    for (const auto edge : {left.begin, left.end, right.begin, right.end}) rows += "\t" + std::to_string(edge);
    for (const double value : evidence[p]) rows += "\t" + std::to_string(value);
    rows += "\n";
  }
  return rows;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "passage_evidence PAIRS\n";
    return 2;
  }
  try {
    const ListedPairs listed = read_listed_pairs(arguments[1]);
    const AlignOptions options = preset("wide").align;
    std::vector<std::string> rows(listed.pairs.size());
    parallel_for(rows.size(), 0, [&](std::size_t p) { rows[p] = rows_of(p, listed.left(p), listed.right(p), options); });
    for (const std::string& row : rows) std::fwrite(row.data(), 1, row.size(), stdout);
  } catch (const Error& error) {
    std::cerr << "passage_evidence: " << error.what() << "\n";
    return 2;
  }
}
