// The rows of a TermMatrix as they are kept for a collection: counts instead of weights, packed, two bytes or so a stem
// instead of eight. Weights are worked out as they are read, and are the matrix's to the last bit.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/packed_numbers.hpp"
#include "core/text/tokenize.hpp"
#include "core/vector/stem_counter.hpp"

namespace crib {

// How often a stem stands in a document.
struct TermCount {
  std::uint32_t stem{};   // a column of the matrix
  std::uint32_t count{};  // at least 1
};

class TermRows {
 public:
  // Reads one row, stem by stem, ascending.
  class Row {
   public:
    Row() = default;
    explicit Row(NumberReader reader) : reader_(reader), left_(reader_.next()) {}
    // Pre: there is one more.
    TermCount next() {
      const auto [gap, count] = read_counted(reader_);
      --left_;
      return {stem_ += gap, count};
    }
    std::uint32_t left() const { return left_; }

   private:
    NumberReader reader_{nullptr};
    std::uint32_t left_ = 0, stem_ = 0;
  };

  std::size_t documents() const { return rows_.size(); }
  std::size_t terms() const { return idf_.size(); }
  Row row(DocId document) const { return Row(rows_[index(document)].read()); }
  float weight(DocId document, TermCount of) const {
    return static_cast<float>(tf_(of.count) * idf_[of.stem] / lengths_[index(document)]);
  }

 private:
  friend TermRows weigh_rows(const TokenizedCorpus& corpus, unsigned threads);

  std::vector<PackedNumbers> rows_;  // by document: how many stems, then their counts
  std::vector<double> lengths_;      // by document: Euclidean, before it is made 1
  std::vector<double> idf_;          // by term
  TermFrequencyWeights tf_;
};

// What weigh() gives as a matrix.
TermRows weigh_rows(const TokenizedCorpus& corpus, unsigned threads = 0);

// The same as of the matrix.
double cosine(const TermRows& rows, DocId left, DocId right);

}  // namespace crib
