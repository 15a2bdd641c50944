#include "core/verdict/matrices.hpp"

#include <algorithm>

#include "core/verdict/overlap.hpp"

namespace crib {
namespace {

enum : std::size_t { kJaccard, kContainment, kCosine, kCoverage, kVerbatim, kResidual };

class Filler {
 public:
  explicit Filler(Matrices& matrices) : matrices_(matrices) {}

  void put(std::size_t matrix, DocId row, DocId column, double value) {
    if (value > 0)
      matrices_.by_name[matrix].cells.push_back(
          {static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), static_cast<float>(std::min(1.0, value))});
  }
  void put_both(std::size_t matrix, const PairShares& pair, double from_left, double from_right) {
    put(matrix, pair.left, pair.right, from_left);
    put(matrix, pair.right, pair.left, from_right);
  }

 private:
  Matrices& matrices_;
};

std::vector<Span> tokens_of_passages(const JudgedPair& pair, bool left) {
  std::vector<Span> spans;
  for (const auto& judged : pair.passages) spans.push_back(left ? judged.passage.left_tokens : judged.passage.right_tokens);
  return spans;
}

// Tokens of `spans` less those of `taken`.
std::vector<Span> subtract(std::vector<Span> spans, const std::vector<Span>& taken) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> rest;
  for (Span span : spans) {
    for (const Span cut : taken) {
      if (cut.end <= span.begin || is_empty(span)) continue;
      if (cut.begin >= span.end) break;
      if (cut.begin > span.begin) rest.push_back({span.begin, cut.begin});
      span.begin = cut.end;
    }
    if (!is_empty(span)) rest.push_back(span);
  }
  return rest;
}

std::vector<std::vector<Span>> explained_by_sources(const Corpus& corpus, const std::vector<JudgedPair>& pairs) {
  std::vector<std::vector<Span>> explained(corpus.documents.size());
  for (const JudgedPair& pair : pairs) {
    if (corpus.documents[index(pair.right)].role != Role::kSource || corpus.documents[index(pair.left)].role == Role::kSource) continue;
    const auto spans = tokens_of_passages(pair, true);
    auto& all = explained[index(pair.left)];
    all.insert(all.end(), spans.begin(), spans.end());
  }
  for (auto& spans : explained) std::sort(spans.begin(), spans.end());
  return explained;
}

}  // namespace

Matrices fill_matrices(const Corpus& corpus, const TokenizedCorpus& tokens, const std::vector<PairShares>& shares,
                       const std::vector<JudgedPair>& pairs, const MatrixOptions& options) {
  Matrices matrices;
  matrices.size = static_cast<std::uint32_t>(corpus.documents.size());
  matrices.is_sparse = matrices.size > options.dense_documents;
  Filler filler(matrices);
  for (const PairShares& pair : shares) {
    filler.put_both(kJaccard, pair, pair.jaccard, pair.jaccard);
    filler.put_both(kContainment, pair, pair.containment[0], pair.containment[1]);
    filler.put_both(kCosine, pair, pair.cosine, pair.cosine);
  }
  const auto explained = explained_by_sources(corpus, pairs);
  for (const JudgedPair& pair : pairs) {
    const PairShares at{pair.left, pair.right, 0, {}, 0};
    filler.put_both(kCoverage, at, pair.overlap.coverage[0], pair.overlap.coverage[1]);
    filler.put_both(kVerbatim, at, pair.overlap.verbatim[0], pair.overlap.verbatim[1]);
    const bool with_source = corpus.documents[index(pair.left)].role == Role::kSource || corpus.documents[index(pair.right)].role == Role::kSource;
    if (with_source) continue;  // what a declared source explains leaves nothing over
    const auto residual = [&](bool left) {
      const std::size_t document = index(left ? pair.left : pair.right);
      const auto rest = subtract(tokens_of_passages(pair, left), explained[document]);
      return count_covered(tokens.documents[document], rest) / static_cast<double>(std::max(1U, count_words(tokens.documents[document])));
    };
    filler.put_both(kResidual, at, residual(true), residual(false));
  }
  for (Matrix& matrix : matrices.by_name)
    std::sort(matrix.cells.begin(), matrix.cells.end(), [](const MatrixCell& a, const MatrixCell& b) {
      return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
  return matrices;
}

}  // namespace crib
