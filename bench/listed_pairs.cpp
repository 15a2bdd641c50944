#include "bench/listed_pairs.hpp"

#include <fstream>
#include <map>

#include "core/base/parallel.hpp"
#include "core/text/read.hpp"

namespace crib::bench {

ListedPairs read_listed_pairs(const std::string& file) {
  ListedPairs listed;
  std::map<std::string, std::size_t> by_path;
  std::vector<Input> inputs;
  const auto number_of = [&](const std::string& path) {
    const auto [at, is_new] = by_path.insert({path, inputs.size()});
    if (is_new) inputs.push_back({path, Role::kArticle});
    return at->second;
  };
  std::ifstream lines(file);
  for (std::string left, right; std::getline(lines, left, '\t') && std::getline(lines, right);) {
    const auto l = number_of(left);
    listed.pairs.push_back({l, number_of(right)});
  }
  listed.corpus = read_corpus(inputs);
  if (listed.corpus.documents.size() != inputs.size()) throw Error(file + ": some of the texts can't be read");
  listed.tokens = tokenize(listed.corpus);
  const Background background = look_up_background(listed.tokens.vocabulary);
  listed.documents.resize(inputs.size());
  listed.profiles.resize(inputs.size());
  parallel_for(inputs.size(), 0, [&](std::size_t d) {
    listed.documents[d] = listed.tokens.documents[d];
    listed.profiles[d] = profile(listed.corpus.documents[d], listed.documents[d], listed.tokens.vocabulary, background);
  });
  return listed;
}

}  // namespace crib::bench
