#include "core/match/candidates.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "core/base/parallel.hpp"
#include "core/match/pair_walk.hpp"
#include "core/match/pairs_by_document.hpp"
#include "core/sketch/jaccard.hpp"
#include "core/vector/nearest.hpp"

namespace crib {
namespace {

// A pair before its figures are known: many more are proposed than kept.
struct ProposedPair {
  DocId left{}, right{};
  std::uint32_t shared_runs{};
  std::uint8_t roads{};
};
using Pairs = std::vector<ProposedPair>;
using Caps = std::vector<CapHit>;

template <typename Pair>
bool before(const Pair& a, const Pair& b) {
  return a.left != b.left ? a.left < b.left : a.right < b.right;
}

ProposedPair propose(DocId left, DocId right, std::uint8_t road, std::uint32_t shared_runs = 0) {
  return {std::min(left, right), std::max(left, right), shared_runs, road};
}

// The documents that the roads compare: a large class of duplicates is there as its first article and its first source.
struct Groups {
  std::vector<DocId> articles, sources, all;  // ascending
};

Groups group(const DuplicateClasses& duplicates, const std::vector<Role>& roles, const CandidateOptions& options,
             Pairs& pairs, Caps& caps) {
  std::vector<char> is_absent(roles.size());
  CapHit large{"identical documents, beyond which the first stands for the others", options.full_class, 0};
  for (const std::vector<DocId>& members : duplicates.classes) {
    const bool is_large = members.size() > options.full_class;
    large.count += is_large;
    std::vector<DocId> present, absent;
    for (const DocId member : members) {
      const bool has_stand_in =
          std::any_of(present.begin(), present.end(), [&](DocId p) { return roles[index(p)] == roles[index(member)]; });
      (is_large && has_stand_in ? absent : present).push_back(member);
    }
    for (std::size_t i = 0; i < present.size(); ++i) {
      for (std::size_t j = i + 1; j < present.size(); ++j)
        pairs.push_back(propose(present[i], present[j], kDuplicateRoad));
      for (const DocId member : absent) pairs.push_back(propose(present[i], member, kDuplicateRoad));
    }
    for (const DocId member : absent) is_absent[index(member)] = 1;
  }
  if (large.count > 0) caps.push_back(large);

  Groups groups;
  for (std::size_t d = 0; d < roles.size(); ++d) {
    if (is_absent[d]) continue;
    groups.all.push_back(DocId(d));
    (roles[d] == Role::kArticle ? groups.articles : groups.sources).push_back(DocId(d));
  }
  return groups;
}

bool is_folder(const std::vector<Role>& roles, const Sketches& sketches, const CandidateOptions& options) {
  if (sketches.shingles > options.folder_shingles) return false;
  const auto sources = static_cast<std::uint64_t>(std::count(roles.begin(), roles.end(), Role::kSource));
  const std::uint64_t articles = roles.size() - sources;
  return roles.size() <= options.folder_documents ||
         (sources > 0 && articles <= options.folder_documents && articles * sources <= options.folder_pairs);
}

// Every pair once, by left, then right.
std::vector<Candidate> merge_roads(Pairs pairs) {
  std::sort(pairs.begin(), pairs.end(), before<ProposedPair>);
  const auto is_same = [](const ProposedPair& a, const ProposedPair& b) { return a.left == b.left && a.right == b.right; };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (kept > 0 && is_same(pairs[kept - 1], pairs[i])) {
      pairs[kept - 1].roads |= pairs[i].roads;
      pairs[kept - 1].shared_runs = std::max(pairs[kept - 1].shared_runs, pairs[i].shared_runs);
    } else {
      pairs[kept++] = pairs[i];
    }
  }
  std::vector<Candidate> candidates(kept);
  for (std::size_t i = 0; i < kept; ++i) {
    candidates[i].left = pairs[i].left, candidates[i].right = pairs[i].right;
    candidates[i].roads = pairs[i].roads;
    candidates[i].shared_runs = pairs[i].shared_runs;
  }
  return candidates;
}

void measure(const TokenizedCorpus& corpus, std::vector<Candidate>& pairs, const ShingleOptions& shingle, const DuplicateClasses& duplicates,
             const TermRows& weights, unsigned threads) {
  walk_pairs<ShingleSet>(
      ends_of(pairs), corpus.documents.size(), threads,
      [&](std::size_t d) { return shingle_set(corpus.documents[d], corpus.vocabulary, shingle); },
      [&](std::size_t p, const ShingleSet& left, const ShingleSet& right) {
        Candidate& pair = pairs[p];
        if (duplicates.first[index(pair.left)] == duplicates.first[index(pair.right)]) {
          pair.jaccard = pair.cosine = 1;
          pair.containment = {1, 1};
          return;
        }
        const SetOverlap o = overlap(left, right);
        pair.shared_shingles = o.shared;
        pair.jaccard = jaccard(o);
        pair.containment = {left_containment(o), right_containment(o)};
        pair.cosine = cosine(weights, pair.left, pair.right);
      });
}

bool has_evidence(const Candidate& pair, const std::vector<Role>& roles, const Evidence& evidence,
                  double near_jaccard) {
  if ((pair.roads & kDuplicateRoad) != 0 || pair.jaccard >= near_jaccard) return true;
  if (roles[index(pair.left)] == Role::kSource && roles[index(pair.right)] == Role::kSource) return false;
  if ((pair.roads & kTermRoad) != 0) return true;
  return pair.shared_shingles > 0 &&
         (pair.shared_runs >= evidence.least_runs || pair.shared_shingles >= evidence.least_shingles ||
          std::max(pair.containment[0], pair.containment[1]) >= evidence.least_containment);
}

double strength(const Candidate& pair) { return std::max({pair.containment[0], pair.containment[1], pair.cosine}); }

// Keeps a pair that is among the best of either document. Returns how many went.
std::uint64_t keep_best(std::vector<Candidate>& pairs, std::size_t documents, std::uint32_t per_document,
                        double near_jaccard) {
  const PairsByDocument pairs_of(ends_of(pairs), documents);
  std::vector<char> is_best(pairs.size());
  for (std::size_t d = 0; d < documents; ++d) {
    std::vector<std::uint32_t> mine(pairs_of.of(d).begin(), pairs_of.of(d).end());
    const auto stop = mine.begin() + std::min<std::ptrdiff_t>(per_document, std::ssize(mine));
    std::partial_sort(mine.begin(), stop, mine.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(-strength(pairs[a]), a) < std::pair(-strength(pairs[b]), b);
    });
    for (auto i = mine.begin(); i != stop; ++i) is_best[*i] = 1;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (is_best[i] || (pairs[i].roads & kDuplicateRoad) != 0 || pairs[i].jaccard >= near_jaccard)
      pairs[kept++] = pairs[i];
  const std::uint64_t gone = pairs.size() - kept;
  pairs.resize(kept);
  return gone;
}

void report(Caps& caps, CapHit hit) {
  if (hit.count > 0) caps.push_back(std::move(hit));
}

void add_near_duplicates(const Sketches& sketches, const Groups& groups, const CandidateOptions& options, Pairs& pairs,
                         Caps& caps) {
  const LshPairs near = find_near_pairs(sketches.signatures, groups.all, options.lsh, options.threads);
  for (const DocPair& pair : near.pairs) pairs.push_back(propose(pair.left, pair.right, kNearRoad));
  report(caps, near.large_buckets);
}

void add_shared_runs(const TokenizedCorpus& corpus, const Sketches& sketches, const Groups& groups, const Evidence& evidence, unsigned threads,
                     Pairs& pairs, Caps& caps) {
  const std::size_t documents = corpus.documents.size();
  const auto set_of = [&](std::size_t d) {
    const ShingledDocument shingled = shingle(corpus.documents[d], corpus.vocabulary, sketches.shingle);
    return evidence.every_shingle ? shingle_set(shingled) : fingerprints(shingled.hashes, sketches.winnow);
  };
  const std::uint64_t expected = evidence.every_shingle ? sketches.shingles : 2 * sketches.shingles / (sketches.winnow.window + 1);
  // Made twice, which is quick, and held without what stands in one document, which is most of them.
  const auto sets_of = [&](const std::vector<DocId>& members) {
    SharedMembers shared(expected);
    parallel_for(
        members.size(), threads, [&](std::size_t m) { shared.add_from_any_thread(set_of(index(members[m]))); }, 64);
    std::vector<std::vector<std::uint64_t>> sets(documents);
    parallel_for(
        members.size(), threads,
        [&](std::size_t m) {
          for (const std::uint64_t member : set_of(index(members[m])))
            if (shared.may_hold(member)) sets[index(members[m])].push_back(member);
          sets[index(members[m])].shrink_to_fit();
        },
        64);
    return sets;
  };
  const auto add = [&](const std::vector<SharedCount>& counts) {
    for (const SharedCount& s : counts)
      pairs.push_back(propose(DocId(s.left), DocId(s.right), kFingerprintRoad, s.shared));
  };
  const Postings among_articles = invert(sets_of(groups.articles));
  add(count_shared(among_articles, {evidence.longest_list, 1}, threads));
  std::uint64_t passed_over = count_longer(among_articles, evidence.longest_list);
  if (!groups.sources.empty()) {
    std::vector<char> is_source(documents);
    for (const DocId d : groups.sources) is_source[index(d)] = 1;
    // Here only the sources of a run count against the limit: many articles that lift one source's words are the case
    // looked for.
    add(count_across(invert(sets_of(groups.all)), is_source, {evidence.longest_list, 1}, threads));
    passed_over += count_longer(invert(sets_of(groups.sources)), evidence.longest_list);
  }
  report(caps,
         {"documents with one run of words, beyond which it proposes no pairs", evidence.longest_list, passed_over});
}

void add_alike(const TermRows& weights, const Groups& groups, const Evidence& evidence, unsigned threads,
               Pairs& pairs, Caps& caps) {
  if (groups.articles.empty()) return;
  const std::uint64_t queries = groups.articles.size();
  NearestOptions options;
  options.most = static_cast<std::uint32_t>(
      std::clamp<std::uint64_t>(evidence.pairs_alike / queries, evidence.fewest_alike, evidence.most_alike));
  options.least = evidence.least_cosine;
  options.postings = evidence.postings * groups.all.size() / queries;
  CapHit cut{"entries of the word index read to find documents alike in their words", options.postings, 0};
  for (const auto* targets : {&groups.articles, &groups.sources}) {
    const NearestDocuments nearest = find_nearest(weights, groups.articles, *targets, options, threads);
    for (const CosinePair& pair : nearest.pairs) pairs.push_back(propose(pair.left, pair.right, kTermRoad));
    cut.count = std::max(cut.count, nearest.queries_cut_short.count);
  }
  report(caps, cut);
}

}  // namespace

