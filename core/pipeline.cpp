#include "core/pipeline.hpp"

#include <algorithm>
#include <tuple>

#include "core/base/parallel.hpp"
#include "core/match/align_pairs.hpp"
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
  std::vector<DocId> first_alike;  // by DocId: DuplicateClasses::first
  TermRows weights;
};

void enter(const Progress& progress, std::string_view stage) {
  if (progress) progress(stage, 0, 0);
}

Options with_threads(Options options) {
  options.tokenize.threads = options.sketch.threads = options.candidates.threads = options.attribute.threads = options.threads;
  return options;
}

Report assemble(std::string command, Corpus corpus, Prepared prepared, std::vector<Candidate> candidates, std::vector<PairShares> shares,
                const PairOptions& pair_options, std::vector<CapHit> caps,
                const Options& options, const Progress& progress) {
  Report report;
  report.command = std::move(command);
  const auto aligning = [&](std::size_t done, std::size_t total) {
    if (progress) progress("align", done, total);
  };
  auto [matches, met] = align_pairs(corpus, prepared.tokens, candidates, pair_options, aligning);
  caps.insert(caps.end(), met.begin(), met.end());
  drop_rivals(matches, corpus, options.rival);
  enter(progress, "classify");
  const auto& first = prepared.first_alike;
  std::vector<JudgedPair> pairs(matches.size());
  parallel_for(
      pairs.size(), options.threads,
      [&, &found = matches](std::size_t p) {
        const Match match = std::move(found[p]);  // not held beside what is judged of it
        const bool same_words = first[index(match.left)] == first[index(match.right)];
        pairs[p] = judge(match, candidates[p], prepared.tokens.documents, same_words, options.classify);
      },
      64);
  candidates = std::vector<Candidate>(), matches = std::vector<Match>();  // {} would keep the memory
  std::vector<JudgedDocument> documents(corpus.documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) documents[d].words = count_words(prepared.tokens.documents.extent(d));
  enter(progress, "attribute");
  const Outlets outlets = options.outlets ? *options.outlets : built_in_outlets();
  Attributed attributed =
      attribute(corpus, prepared.tokens, outlets, std::move(documents), std::move(pairs), options.attribute);
  if (options.policy) {
    auto answers = check_policy(*options.policy, corpus, attributed.documents, attributed.pairs, outlets);
    for (std::size_t d = 0; d < answers.size(); ++d)
      if (corpus.documents[d].role == Role::kArticle) report.policy[static_cast<DocId>(d)] = std::move(answers[d]);
  }
  report.documents = std::move(attributed.documents);
  report.pairs = std::move(attributed.pairs);
  report.versions = std::move(attributed.versions);
  report.matrices = fill_matrices(corpus, prepared.tokens, shares, report.pairs, options.matrices);
  report.notes = corpus.notes;
  for (const CapHit& cap : caps)
    report.notes.push_back("limit met: " + cap.name + ": " + std::to_string(cap.limit) + ", " + std::to_string(cap.count) + " times");
  report.corpus = std::move(corpus);
  return report;
}

// For a folder those of every pair; none for a collection, where the pairs that share enough to be candidates have theirs.
std::vector<PairShares> share_matrix(const Prepared& prepared, const Options& options) {
  std::vector<PairShares> shares;
  const auto documents = static_cast<std::uint32_t>(prepared.tokens.documents.size());
  if (documents > options.matrices.dense_documents) return shares;
  const SharedShingles shared = share_shingles(shingle(prepared.tokens, options.sketch.shingle, options.threads), options.threads);
  const Eigen::MatrixXd cosines = cosine_matrix(weigh(prepared.tokens, options.threads));
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

// Where one document of each pair lies wholly in the other, the rest of the measures order them.
bool is_worse(const JudgedPair& a, const JudgedPair& b) {
  const auto measures = [](const JudgedPair& pair) {
    const auto& [left, right] = pair.overlap.coverage;
    return std::tuple(rank(pair), std::min(left, right), pair.overlap.jaccard);
  };
  return measures(a) > measures(b);
}

}  // namespace

Report scan(Corpus corpus, const Options& asked, const Progress& progress) {
  const Options options = with_threads(asked);
  Prepared prepared;
  enter(progress, "tokenize");
  prepared.tokens = tokenize(corpus, options.tokenize);
  enter(progress, "sketch");
  Sketches sketches = sketch(prepared.tokens, options.sketch);
  prepared.first_alike = sketches.duplicates.first;
  enter(progress, "weigh");
  prepared.weights = weigh_rows(prepared.tokens, options.threads);
  std::vector<Role> roles;
  for (const Document& document : corpus.documents) roles.push_back(document.role);
  enter(progress, "find_candidates");
  Candidates candidates = find_candidates(prepared.tokens, roles, std::move(sketches), prepared.weights, options.candidates);
  auto shares = share_matrix(prepared, options);
  prepared.weights = TermRows();
  Report report = assemble("scan", std::move(corpus), std::move(prepared), std::move(candidates.pairs), std::move(shares),
                           {options.align, between_articles(options.align), false, options.min_words, options.threads},
                           candidates.caps, options, progress);
  std::erase_if(report.pairs, [&](const JudgedPair& pair) {
    return (pair.passages.empty() && pair.overlap.jaccard <= 0) || rank(pair) < options.threshold;
  });
  std::stable_sort(report.pairs.begin(), report.pairs.end(), is_worse);
  return report;
}

Report compare(Corpus corpus, const std::vector<std::pair<DocId, DocId>>& pairs, const Options& asked, const Progress& progress) {
  const Options options = with_threads(asked);
  Prepared prepared;
  enter(progress, "tokenize");
  prepared.tokens = tokenize(corpus, options.tokenize);
  enter(progress, "weigh");
  prepared.weights = weigh_rows(prepared.tokens, options.threads);
  const DuplicateClasses duplicates = find_duplicates(prepared.tokens, options.threads);
  prepared.first_alike = duplicates.first;
  std::vector<DocPair> wanted;
  for (const auto& [left, right] : pairs) wanted.push_back({left, right});
  auto candidates = measure_pairs(prepared.tokens, wanted, options.sketch.shingle, duplicates, prepared.weights, options.threads);
  prepared.weights = TermRows();
  return assemble("compare", std::move(corpus), std::move(prepared), std::move(candidates), {},
                  {options.align, options.align, true, options.min_words, options.threads}, {}, options, progress);
}

}  // namespace crib
