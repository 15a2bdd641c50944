#include "core/sketch/sketch.hpp"

#include "core/base/parallel.hpp"
#include "core/sketch/jaccard.hpp"

namespace crib {

Sketches sketch(const TokenizedCorpus& corpus, const SketchOptions& options) {
  const std::size_t documents = corpus.documents.size();
  Sketches sketches;
  sketches.shingles.resize(documents);
  sketches.fingerprints.resize(documents);
  parallel_for(
      documents, options.threads,
      [&](std::size_t d) {
        sketches.shingles[d] = shingle(corpus.documents[d], corpus.vocabulary, options.shingle);
        sketches.fingerprints[d] = fingerprints(sketches.shingles[d].hashes, options.winnow);
      },
      64);
  SignatureForm form = options.form;
  form.shingle_tokens = options.shingle.tokens;
  sketches.signatures = sign(sketches.shingles, form, options.threads);
  sketches.duplicates = find_duplicates(corpus, options.threads);
  return sketches;
}

SharedShingles share_shingles(const std::vector<ShingledDocument>& documents, unsigned threads) {
  std::vector<ShingleSet> sets(documents.size());
  parallel_for(
      documents.size(), threads, [&](std::size_t d) { sets[d] = shingle_set(documents[d]); }, 64);
  SharedShingles result;
  for (const ShingleSet& set : sets) result.set_sizes.push_back(static_cast<std::uint32_t>(set.size()));
  result.pairs = count_shared(invert(sets), {}, threads);
  return result;
}

}  // namespace crib
