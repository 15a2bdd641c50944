// Counts in how many sentences of news a stem stands: the table core/match/background.tsv.
//
//   count_background FILE...     articles, in any form crib reads; JSON Lines for many
//
// A sentence that stands word for word in several articles counts once. Words are cut and stemmed as crib does it, or the
// table would not know them. Stems with a digit are left out: figures are weighed by their value.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/text/read.hpp"
#include "core/text/stem.hpp"
#include "core/text/tokenize.hpp"

namespace {

using namespace crib;

constexpr std::uint32_t kFewestWords = 6;      // a shorter sentence is a line of a table, a byline, a label
constexpr std::uint64_t kFewestSentences = 8;  // a stem in fewer is as good as unknown

std::vector<TermId> stems_in(const TokenizedDocument& document, const Sentence& sentence, const Vocabulary& vocabulary) {
  std::vector<TermId> stems;
  for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) stems.push_back(vocabulary.stem(document.tokens[t].term));
  return stems;
}

}  // namespace

int main(int count, char** words) try {
  if (count < 2) throw Error("no articles are named; write count_background FILE...");
  std::vector<Input> inputs;
  for (int i = 1; i < count; ++i) inputs.push_back({words[i], Role::kArticle});
  ReadOptions options;
  options.max_file_bytes = 1ULL << 30;
  const TokenizedCorpus corpus = tokenize(read_corpus(inputs, options));

  std::set<std::vector<TermId>> sentences;
  for (const TokenizedDocument& document : corpus.documents)
    for (const Sentence& sentence : document.sentences)
      if (length(sentence.tokens) >= kFewestWords) sentences.insert(stems_in(document, sentence, corpus.vocabulary));
  std::vector<std::uint64_t> holding(corpus.vocabulary.size());
  for (std::vector<TermId> stems : sentences) {
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    for (const TermId stem : stems) ++holding[index(stem)];
  }

  EnglishStemmer stemmer;
  std::map<std::string, long> in_a_million;
  for (std::uint32_t t = 0; t < holding.size(); ++t) {
    if (holding[t] < kFewestSentences) continue;
    const std::string stem(stemmer.stem(corpus.vocabulary.spelling(TermId{t})));
    if (stem.find_first_of("0123456789") == stem.npos)
      in_a_million[stem] = std::lround(1e6 * static_cast<double>(holding[t]) / static_cast<double>(sentences.size()));
  }
  std::printf("# stem<TAB>sentences in a million that hold it\n");
  for (const auto& [stem, millionths] : in_a_million) std::printf("%s\t%ld\n", stem.c_str(), millionths);
  std::fprintf(stderr, "%zu articles, %zu distinct sentences, %zu stems\n", corpus.documents.size(), sentences.size(), in_a_million.size());
  return 0;
} catch (const Error& error) {
  std::cerr << "count_background: " << error.what() << "\n";
  return 2;
}
