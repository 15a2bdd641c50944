// Prints the evidence of every sentence pair of some articles and some sources, for bench/fit_links.py.
//
//   link_evidence ARTICLES SOURCES [WEIGHTS]     every article with every source
//   link_evidence --pairs FILE [WEIGHTS]         left<TAB>right paths a line
//
// A line: article, source, the two spans in bytes, the local evidence and, with WEIGHTS (intercept and weights of the local
// step, separated by blanks), the context evidence.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include "core/base/parallel.hpp"
#include "core/match/align.hpp"
#include "core/text/read.hpp"

namespace {

using namespace crib;

std::string evidence_of(const AlignInput& left, const AlignInput& right, const LinkModel& model, bool with_context) {
  const AlignOptions options;
  const Lexicon lexicon = weigh_pair(left.profile, right.profile, options.lexicon);
  const Links links = link_units(left.profile, right.profile, lexicon, options.links);
  const Runs runs = find_runs(left.profile, right.profile, options.runs);
  const PairView pair{left.profile, right.profile, lexicon, links, runs};
  const auto local = gather_local(pair);
  const auto context = with_context ? gather_context(pair, weigh_local(local, model)) : std::vector<ContextEvidence>{};
  std::string out;
  char number[32];
  const auto add = [&](float value) {
    std::snprintf(number, sizeof number, "\t%.6g", static_cast<double>(value));
    out += number;
  };
  for (std::size_t k = 0; k < links.all.size(); ++k) {
    const Span l = bytes_of(left.tokens, left.profile.units[links.all[k].left].tokens);
    const Span r = bytes_of(right.tokens, right.profile.units[links.all[k].right].tokens);
    out += left.document.key + "\t" + right.document.key + "\t" + std::to_string(l.begin) + "\t" + std::to_string(l.end) + "\t" +
           std::to_string(r.begin) + "\t" + std::to_string(r.end);
    for (const float value : local[k]) add(value);
    if (with_context)
      for (const float value : context[k]) add(value);
    out += "\n";
  }
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "link_evidence ARTICLES SOURCES [WEIGHTS]\n";
    return 2;
  }
  LinkModel model;
  if (count > 3) {
    std::ifstream weights(arguments[3]);
    weights >> model.local_intercept;
    for (float& weight : model.local) weights >> weight;
  }
  std::vector<Input> inputs;
  std::vector<std::pair<std::string, std::string>> pairs;
  const bool by_pairs = std::string_view(arguments[1]) == "--pairs";
  if (by_pairs) {
    std::ifstream lines(arguments[2]);
    for (std::string left, right; std::getline(lines, left, '\t') && std::getline(lines, right);) {
      inputs.push_back({left, Role::kArticle});
      inputs.push_back({right, Role::kArticle});
      pairs.push_back({left, right});
    }
  } else {
    inputs = {{arguments[1], Role::kArticle}, {arguments[2], Role::kSource}};
  }
  const Corpus corpus = read_corpus(inputs);
  const TokenizedCorpus tokens = tokenize(corpus);
  const Background background = look_up_background(tokens.vocabulary);
  std::vector<Profile> profiles;
  std::map<std::string, std::size_t> by_key;
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    profiles.push_back(profile(corpus.documents[d], tokens.documents[d], tokens.vocabulary, background));
    by_key[corpus.documents[d].key] = d;
    for (std::size_t s = 0; !by_pairs && s < corpus.documents.size(); ++s)
      if (corpus.documents[d].role == Role::kArticle && corpus.documents[s].role == Role::kSource)
        pairs.push_back({corpus.documents[d].key, corpus.documents[s].key});
  }
  const auto input = [&](const std::string& key) {
    const auto d = by_key.at(key);
    return AlignInput{corpus.documents[d], tokens.documents[d], profiles[d]};
  };
  std::vector<std::string> lines(pairs.size());
  parallel_for(lines.size(), 0, [&](std::size_t p) {
    if (by_key.count(pairs[p].first) != 0 && by_key.count(pairs[p].second) != 0)
      lines[p] = evidence_of(input(pairs[p].first), input(pairs[p].second), model, count > 3);
  });
  for (const auto& line : lines) std::cout << line;
}
