// Prints the evidence of every sentence pair of some pairs of texts, for bench/fit_links.py.
//
//   link_evidence PAIRS [SCORES]
//
// PAIRS: left<TAB>right paths a line. Answers binary rows of 32-bit words: the pair's line (from 0) and the two spans in bytes
// (four words), all unsigned; then, as floats, the local evidence or, with SCORES (the log-odds of each row as a float), the
// context evidence.
#include <bit>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>

#include "bench/listed_pairs.hpp"
#include "core/base/parallel.hpp"

namespace {

using namespace crib;
using namespace crib::bench;

template <typename Rows>
void print_rows(std::uint32_t number, const ListedPairs& listed, const Links& links, const Rows& rows) {
  const AlignInput left = listed.left(number), right = listed.right(number);
  std::vector<std::uint32_t> words;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const Span l = bytes_of(left.tokens, left.profile.units[links.all[k].left].tokens);
    const Span r = bytes_of(right.tokens, right.profile.units[links.all[k].right].tokens);
    words.insert(words.end(), {number, l.begin, l.end, r.begin, r.end});
    for (const float value : rows[k]) words.push_back(std::bit_cast<std::uint32_t>(value));
  }
  std::fwrite(words.data(), sizeof words[0], words.size(), stdout);
}

void print_evidence(const ListedPairs& listed, const char* score_file) {
  std::vector<std::optional<LinkedPair>> linked(listed.pairs.size());
  parallel_for(linked.size(), 0, [&](std::size_t p) { linked[p].emplace(link_pair(listed.left(p).profile, listed.right(p).profile)); });
  std::ifstream scores(score_file ? score_file : "", std::ios::binary);
  for (std::uint32_t p = 0; p < linked.size(); ++p) {
    const LinkedPair& pair = *linked[p];
    if (!score_file) {
      print_rows(p, listed, pair.links, gather_local(pair.view()));
      continue;
    }
    std::vector<float> log_odds(pair.links.all.size());
    scores.read(reinterpret_cast<char*>(log_odds.data()), static_cast<std::streamsize>(log_odds.size() * sizeof(float)));
    print_rows(p, listed, pair.links, gather_context(pair.view(), log_odds));
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "link_evidence PAIRS [SCORES]\n";
    return 2;
  }
  try {
    print_evidence(read_listed_pairs(arguments[1]), count > 2 ? arguments[2] : nullptr);
  } catch (const Error& error) {
    std::cerr << "link_evidence: " << error.what() << "\n";
    return 2;
  }
}
