// Candidates, with what they find of the planted reuse; alignment; whole scans.
#include <algorithm>
#include <set>

#include "bench/pair_alignment.hpp"
#include "bench/speed/prepared.hpp"
#include "core/options.hpp"
#include "core/pipeline.hpp"
#include "core/match/candidates.hpp"

namespace crib::bench {
namespace {

CandidateOptions on_one_thread() {
  CandidateOptions options;
  options.threads = 1;
  return options;
}

void FindCandidates(benchmark::State& state) {
  const Prepared& p = prepared(state);
  std::size_t pairs = 0;
  for (auto _ : state)
    pairs = find_candidates(p.tokens, p.roles, p.sketches, p.rows, on_one_thread()).pairs.size();
  state.counters["pairs"] = static_cast<double>(pairs);
  set_rates(state, p.corpus());
}
BENCHMARK(FindCandidates)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

// Shared fingerprints alone: inverted, and the pairs that share two of them, each list of at most 32 documents.
// `recall`: of the planted reuses, 30 to 60 % of a document.
void SharedFingerprints(benchmark::State& state) {
  const Prepared& p = prepared(state);
  std::vector<SharedCount> pairs;
  for (auto _ : state) {
    std::vector<std::vector<std::uint64_t>> sets;
    for (const ShingledDocument& document : p.shingles) sets.push_back(fingerprints(document.hashes));
    pairs = count_shared(invert(std::move(sets)), {.longest_list = 32, .least = 2}, 1);
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const SharedCount& pair : pairs) found.insert({pair.left, pair.right});
  double planted = 0, hits = 0;
  for (const Planted& reuse : p.made.planted) {
    if (reuse.share < 0.3 || reuse.share > 0.65) continue;
    ++planted;
    hits += static_cast<double>(found.count({static_cast<std::uint32_t>(reuse.from), static_cast<std::uint32_t>(reuse.document)}));
  }
  state.counters["recall"] = hits / planted;
  state.counters["pairs"] = static_cast<double>(pairs.size());
  set_rates(state, p.corpus());
}
BENCHMARK(SharedFingerprints)->RangeMultiplier(2)->Range(2048, 16384)->Unit(benchmark::kMillisecond)->Complexity();

// The documents, and as many copies of the first (second argument 1) or as many of one stock text with a few words of
// their own (2).
void CandidatesBesideCrowds(benchmark::State& state) {
  const auto documents = static_cast<std::size_t>(state.range(0));
  SyntheticCorpus made = synthesize(documents);
  auto& all = made.corpus.documents;
  if (state.range(1) == 1) all.resize(2 * documents, all.front());
  if (state.range(1) == 2) {
    SyntheticOptions own_words;
    own_words.words = 12;
    own_words.copies = own_words.reuses = own_words.stock_phrases = 0;
    own_words.seed = 2;
    for (Document& own : synthesize(documents, own_words).corpus.documents) {
      own.text += all.front().text;
      all.push_back(std::move(own));
    }
  }
  const Prepared p = prepare(std::move(made));
  for (auto _ : state)
    benchmark::DoNotOptimize(find_candidates(p.tokens, p.roles, p.sketches, p.rows, on_one_thread()));
  set_rates(state, p.corpus());
}
BENCHMARK(CandidatesBesideCrowds)->ArgsProduct({{10000}, {0, 1, 2}})->Unit(benchmark::kMillisecond);

// One item = one pair of articles of 500 words. Argument: 0 = preset strict, 1 = default.
void AlignPairs(benchmark::State& state) {
  SyntheticOptions options;
  options.words = 500;
  options.reuses = 1;
  const SyntheticCorpus made = synthesize(200, options);
  Corpus pairs;
  for (const Planted& planted : made.planted)
    for (const DocId d : {planted.document, planted.from}) pairs.documents.push_back(made.corpus.documents[index(d)]);
  const TokenizedCorpus tokens = tokenize(pairs, {.threads = 1});
  std::vector<TokenizedDocument> documents;
  for (TokenizedDocument document : tokens.documents) documents.push_back(std::move(document));
  const Background background = look_up_background(tokens.vocabulary);
  const AlignOptions align = preset(state.range(0) == 0 ? "strict" : "default").align;
  for (auto _ : state) benchmark::DoNotOptimize(align_neighbours(pairs, documents, tokens.vocabulary, background, align));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * std::ssize(made.planted));
}
BENCHMARK(AlignPairs)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

// Second argument: threads.
void Scan(benchmark::State& state) {
  const Corpus corpus = synthesize(static_cast<std::size_t>(state.range(0))).corpus;
  Options options;
  options.threads = static_cast<unsigned>(state.range(1));
  for (auto _ : state) benchmark::DoNotOptimize(scan(corpus, options).pairs.size());
  set_rates(state, corpus);
}
BENCHMARK(Scan)->ArgsProduct({{1024, 2048, 4096, 8192}, {1, 2}})->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

}  // namespace
}  // namespace crib::bench
