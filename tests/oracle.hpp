// What the fast paths are held to: the same answers computed the obvious way.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "core/text/tokenize.hpp"

namespace crib::oracle {

using Words = std::vector<TermId>;

// The words outside asides, one list a run.
inline std::vector<Words> prose(const TokenizedDocument& document) {
  std::vector<Words> runs(1);
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    const bool is_aside = std::any_of(document.aside_tokens.begin(), document.aside_tokens.end(),
                                      [&](Span aside) { return contains(aside, t); });
    if (!is_aside) {
      runs.back().push_back(document.tokens[t].term);
    } else if (!runs.back().empty()) {
      runs.emplace_back();
    }
  }
  return runs;
}

// The k-word shingles themselves; a document too short for one is one shingle.
inline std::set<Words> shingle_words(const TokenizedDocument& document, std::size_t k) {
  std::set<Words> shingles;
  Words all;
  for (const Words& run : prose(document)) {
    all.insert(all.end(), run.begin(), run.end());
    for (std::size_t i = 0; i + k <= run.size(); ++i)
      shingles.insert(
          Words(run.begin() + static_cast<std::ptrdiff_t>(i), run.begin() + static_cast<std::ptrdiff_t>(i + k)));
  }
  if (shingles.empty() && !all.empty()) shingles.insert(all);
  return shingles;
}

template <typename T>
std::size_t count_common(const std::set<T>& a, const std::set<T>& b) {
  std::size_t common = 0;
  for (const T& x : a) common += b.count(x);
  return common;
}

template <typename T>
double jaccard(const std::set<T>& a, const std::set<T>& b) {
  const double common = static_cast<double>(count_common(a, b));
  return common == 0 ? 0 : common / (static_cast<double>(a.size() + b.size()) - common);
}

// Share of a's members that b has.
template <typename T>
double containment(const std::set<T>& a, const std::set<T>& b) {
  return a.empty() ? 0 : static_cast<double>(count_common(a, b)) / static_cast<double>(a.size());
}

// (1 + ln tf) * (ln((1 + N) / (1 + df)) + 1), unscaled, by stem; stop words out.
inline std::vector<std::map<TermId, double>> weights(const TokenizedCorpus& corpus) {
  std::vector<std::map<TermId, double>> rows;
  std::map<TermId, double> df;
  for (const TokenizedDocument& document : corpus.documents) {
    auto& row = rows.emplace_back();
    for (const Words& run : prose(document))
      for (const TermId term : run)
        if (!corpus.vocabulary.traits(term).is_stop_word) row[corpus.vocabulary.stem(term)] += 1;
    for (const auto& [stem, count] : row) df[stem] += 1;
  }
  for (auto& row : rows)
    for (auto& [stem, value] : row)
      value = (1 + std::log(value)) * (std::log((1 + static_cast<double>(rows.size())) / (1 + df[stem])) + 1);
  return rows;
}

inline double cosine(const std::map<TermId, double>& a, const std::map<TermId, double>& b) {
  double dot = 0, a_squares = 0, b_squares = 0;
  for (const auto& [stem, x] : a) {
    a_squares += x * x;
    for (const auto& [other, y] : b)
      if (stem == other) dot += x * y;
  }
  for (const auto& [stem, y] : b) b_squares += y * y;
  return dot == 0 ? 0 : dot / std::sqrt(a_squares * b_squares);
}

// Best local alignment (Smith and Waterman 1981): its score and what it spans.
struct LocalAlignment {
  int score{};
  Span left, right;  // positions in the two lists
};

inline LocalAlignment smith_waterman(const Words& left, const Words& right, int match = 2, int mismatch = -1,
                                     int gap = -1) {
  struct Cell {
    int score = 0;
    Span from;  // begin: where the alignment begins on the left; end: on the right
  };
  std::vector<std::vector<Cell>> table(left.size() + 1, std::vector<Cell>(right.size() + 1));
  LocalAlignment best;
  for (std::uint32_t i = 0; i <= left.size(); ++i)
    for (std::uint32_t j = 0; j <= right.size(); ++j) {
      Cell& cell = table[i][j];
      cell.from = {i, j};
      const auto take = [&](const Cell& other, int step) {
        if (other.score + step > cell.score) cell = {other.score + step, other.from};
      };
      if (i > 0 && j > 0) take(table[i - 1][j - 1], left[i - 1] == right[j - 1] ? match : mismatch);
      if (i > 0) take(table[i - 1][j], gap);
      if (j > 0) take(table[i][j - 1], gap);
      if (cell.score > best.score) best = {cell.score, {cell.from.begin, i}, {cell.from.end, j}};
    }
  return best;
}

// Length of the longest run of words that stands in both.
inline std::uint32_t longest_common_run(const Words& left, const Words& right) {
  std::uint32_t best = 0;
  for (std::size_t i = 0; i < left.size(); ++i)
    for (std::size_t j = 0; j < right.size(); ++j) {
      std::uint32_t run = 0;
      while (i + run < left.size() && j + run < right.size() && left[i + run] == right[j + run]) ++run;
      best = std::max(best, run);
    }
  return best;
}

}  // namespace crib::oracle
