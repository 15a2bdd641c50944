// The bundled newsroom, read once, and a result seen without its order.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/pipeline.hpp"
#include "core/text/read.hpp"

namespace crib::test {

inline const Corpus& newsroom() {
  static const Corpus corpus = [] {
    const std::string folder = std::string(CRIB_FIXTURES) + "/newsroom/";
    return read_corpus({{folder + "articles", Role::kArticle}, {folder + "wire", Role::kSource}});
  }();
  return corpus;
}

inline DocId find(const Corpus& corpus, const std::string& ending) {
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d)
    if (corpus.documents[d].key.ends_with(ending)) return DocId{d};
  throw std::runtime_error("no " + ending);
}

// A pair by its texts, the smaller first, so that neither keys nor sides matter.
struct SidelessPair {
  using Place = std::tuple<Span, Span, Kind, double>;
  std::vector<Place> passages;
  Verdict verdict{};
  std::array<double, 2> coverage{}, verbatim{}, containment{};
  double jaccard{};
  bool operator==(const SidelessPair&) const = default;
};

inline std::map<std::pair<std::string, std::string>, SidelessPair> without_order(const Report& report) {
  std::map<std::pair<std::string, std::string>, SidelessPair> pairs;
  for (const JudgedPair& pair : report.pairs) {
    std::string left = report.corpus.documents[index(pair.left)].text, right = report.corpus.documents[index(pair.right)].text;
    SidelessPair seen{{}, pair.verdict, pair.overlap.coverage, pair.overlap.verbatim, pair.overlap.containment, pair.overlap.jaccard};
    const bool swapped = right < left;
    if (swapped) {
      std::swap(left, right);
      for (auto* shares : {&seen.coverage, &seen.verbatim, &seen.containment}) std::swap((*shares)[0], (*shares)[1]);
    }
    for (const auto& [passage, credit, by, changes, edits] : pair.passages)
      seen.passages.push_back({swapped ? passage.right : passage.left, swapped ? passage.left : passage.right, passage.kind, passage.similarity});
    std::sort(seen.passages.begin(), seen.passages.end());
    pairs.emplace(std::pair(std::move(left), std::move(right)), std::move(seen));
  }
  return pairs;
}

}  // namespace crib::test
