#include "core/sketch/duplicates.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "core/base/parallel.hpp"

namespace crib {
namespace {

struct Digest {
  std::uint64_t high{}, low{};
  std::uint32_t document{};
  auto key() const { return std::tie(high, low, document); }
};

bool same_words(const TokenizedDocument& a, const TokenizedDocument& b) {
  return std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(),
                    [](const Token& l, const Token& r) { return l.term == r.term; });
}

Digest digest(const TokenizedDocument& document, const Vocabulary& vocabulary, std::size_t position) {
  std::vector<std::uint64_t> words;
  words.reserve(document.tokens.size());
  for (const Token& token : document.tokens) words.push_back(vocabulary.hash(token.term));
  const XXH128_hash_t hash = XXH3_128bits(words.data(), words.size() * sizeof(std::uint64_t));
  return {hash.high64, hash.low64, static_cast<std::uint32_t>(position)};
}

}  // namespace

DuplicateClasses find_duplicates(const TokenizedCorpus& corpus, unsigned threads) {
  const auto& documents = corpus.documents;
  std::vector<Digest> digests(documents.size());
  parallel_for(
      documents.size(), threads, [&](std::size_t d) { digests[d] = digest(documents[d], corpus.vocabulary, d); }, 64);
  std::sort(digests.begin(), digests.end(), [](const Digest& a, const Digest& b) { return a.key() < b.key(); });

  DuplicateClasses result;
  for (std::size_t d = 0; d < documents.size(); ++d) result.first.push_back(DocId(d));
  for (std::size_t i = 1; i < digests.size(); ++i) {
    const Digest &before = digests[i - 1], &here = digests[i];
    if (before.high != here.high || before.low != here.low) continue;
    const DocId first = result.first[before.document];
    if (!documents[here.document].tokens.empty() && same_words(documents[index(first)], documents[here.document]))
      result.first[here.document] = first;
  }

  std::vector<std::size_t> class_of(documents.size());  // by first member, one too high
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const std::size_t first = index(result.first[d]);
    if (first == d) continue;
    if (class_of[first] == 0) {
      result.classes.push_back({DocId(first)});
      class_of[first] = result.classes.size();
    }
    result.classes[class_of[first] - 1].push_back(DocId(d));
  }
  std::sort(result.classes.begin(), result.classes.end());
  return result;
}

}  // namespace crib
