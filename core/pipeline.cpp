#include "core/pipeline.hpp"

#include <algorithm>
#include <mutex>

#include "core/base/parallel.hpp"
#include "core/match/rivals.hpp"
#include "core/sketch/jaccard.hpp"
#include "core/vector/cosine.hpp"
#include "core/vector/tfidf.hpp"
#include "core/verdict/judge.hpp"
#include "core/verdict/overlap.hpp"

namespace crib {
namespace {

// What the stages before alignment know about a corpus.
struct Prepared {
  TokenizedCorpus tokens;
  Sketches sketches;
  TermMatrix weights;
};

Options with_threads(Options options) {
  options.tokenize.threads = options.sketch.threads = options.candidates.threads = options.attribute.threads = options.threads;
  return options;
}

Prepared prepare(const Corpus& corpus, const Options& options, const Progress& progress) {
  const auto report = [&](std::string_view stage) {
    if (progress) progress(stage, 0, 0);
  };
  Prepared prepared;
  report("tokenize");
  prepared.tokens = tokenize(corpus, options.tokenize);
  report("sketch");
  prepared.sketches = sketch(prepared.tokens, options.sketch);
  report("weigh");
  prepared.weights = weigh(prepared.tokens, count_documents(prepared.tokens), options.threads);
  return prepared;
}

std::vector<Profile> make_profiles(const Corpus& corpus, const TokenizedCorpus& tokens, const std::vector<Candidate>& pairs,
                                   unsigned threads) {
  const Background background = look_up_background(tokens.vocabulary);
  std::vector<char> needed(corpus.documents.size());
  for (const Candidate& pair : pairs) needed[index(pair.left)] = needed[index(pair.right)] = 1;
  std::vector<Profile> profiles(corpus.documents.size());
  parallel_for(
      profiles.size(), threads,
      [&](std::size_t d) {
        if (needed[d]) profiles[d] = profile(corpus.documents[d], tokens.documents[d], tokens.vocabulary, background);
      },
      16);
  return profiles;
}

std::vector<Match> align_all(const Corpus& corpus, const TokenizedCorpus& tokens, const std::vector<Candidate>& pairs,
                             const AlignOptions& among_articles, const Options& options, const Progress& progress) {
  const auto profiles = make_profiles(corpus, tokens, pairs, options.threads);
  const auto input = [&](DocId d) {
    return AlignInput{corpus.documents[index(d)], tokens.documents[index(d)], profiles[index(d)]};
  };
  const auto align_options = [&](const Candidate& pair) -> const AlignOptions& {
    return corpus.documents[index(pair.right)].role == Role::kArticle ? among_articles : options.align;
  };
  std::vector<Match> matches(pairs.size());
  std::mutex progress_mutex;
  std::size_t done = 0;
  parallel_for(
      pairs.size(), options.threads,
      [&](std::size_t p) {
        matches[p] = {pairs[p].left, pairs[p].right, align(input(pairs[p].left), input(pairs[p].right), tokens.vocabulary, align_options(pairs[p]))};
        std::erase_if(matches[p].passages, [&](const Passage& passage) { return length(passage.left_tokens) < options.min_words; });
        if (!progress) return;
        const std::lock_guard lock(progress_mutex);
        if (++done % 64 == 0 || done == pairs.size()) progress("align", done, pairs.size());
      },
      4);
  return matches;
}

// `among_articles`: how two articles are aligned when neither is a declared source.
Report assemble(std::string command, Corpus corpus, const Prepared& prepared, const std::vector<Candidate>& candidates,
                const std::vector<PairShares>& shares, const AlignOptions& among_articles, const Options& options,
                const Progress& progress) {
  Report report;
  report.command = std::move(command);
  auto matches = align_all(corpus, prepared.tokens, candidates, among_articles, options, progress);
  drop_rivals(matches, corpus, options.rival);
  if (progress) progress("classify", 0, 0);
  const auto& first = prepared.sketches.duplicates.first;
  std::vector<JudgedPair> pairs;
  for (std::size_t p = 0; p < matches.size(); ++p) {
    const bool same_words = first[index(matches[p].left)] == first[index(matches[p].right)];
    pairs.push_back(judge(matches[p], candidates[p], prepared.tokens, same_words, options.classify));
  }
  std::vector<JudgedDocument> documents(corpus.documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) documents[d].words = count_words(prepared.tokens.documents[d]);
  if (progress) progress("attribute", 0, 0);
  Attributed attributed = attribute(corpus, prepared.tokens, options.outlets ? *options.outlets : built_in_outlets(),
                                    std::move(documents), std::move(pairs), options.attribute);
  report.documents = std::move(attributed.documents);
  report.pairs = std::move(attributed.pairs);
  report.matrices = fill_matrices(corpus, prepared.tokens, shares, report.pairs, options.matrices);
  report.notes = corpus.notes;
  report.corpus = std::move(corpus);
  return report;
}

PairShares shares_of(const Candidate& candidate) {
  return {candidate.left, candidate.right, candidate.jaccard, candidate.containment, candidate.cosine};
}

// For a folder every pair, exactly; for a collection those that share enough to be candidates.
std::vector<PairShares> share_matrix(const Prepared& prepared, const std::vector<Candidate>& candidates, const Options& options) {
  std::vector<PairShares> shares;
  const auto documents = static_cast<std::uint32_t>(prepared.tokens.documents.size());
  if (documents > options.matrices.dense_documents) {
    for (const Candidate& candidate : candidates) shares.push_back(shares_of(candidate));
    return shares;
  }
  const SharedShingles shared = share_shingles(prepared.sketches.shingles, options.threads);
  const Eigen::MatrixXd cosines = cosine_matrix(prepared.weights);
  auto next = shared.pairs.begin();
  for (std::uint32_t l = 0; l < documents; ++l)
    for (std::uint32_t r = l + 1; r < documents; ++r) {
      SetOverlap overlap{0, shared.set_sizes[l], shared.set_sizes[r]};
      if (next != shared.pairs.end() && next->left == l && next->right == r) overlap.shared = (next++)->shared;
      const double cosine = cosines(l, r);
      if (overlap.shared > 0 || cosine > 0)
        shares.push_back({DocId{l}, DocId{r}, jaccard(overlap), {left_containment(overlap), right_containment(overlap)}, cosine});
    }
  return shares;
}

double rank(const JudgedPair& pair) {
  return std::max({pair.overlap.coverage[0], pair.overlap.coverage[1], pair.overlap.jaccard});
}

}  // namespace

Report scan(Corpus corpus, const Options& asked, const Progress& progress) {
  const Options options = with_threads(asked);
  const Prepared prepared = prepare(corpus, options, progress);
  std::vector<Role> roles;
  for (const Document& document : corpus.documents) roles.push_back(document.role);
  if (progress) progress("find_candidates", 0, 0);
  const Candidates candidates = find_candidates(prepared.tokens, roles, prepared.sketches, prepared.weights, options.candidates);
  const auto shares = share_matrix(prepared, candidates.pairs, options);
  Report report = assemble("scan", std::move(corpus), prepared, candidates.pairs, shares, between_articles(options.align), options,
                           progress);
  for (const CapHit& cap : candidates.caps)
    report.notes.push_back("limit met: " + cap.name + ": " + std::to_string(cap.limit) + ", " + std::to_string(cap.count) + " times");
  std::erase_if(report.pairs, [&](const JudgedPair& pair) {
    return (pair.passages.empty() && pair.overlap.jaccard <= 0) || rank(pair) < options.threshold;
  });
  std::stable_sort(report.pairs.begin(), report.pairs.end(), [](const auto& a, const auto& b) { return rank(a) > rank(b); });
  return report;
}

Report compare(Corpus corpus, const std::vector<std::pair<DocId, DocId>>& pairs, const Options& asked, const Progress& progress) {
  const Options options = with_threads(asked);
  const Prepared prepared = prepare(corpus, options, progress);
  std::vector<DocPair> wanted;
  for (const auto& [left, right] : pairs) wanted.push_back({left, right});
  const auto candidates = measure_pairs(wanted, prepared.sketches, prepared.weights, options.threads);
  std::vector<PairShares> shares;
  for (const Candidate& candidate : candidates) shares.push_back(shares_of(candidate));
  return assemble("compare", std::move(corpus), prepared, candidates, shares, options.align, options, progress);
}

}  // namespace crib
