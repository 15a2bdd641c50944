#include "bench/speed/prepared.hpp"

#include <memory>

namespace crib::bench {

Prepared prepare(SyntheticCorpus made) {
  Prepared p;
  p.made = std::move(made);
  p.tokens = tokenize(p.corpus(), {.threads = 1});
  p.shingles = shingle(p.tokens, {}, 1);
  p.sketches = sketch(p.tokens, {.threads = 1});
  p.weights = weigh(p.tokens, 1);
  p.rows = weigh_rows(p.tokens, 1);
  for (std::size_t d = 0; d < p.corpus().documents.size(); ++d) p.all.push_back(DocId(d));
  p.roles.assign(p.all.size(), Role::kArticle);
  return p;
}

const Prepared& prepared(const benchmark::State& state) {
  static std::unique_ptr<Prepared> last;
  const auto documents = static_cast<std::size_t>(state.range(0));
  if (!last || last->all.size() != documents) {
    last.reset();
    last = std::make_unique<Prepared>(prepare(synthesize(documents)));
  }
  return *last;
}

void set_rates(benchmark::State& state, const Corpus& corpus) {
  const auto rounds = static_cast<std::int64_t>(state.iterations());
  state.SetBytesProcessed(rounds * static_cast<std::int64_t>(text_bytes(corpus)));
  state.SetItemsProcessed(rounds * static_cast<std::int64_t>(corpus.documents.size()));
  state.SetComplexityN(static_cast<std::int64_t>(corpus.documents.size()));
}

}  // namespace crib::bench
