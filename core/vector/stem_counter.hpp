// Counts the stems of documents.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"
#include "core/text/prose.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

// By TermId: the stem that it counts for; for a stop word, the number of terms.
inline std::vector<std::uint32_t> content_stems(const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> stems(vocabulary.size(), static_cast<std::uint32_t>(vocabulary.size()));
  for (std::size_t t = 0; t < stems.size(); ++t)
    if (!vocabulary.traits(TermId(t)).is_stop_word) stems[t] = static_cast<std::uint32_t>(vocabulary.stem(TermId(t)));
  return stems;
}

// One document after another. Without branches: which word is new can't be foretold.
class StemCounter {
 public:
  // `stems` as content_stems() gives them; a view.
  explicit StemCounter(const std::vector<std::uint32_t>& stems) : stems_(stems), counts_(stems.size() + 1) {}

  // Distinct stems of the prose, in no order.
  std::span<std::uint32_t> count(const TokenizedDocument& document) {
    begin(document.tokens.size());
    for (const Span run : prose_runs(document))
      for (auto t = run.begin; t < run.end; ++t) add(document.tokens[t].term);
    return std::span(met_).first(size_);
  }
  // Of the terms of the prose.
  std::span<std::uint32_t> count(std::span<const TermId> terms) {
    begin(terms.size());
    for (const TermId term : terms) add(term);
    return std::span(met_).first(size_);
  }
  // Of the last document counted.
  std::uint32_t of(std::uint32_t stem) const { return counts_[stem]; }

 private:
  void begin(std::size_t terms) {
    for (const std::uint32_t stem : std::span(met_).first(size_)) counts_[stem] = 0;
    counts_.back() = 1;  // what is no stem is never new
    met_.resize(std::max(met_.size(), terms + 1));
    size_ = 0;
  }
  void add(TermId term) {
    const std::uint32_t stem = stems_[index(term)];
    met_[size_] = stem;
    size_ += counts_[stem]++ == 0;
  }

  const std::vector<std::uint32_t>& stems_;
  std::vector<std::uint32_t> counts_;  // by stem
  std::vector<std::uint32_t> met_;
  std::size_t size_ = 0;  // of what is met
};

// 1 + ln tf
class TermFrequencyWeights {
 public:
  TermFrequencyWeights() : common_(kCommonCounts) {
    for (std::size_t count = 1; count < kCommonCounts; ++count) common_[count] = weight(count);
  }
  double operator()(std::uint32_t count) const { return count < kCommonCounts ? common_[count] : weight(count); }

 private:
  static constexpr std::size_t kCommonCounts = 64;  // whose logarithms are looked up

  static double weight(std::size_t count) { return 1 + std::log(static_cast<double>(count)); }
  std::vector<double> common_;
};

}  // namespace crib
