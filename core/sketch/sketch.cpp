#include "core/sketch/sketch.hpp"

#include <atomic>

#include "core/base/parallel.hpp"
#include "core/sketch/jaccard.hpp"

namespace crib {

Sketches sketch(const TokenizedCorpus& corpus, const SketchOptions& options) {
  const std::size_t documents = corpus.documents.size();
  Sketches sketches;
  sketches.shingle = options.shingle;
  sketches.winnow = options.winnow;
  SignatureForm form = options.form;
  form.shingle_tokens = options.shingle.tokens;
  const Signer signer(form);
  sketches.signatures = unwritten_signatures(documents, form);
  std::atomic<std::uint64_t> shingles{0};
  parallel_for(
      documents, options.threads,
      [&](std::size_t d) {
        const ShingledDocument shingled = shingle(corpus.documents[d], corpus.vocabulary, options.shingle);
        shingles += shingled.hashes.size();
        signer.sign(shingled.hashes, &sketches.signatures.minima[d * form.slots]);
      },
      64);
  sketches.shingles = shingles;
  sketches.duplicates = find_duplicates(corpus, options.threads);
  return sketches;
}

SharedShingles share_shingles(const std::vector<ShingledDocument>& documents, unsigned threads) {
  std::vector<ShingleSet> sets(documents.size());
  parallel_for(
      documents.size(), threads, [&](std::size_t d) { sets[d] = shingle_set(documents[d]); }, 64);
  SharedShingles result;
  for (const ShingleSet& set : sets) result.set_sizes.push_back(static_cast<std::uint32_t>(set.size()));
  result.pairs = count_shared(invert(std::move(sets)), {}, threads);
  return result;
}

}  // namespace crib
