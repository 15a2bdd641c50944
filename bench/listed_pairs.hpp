// Pairs of texts named in a file, read and made ready for alignment.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/match/align.hpp"

namespace crib::bench {

struct ListedPairs {
  Corpus corpus;
  TokenizedCorpus tokens;
  std::vector<TokenizedDocument> documents;
  std::vector<Profile> profiles;                             // by document
  std::vector<std::pair<std::size_t, std::size_t>> pairs;    // documents, by line

  AlignInput left(std::size_t pair) const { return input(pairs[pair].first); }
  AlignInput right(std::size_t pair) const { return input(pairs[pair].second); }

 private:
  AlignInput input(std::size_t d) const { return {corpus.documents[d], documents[d], profiles[d]}; }
};

// `file`: left<TAB>right paths a line. Throws Error when a text can't be read.
ListedPairs read_listed_pairs(const std::string& file);

}  // namespace crib::bench
