#include "core/vector/nearest.hpp"

#include <algorithm>

#include "core/base/parallel.hpp"

namespace crib {
namespace {

constexpr std::size_t kParts = 64;
constexpr std::uint64_t kSecondLook = 4;  // times `most`

// By term the documents that hold it, ascending, with counts: as packed as the rows.
struct Index {
  std::vector<std::size_t> begin;      // terms + 1, into bytes
  std::vector<std::uint32_t> lengths;  // by term: documents
  std::vector<std::uint8_t> bytes;
};

struct Word {
  float weight{};
  TermCount of;
};

// put(stem, byte) for every byte of the lists, those of one stem in order; meet(stem) for every document in them.
template <typename Meet, typename Put>
void for_each_byte(const TermRows& rows, std::span<const DocId> documents, const Meet& meet, const Put& put) {
  std::vector<std::uint32_t> last(rows.terms());
  for (const DocId document : documents)
    for (TermRows::Row row = rows.row(document); row.left() > 0;) {
      const auto [stem, count] = row.next();
      const auto here = static_cast<std::uint32_t>(document);
      meet(stem);
      put_counted({here - last[stem], count}, [&, at = stem](std::uint32_t number) {
        put_number(number, [&](std::uint8_t byte) { put(at, byte); });
      });
      last[stem] = here;
    }
}

Index index_rows(const TermRows& rows, std::span<const DocId> documents) {
  Index result{std::vector<std::size_t>(rows.terms() + 1), std::vector<std::uint32_t>(rows.terms()), {}};
  for_each_byte(
      rows, documents, [&](std::uint32_t stem) { ++result.lengths[stem]; },
      [&](std::uint32_t stem, std::uint8_t) { ++result.begin[stem + 1]; });
  for (std::size_t t = 1; t < result.begin.size(); ++t) result.begin[t] += result.begin[t - 1];
  result.bytes.resize(result.begin.back());
  std::vector<std::size_t> at(result.begin.begin(), result.begin.end() - 1);
  for_each_byte(
      rows, documents, [](std::uint32_t) {},
      [&](std::uint32_t stem, std::uint8_t byte) { result.bytes[at[stem]++] = byte; });
  return result;
}

// Sums of what the budget allows; says whether it cut anything off.
bool add_up(const TermRows& rows, DocId query, const Index& index, std::uint64_t budget, std::vector<float>& sums,
            std::vector<std::uint32_t>& touched) {
  std::vector<Word> words;
  for (TermRows::Row row = rows.row(query); row.left() > 0;) {
    const TermCount of = row.next();
    words.push_back({rows.weight(query, of), of});
  }
  std::sort(words.begin(), words.end(),
            [](const Word& a, const Word& b) { return a.weight != b.weight ? a.weight > b.weight : a.of.stem < b.of.stem; });
  bool is_cut = false;
  for (const Word& word : words) {
    const std::uint32_t stem = word.of.stem;
    if (index.lengths[stem] > budget) {
      is_cut = true;
      continue;
    }
    budget -= index.lengths[stem];
    NumberReader list(index.bytes.data() + index.begin[stem]);
    std::uint32_t document = 0;
    for (std::uint32_t left = index.lengths[stem]; left > 0; --left) {
      const auto [gap, count] = read_counted(list);
      document += gap;
      if (sums[document] == 0) touched.push_back(document);
      sums[document] += word.weight * rows.weight(DocId(document), {stem, count});
    }
  }
  return is_cut;
}

std::vector<CosinePair> nearest_of(const TermRows& rows, DocId query, const NearestOptions& options,
                                   std::vector<float>& sums, std::vector<std::uint32_t>& touched) {
  std::erase(touched, static_cast<std::uint32_t>(query));
  sums[index(query)] = 0;
  const auto looked_at = static_cast<std::size_t>(std::min<std::uint64_t>(touched.size(), kSecondLook * options.most));
  std::partial_sort(touched.begin(), touched.begin() + static_cast<std::ptrdiff_t>(looked_at), touched.end(),
                    [&](auto a, auto b) { return sums[a] != sums[b] ? sums[a] > sums[b] : a < b; });
  std::vector<CosinePair> pairs;
  for (std::size_t i = 0; i < looked_at; ++i) {
    const double value = cosine(rows, query, DocId(touched[i]));
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

NearestDocuments find_nearest(const TermRows& rows, std::span<const DocId> queries, std::span<const DocId> targets,
                              const NearestOptions& options, unsigned threads) {
  const Index index = index_rows(rows, targets);
  std::vector<std::vector<CosinePair>> found(queries.size());
  std::vector<char> is_cut(queries.size());
  const std::size_t parts = std::min(kParts, queries.size());
  parallel_for(parts, threads, [&](std::size_t part) {
    std::vector<float> sums(rows.documents());
    std::vector<std::uint32_t> touched;
    for (std::size_t q = part; q < queries.size(); q += parts) {
      is_cut[q] = add_up(rows, queries[q], index, options.postings, sums, touched);
      found[q] = nearest_of(rows, queries[q], options, sums, touched);
    }
  });
  NearestDocuments result{{}, {"entries read of the word index for one document", options.postings, 0}};
  for (const auto& pairs : found) result.pairs.insert(result.pairs.end(), pairs.begin(), pairs.end());
  result.queries_cut_short.count = static_cast<std::uint64_t>(std::count(is_cut.begin(), is_cut.end(), 1));
  return result;
}

}  // namespace crib
