#include "core/vector/term_rows.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/base/parallel.hpp"
#include "core/vector/bit_sorter.hpp"
#include "core/vector/tfidf.hpp"

namespace crib {
namespace {

constexpr std::size_t kGrain = 64;

// Counts stems and packs them.
class RowPacker {
 public:
  explicit RowPacker(const std::vector<std::uint32_t>& stems) : counter_(stems), sorter_(stems.size()) {}

  PackedNumbers pack(const TokenizedDocument& document) {
    const std::span<std::uint32_t> stems = counter_.count(document);
    sorter_.sort(stems);
    packer_.add(static_cast<std::uint32_t>(stems.size()));
    std::uint32_t before = 0;
    for (const std::uint32_t stem : stems) {
      packer_.add(Counted{stem - before, counter_.of(stem)});
      before = stem;
    }
    return packer_.take();
  }

 private:
  StemCounter counter_;
  BitSorter sorter_;
  NumberPacker packer_;
};

}  // namespace

TermRows weigh_rows(const TokenizedCorpus& corpus, unsigned threads) {
  TermRows result;
  const std::vector<std::uint32_t> stems = content_stems(corpus.vocabulary);
  const std::size_t documents = corpus.documents.size();
  result.rows_.resize(documents);
  parallel_for_with(
      [&] { return RowPacker(stems); }, documents, threads,
      [&](RowPacker& packer, std::size_t d) { result.rows_[d] = packer.pack(corpus.documents[d]); }, kGrain);

  DocumentFrequencies frequencies{std::vector<std::uint32_t>(stems.size()), static_cast<std::uint32_t>(documents)};
  for (std::size_t d = 0; d < documents; ++d)
    for (TermRows::Row row = result.row(DocId(d)); row.left() > 0;) ++frequencies.by_term[row.next().stem];
  result.idf_ = inverse_document_frequencies(frequencies, stems.size());

  result.lengths_.resize(documents);
  parallel_for(
      documents, threads,
      [&](std::size_t d) {
        double squares = 0;
        for (TermRows::Row row = result.row(DocId(d)); row.left() > 0;) {
          const auto [stem, count] = row.next();
          const double product = result.tf_(count) * result.idf_[stem];
          squares += product * product;
        }
        result.lengths_[d] = std::sqrt(squares);
      },
      kGrain);
  return result;
}

double cosine(const TermRows& rows, DocId left, DocId right) {
  TermRows::Row l = rows.row(left), r = rows.row(right);
  if (l.left() == 0 || r.left() == 0) return 0;
  double sum = 0;
  for (TermCount a = l.next(), b = r.next();;) {
    if (a.stem == b.stem) {
      sum += double{rows.weight(left, a)} * double{rows.weight(right, b)};
      if (l.left() == 0 || r.left() == 0) break;
      a = l.next(), b = r.next();
    } else if (a.stem < b.stem) {
      if (l.left() == 0) break;
      a = l.next();
    } else {
      if (r.left() == 0) break;
      b = r.next();
    }
  }
  return std::min(sum, 1.0);
}

}  // namespace crib
