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
#include <map>
#include <optional>
#include <string>

#include "core/base/parallel.hpp"
#include "core/match/align.hpp"
#include "core/text/read.hpp"

namespace {

using namespace crib;

struct Work {
  AlignInput left, right;
  Lexicon lexicon;
  Links links;
  Runs runs;
  PairView view() const { return {left.profile, right.profile, lexicon, links, runs}; }
};

Work prepare(const AlignInput& left, const AlignInput& right) {
  const AlignOptions options;
  Work work{left, right, weigh_pair(left.profile, right.profile, options.lexicon), {}, {}};
  work.links = link_units(left.profile, right.profile, work.lexicon, options.links);
  work.runs = find_runs(left.profile, right.profile, options.runs);
  return work;
}

template <typename Rows>
void print_rows(std::uint32_t number, const Work& work, const Rows& rows) {
  std::vector<std::uint32_t> words;
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const Span l = bytes_of(work.left.tokens, work.left.profile.units[work.links.all[k].left].tokens);
    const Span r = bytes_of(work.right.tokens, work.right.profile.units[work.links.all[k].right].tokens);
    words.insert(words.end(), {number, l.begin, l.end, r.begin, r.end});
    for (const float value : rows[k]) words.push_back(std::bit_cast<std::uint32_t>(value));
  }
  std::fwrite(words.data(), sizeof words[0], words.size(), stdout);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "link_evidence PAIRS [SCORES]\n";
    return 2;
  }
  std::map<std::string, std::size_t> by_path;
  std::vector<Input> inputs;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  const auto number_of = [&](const std::string& path) {
    const auto [at, is_new] = by_path.insert({path, inputs.size()});
    if (is_new) inputs.push_back({path, Role::kArticle});
    return at->second;
  };
  std::ifstream lines(arguments[1]);
  for (std::string left, right; std::getline(lines, left, '\t') && std::getline(lines, right);) {
    const auto l = number_of(left);
    pairs.push_back({l, number_of(right)});
  }
  const Corpus corpus = read_corpus(inputs);
  if (corpus.documents.size() != inputs.size()) {
    std::cerr << "link_evidence: some of the texts can't be read\n";
    return 2;
  }
  const TokenizedCorpus tokens = tokenize(corpus);
  const Background background = look_up_background(tokens.vocabulary);
  std::vector<Profile> profiles(corpus.documents.size());
  parallel_for(profiles.size(), 0, [&](std::size_t d) {
    profiles[d] = profile(corpus.documents[d], tokens.documents[d], tokens.vocabulary, background);
  });
  const auto input = [&](std::size_t d) { return AlignInput{corpus.documents[d], tokens.documents[d], profiles[d]}; };
  std::vector<std::optional<Work>> work(pairs.size());
  parallel_for(work.size(), 0, [&](std::size_t p) { work[p].emplace(prepare(input(pairs[p].first), input(pairs[p].second))); });
  std::ifstream scores(count > 2 ? arguments[2] : "", std::ios::binary);
  for (std::uint32_t p = 0; p < work.size(); ++p) {
    if (count == 2) {
      print_rows(p, *work[p], gather_local(work[p]->view()));
      continue;
    }
    std::vector<float> log_odds(work[p]->links.all.size());
    scores.read(reinterpret_cast<char*>(log_odds.data()), static_cast<std::streamsize>(log_odds.size() * sizeof(float)));
    print_rows(p, *work[p], gather_context(work[p]->view(), log_odds));
  }
}
