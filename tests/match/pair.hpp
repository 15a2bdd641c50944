// Texts made ready for the match layer.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/match/align.hpp"
#include "core/match/background.hpp"
#include "core/match/profile.hpp"
#include "tests/small_corpus.hpp"

namespace crib::test {

struct Profiled {
  Corpus corpus;
  TokenizedCorpus tokens;
  std::vector<Profile> profiles;  // ProfileDepth::kEverything
  std::vector<Profile> words;     // ProfileDepth::kWords

  explicit Profiled(const std::vector<std::string>& texts) : Profiled(corpus_of(texts)) {}
  explicit Profiled(Corpus read) : corpus(std::move(read)), tokens(tokenize(corpus)) {
    const Background background = look_up_background(tokens.vocabulary);
    for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
      profiles.push_back(profile(corpus.documents[d], tokens.documents[d], tokens.vocabulary, background, ProfileDepth::kEverything));
      words.push_back(profile(corpus.documents[d], tokens.documents[d], tokens.vocabulary, background, ProfileDepth::kWords));
    }
  }

  std::vector<Passage> align(std::size_t left, std::size_t right, const AlignOptions& options = {}) const {
    const auto& made = depth_of(options.search) == ProfileDepth::kWords ? words : profiles;
    return crib::align({corpus.documents[left], tokens.documents[left], made[left]},
                       {corpus.documents[right], tokens.documents[right], made[right]}, tokens.vocabulary, options)
        .passages;
  }
  std::string bytes(std::size_t document, Span span) const {
    return std::string(slice(corpus.documents[document].text, span));
  }
};

}  // namespace crib::test
