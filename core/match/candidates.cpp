#include "core/match/candidates.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "core/base/parallel.hpp"
#include "core/sketch/jaccard.hpp"
#include "core/vector/cosine.hpp"

namespace crib {
namespace {

bool before(const Candidate& a, const Candidate& b) { return a.left != b.left ? a.left < b.left : a.right < b.right; }

// Who stands for whom: a large class of duplicates is represented by its first article and its first source.
struct Representatives {
  std::vector<char> takes_part;      // by DocId
  std::vector<Candidate> stars;      // members to representatives
  std::uint64_t large_classes{};
};

Representatives choose_representatives(const DuplicateClasses& duplicates, const std::vector<Role>& roles,
                                       const CandidateOptions& options) {
  Representatives chosen{std::vector<char>(roles.size(), 1), {}, 0};
  for (const std::vector<DocId>& members : duplicates.classes) {
    const bool is_large = members.size() > options.full_class;
    chosen.large_classes += is_large;
    std::vector<DocId> centres;
    for (const DocId member : members) {
      const auto same_role = [&](DocId c) { return roles[index(c)] == roles[index(member)]; };
      for (const DocId centre : centres) chosen.stars.push_back({centre, member, kDuplicateRoad, 0, {}, 0});
      if (is_large && std::any_of(centres.begin(), centres.end(), same_role)) {
        chosen.takes_part[index(member)] = 0;
      } else {
        centres.push_back(member);
      }
    }
  }
  return chosen;
}

// What the roads read, emptied for documents that others stand for.
template <typename Rows>
Rows rows_of(const Rows& rows, const std::vector<char>& takes_part) {
  Rows kept(rows.size());
  for (std::size_t d = 0; d < rows.size(); ++d)
    if (takes_part[d]) kept[d] = rows[d];
  return kept;
}

std::vector<std::vector<std::uint32_t>> terms_of(const TermMatrix& weights, const std::vector<char>& takes_part) {
  std::vector<std::vector<std::uint32_t>> rows(takes_part.size());
  for (std::size_t d = 0; d < rows.size(); ++d)
    if (takes_part[d])
      rows[d].assign(weights.innerIndexPtr() + weights.outerIndexPtr()[d],
                     weights.innerIndexPtr() + weights.outerIndexPtr()[d + 1]);
  return rows;
}

std::uint64_t count_long_lists(const Postings& postings, std::uint32_t longest) {
  std::uint64_t count = 0;
  for (std::size_t l = 0; l < postings.lists(); ++l) count += postings.list(l).size() > longest;
  return count;
}

bool is_folder(const std::vector<Role>& roles, const CandidateOptions& options) {
  const auto sources = static_cast<std::uint64_t>(std::count(roles.begin(), roles.end(), Role::kSource));
  const std::uint64_t articles = roles.size() - sources;
  return roles.size() <= options.folder_documents ||
         (sources > 0 && articles <= options.folder_documents && articles * sources <= options.folder_pairs);
}

void merge_roads(std::vector<Candidate>& pairs) {
  std::sort(pairs.begin(), pairs.end(), before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (kept > 0 && pairs[kept - 1].left == pairs[i].left && pairs[kept - 1].right == pairs[i].right) {
      pairs[kept - 1].roads |= pairs[i].roads;
    } else {
      pairs[kept++] = pairs[i];
    }
  }
  pairs.resize(kept);
}

void measure(std::vector<Candidate>& pairs, const Sketches& sketches, const TermMatrix& weights, unsigned threads) {
  std::vector<char> is_needed(sketches.shingles.size());
  for (const Candidate& pair : pairs) is_needed[index(pair.left)] = is_needed[index(pair.right)] = 1;
  std::vector<ShingleSet> sets(sketches.shingles.size());
  parallel_for(
      sets.size(), threads,
      [&](std::size_t d) {
        if (is_needed[d]) sets[d] = shingle_set(sketches.shingles[d]);
      },
      64);
  parallel_for(
      pairs.size(), threads,
      [&](std::size_t i) {
        Candidate& pair = pairs[i];
        if (sketches.duplicates.first[index(pair.left)] == sketches.duplicates.first[index(pair.right)]) {
          pair.jaccard = pair.cosine = 1;
          pair.containment = {1, 1};
          return;
        }
        const SetOverlap o = overlap(sets[index(pair.left)], sets[index(pair.right)]);
        pair.jaccard = jaccard(o);
        pair.containment = {left_containment(o), right_containment(o)};
        pair.cosine = cosine(weights, pair.left, pair.right);
      },
      256);
}

bool has_evidence(const Candidate& pair, const std::vector<Role>& roles, const Evidence& evidence, double near_jaccard) {
  if ((pair.roads & kDuplicateRoad) != 0 || pair.jaccard >= near_jaccard) return true;
  if (roles[index(pair.left)] == Role::kSource && roles[index(pair.right)] == Role::kSource) return false;
  return (pair.roads & kFingerprintRoad) != 0 || ((pair.roads & kTermRoad) != 0 && pair.cosine >= evidence.least_cosine);
}

double strength(const Candidate& pair) {
  return std::max({pair.containment[0], pair.containment[1], pair.cosine});
}

// Keeps a pair that is among the best of either document. Returns how many went.
std::uint64_t keep_best(std::vector<Candidate>& pairs, std::size_t documents, std::uint32_t per_document,
                        double near_jaccard) {
  std::vector<std::vector<std::uint32_t>> of(documents);
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    of[index(pairs[i].left)].push_back(i);
    of[index(pairs[i].right)].push_back(i);
  }
  std::vector<char> is_best(pairs.size());
  for (auto& mine : of) {
    const auto stop = mine.begin() + std::min<std::ptrdiff_t>(per_document, std::ssize(mine));
    std::partial_sort(mine.begin(), stop, mine.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(-strength(pairs[a]), a) < std::pair(-strength(pairs[b]), b);
    });
    for (auto i = mine.begin(); i != stop; ++i) is_best[*i] = 1;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (is_best[i] || (pairs[i].roads & kDuplicateRoad) != 0 || pairs[i].jaccard >= near_jaccard) pairs[kept++] = pairs[i];
  const std::uint64_t gone = pairs.size() - kept;
  pairs.resize(kept);
  return gone;
}

}  // namespace

