#include "core/vector/nearest.hpp"

#include <algorithm>

#include "core/base/parallel.hpp"

namespace crib {
namespace {

constexpr std::size_t kParts = 64;
constexpr std::uint64_t kSecondLook = 4;  // times `most`

struct Posting {
  std::uint32_t document{};
  float weight{};
};

struct Index {
  std::vector<std::size_t> begin;  // terms + 1
  std::vector<Posting> postings;   // by term, ascending by document
};

struct Word {
  float weight{};
  std::size_t term{};
};

template <typename Visit>
void for_each_cell(const TermMatrix& matrix, DocId row, const Visit& visit) {
  for (int i = matrix.outerIndexPtr()[index(row)]; i < matrix.outerIndexPtr()[index(row) + 1]; ++i)
    visit(static_cast<std::size_t>(matrix.innerIndexPtr()[i]), matrix.valuePtr()[i]);
}

Index index_rows(const TermMatrix& matrix, std::span<const DocId> rows) {
  Index result;
  result.begin.assign(static_cast<std::size_t>(matrix.cols()) + 1, 0);
  for (const DocId row : rows) for_each_cell(matrix, row, [&](std::size_t term, float) { ++result.begin[term + 1]; });
  for (std::size_t t = 1; t < result.begin.size(); ++t) result.begin[t] += result.begin[t - 1];
  result.postings.resize(result.begin.back());
  std::vector<std::size_t> at(result.begin.begin(), result.begin.end() - 1);
  for (const DocId row : rows)
    for_each_cell(matrix, row, [&](std::size_t term, float weight) {
      result.postings[at[term]++] = {static_cast<std::uint32_t>(row), weight};
    });
  return result;
}

// Sums of what the budget allows; says whether it cut anything off.
bool add_up(const TermMatrix& matrix, DocId query, const Index& index, std::uint64_t budget, std::vector<float>& sums,
            std::vector<std::uint32_t>& touched) {
  std::vector<Word> words;
  for_each_cell(matrix, query, [&](std::size_t term, float weight) { words.push_back({weight, term}); });
  std::sort(words.begin(), words.end(),
            [](const Word& a, const Word& b) { return a.weight != b.weight ? a.weight > b.weight : a.term < b.term; });
  bool is_cut = false;
  for (const Word& word : words) {
    const std::uint64_t length = index.begin[word.term + 1] - index.begin[word.term];
    if (length > budget) {
      is_cut = true;
      continue;
    }
    budget -= length;
    for (std::size_t i = index.begin[word.term]; i < index.begin[word.term + 1]; ++i) {
      const auto [document, weight] = index.postings[i];
      if (sums[document] == 0) touched.push_back(document);
      sums[document] += word.weight * weight;
    }
  }
  return is_cut;
}

std::vector<CosinePair> nearest_of(const TermMatrix& matrix, DocId query, const NearestOptions& options,
                                   std::vector<float>& sums, std::vector<std::uint32_t>& touched) {
  std::erase(touched, static_cast<std::uint32_t>(query));
  sums[index(query)] = 0;
  const auto looked_at = static_cast<std::size_t>(std::min<std::uint64_t>(touched.size(), kSecondLook * options.most));
  std::partial_sort(touched.begin(), touched.begin() + static_cast<std::ptrdiff_t>(looked_at), touched.end(),
                    [&](auto a, auto b) { return sums[a] != sums[b] ? sums[a] > sums[b] : a < b; });
  std::vector<CosinePair> pairs;
  for (std::size_t i = 0; i < looked_at; ++i) {
    const double value = cosine(matrix, query, DocId(touched[i]));
    if (value >= options.least) pairs.push_back({query, DocId(touched[i]), value});
  }
  std::sort(pairs.begin(), pairs.end(), [](const CosinePair& a, const CosinePair& b) {
    return a.cosine != b.cosine ? a.cosine > b.cosine : a.right < b.right;
  });
  if (pairs.size() > options.most) pairs.resize(options.most);
  pairs.shrink_to_fit();
  for (const std::uint32_t document : touched) sums[document] = 0;
  touched.clear();
  return pairs;
}

}  // namespace

NearestDocuments find_nearest(const TermMatrix& matrix, std::span<const DocId> queries, std::span<const DocId> targets,
                              const NearestOptions& options, unsigned threads) {
  const Index index = index_rows(matrix, targets);
  std::vector<std::vector<CosinePair>> found(queries.size());
  std::vector<char> is_cut(queries.size());
  const std::size_t parts = std::min(kParts, queries.size());
  parallel_for(parts, threads, [&](std::size_t part) {
    std::vector<float> sums(static_cast<std::size_t>(matrix.rows()));
    std::vector<std::uint32_t> touched;
    for (std::size_t q = part; q < queries.size(); q += parts) {
      is_cut[q] = add_up(matrix, queries[q], index, options.postings, sums, touched);
      found[q] = nearest_of(matrix, queries[q], options, sums, touched);
    }
  });
  NearestDocuments result{{}, {"entries read of the word index for one document", options.postings, 0}};
  for (const auto& pairs : found) result.pairs.insert(result.pairs.end(), pairs.begin(), pairs.end());
  result.queries_cut_short.count = static_cast<std::uint64_t>(std::count(is_cut.begin(), is_cut.end(), 1));
  return result;
}

}  // namespace crib