Candidates find_candidates(const TokenizedCorpus& corpus, const std::vector<Role>& roles, Sketches sketches,
                           const TermRows& weights, const CandidateOptions& options) {
  const std::size_t documents = corpus.documents.size();
  assert(roles.size() == documents && sketches.signatures.size() == documents);
  const Evidence& evidence = is_folder(roles, sketches, options) ? options.folder : options.collection;
  Candidates result;
  Caps& caps = result.caps;

  Pairs proposed;
  const Groups groups = group(sketches.duplicates, roles, options, proposed, caps);
  add_near_duplicates(sketches, groups, options, proposed, caps);
  sketches.signatures = Signatures();
  add_shared_runs(corpus, sketches, groups, evidence, options.threads, proposed, caps);
  add_alike(weights, groups, evidence, options.threads, proposed, caps);

  std::vector<Candidate>& pairs = result.pairs;
  pairs = merge_roads(std::move(proposed));
  measure(corpus, pairs, sketches.shingle, sketches.duplicates, weights, options.threads);
  std::erase_if(pairs, [&](const Candidate& c) { return !has_evidence(c, roles, evidence, options.near_jaccard); });
  const std::uint64_t gone = keep_best(pairs, documents, evidence.per_document, options.near_jaccard);
  report(caps, {"pairs of one document, the weakest left out", evidence.per_document, gone});
  for (Candidate& pair : pairs)
    if (roles[index(pair.left)] == Role::kSource && roles[index(pair.right)] == Role::kArticle) {
      std::swap(pair.left, pair.right);
      std::swap(pair.containment[0], pair.containment[1]);
    }
  std::sort(pairs.begin(), pairs.end(), before<Candidate>);
  pairs.shrink_to_fit();
  return result;
}

std::vector<Candidate> measure_pairs(const TokenizedCorpus& corpus, const std::vector<DocPair>& pairs, const ShingleOptions& shingle,
                                     const DuplicateClasses& duplicates, const TermRows& weights, unsigned threads) {
  std::vector<Candidate> measured;
  for (const DocPair& pair : pairs) {
    measured.emplace_back();
    measured.back().left = pair.left;
    measured.back().right = pair.right;
  }
  measure(corpus, measured, shingle, duplicates, weights, threads);
  return measured;
}

}  // namespace crib