Candidates find_candidates(const TokenizedCorpus& corpus, const std::vector<Role>& roles, const Sketches& sketches,
                           const TermMatrix& weights, const CandidateOptions& options) {
  const std::size_t documents = corpus.documents.size();
  assert(roles.size() == documents && sketches.shingles.size() == documents);
  const Evidence& evidence = is_folder(roles, options) ? options.folder : options.collection;
  Candidates result;
  const auto report = [&](const std::string& name, std::uint64_t limit, std::uint64_t count) {
    if (count > 0) result.caps.push_back({name, limit, count});
  };
  std::vector<Candidate>& pairs = result.pairs;

  Representatives representatives = choose_representatives(sketches.duplicates, roles, options);
  pairs = std::move(representatives.stars);
  report("identical documents, each paired with others", options.full_class, representatives.large_classes);

  std::vector<DocId> active;
  for (std::size_t d = 0; d < documents; ++d)
    if (representatives.takes_part[d]) active.push_back(DocId(d));
  const LshPairs near = find_near_pairs(sketches.signatures, active, options.lsh, options.threads);
  for (const DocPair& pair : near.pairs) pairs.push_back({pair.left, pair.right, kNearRoad, 0, {}, 0});
  report(near.large_buckets.name, near.large_buckets.limit, near.large_buckets.count);

  const auto take_shared = [&](const Postings& postings, std::uint32_t longest, std::uint32_t least, std::uint8_t road) {
    for (const SharedCount& s : count_shared(postings, {longest, least}, options.threads))
      if (roles[s.left] == Role::kArticle || roles[s.right] == Role::kArticle)
        pairs.push_back({DocId(s.left), DocId(s.right), road, 0, {}, 0});
  };
  {
    std::vector<std::vector<std::uint64_t>> sets = rows_of(sketches.fingerprints, representatives.takes_part);
    if (evidence.every_shingle)
      for (const DocId d : active) sets[index(d)] = shingle_set(sketches.shingles[index(d)]);
    const Postings postings = invert(sets);
    take_shared(postings, evidence.longest_list, evidence.least_shared, kFingerprintRoad);
    report("documents with one run of words, which then proposes no pairs", evidence.longest_list,
           count_long_lists(postings, evidence.longest_list));
  }
  {
    const Postings postings = invert(terms_of(weights, representatives.takes_part), static_cast<std::size_t>(weights.cols()));
    take_shared(postings, evidence.longest_term, evidence.least_terms, kTermRoad);
  }

  merge_roads(pairs);
  measure(pairs, sketches, weights, options.threads);
  std::erase_if(pairs, [&](const Candidate& c) { return !has_evidence(c, roles, evidence, options.near_jaccard); });
  report("pairs of one document", evidence.per_document,
         keep_best(pairs, documents, evidence.per_document, options.near_jaccard));
  for (Candidate& pair : pairs)
    if (roles[index(pair.left)] == Role::kSource && roles[index(pair.right)] == Role::kArticle) {
      std::swap(pair.left, pair.right);
      std::swap(pair.containment[0], pair.containment[1]);
    }
  std::sort(pairs.begin(), pairs.end(), before);
  return result;
}

std::vector<Candidate> measure_pairs(const std::vector<DocPair>& pairs, const Sketches& sketches,
                                     const TermMatrix& weights, unsigned threads) {
  std::vector<Candidate> measured;
  for (const DocPair& pair : pairs) measured.push_back({pair.left, pair.right, 0, 0, {}, 0});
  measure(measured, sketches, weights, threads);
  return measured;
}

}  // namespace crib
