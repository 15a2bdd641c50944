#include "core/verdict/matrices.hpp"

#include <algorithm>
#include <tuple>

#include "core/verdict/overlap.hpp"
#include "core/verdict/shared_spans.hpp"

namespace crib {
namespace {

enum : std::size_t { kJaccard, kContainment, kCosine, kCoverage, kVerbatim, kResidual };

class Filler {
 public:
  explicit Filler(Matrices& matrices) : matrices_(matrices) {}

  void put(std::size_t matrix, DocId row, DocId column, double value) {
    if (value > 0 && row != column)
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

// By document: its tokens that lie in passages shared with a declared source; empty where there are none.
std::vector<std::vector<bool>> explained_by_sources(const Corpus& corpus, const TokenizedCorpus& tokens,
                                                    const std::vector<JudgedPair>& pairs) {
  std::vector<std::vector<bool>> explained(corpus.documents.size());
  for (const JudgedPair& pair : pairs) {
    const bool is_left = corpus.documents[index(pair.left)].role == Role::kArticle;
    const DocId article = is_left ? pair.left : pair.right, source = is_left ? pair.right : pair.left;
    if (corpus.documents[index(article)].role != Role::kArticle || corpus.documents[index(source)].role != Role::kSource) continue;
    const auto prose = prose_tokens(tokens.documents.extent(index(article)));
    explained[index(article)].resize(prose.size());
    for (const Span span : tokens_of_passages(pair, is_left)) mark(explained[index(article)], span, prose);
  }
  return explained;
}

// A pair that was asked for twice, or from both sides, has one cell: the larger.
void put_in_order(std::vector<MatrixCell>& cells) {
  std::sort(cells.begin(), cells.end(), [](const MatrixCell& a, const MatrixCell& b) {
    return std::tie(a.row, a.column, b.value) < std::tie(b.row, b.column, a.value);
  });
  const auto is_same_cell = [](const MatrixCell& a, const MatrixCell& b) { return a.row == b.row && a.column == b.column; };
  cells.erase(std::unique(cells.begin(), cells.end(), is_same_cell), cells.end());
}

}  // namespace

Matrices fill_matrices(const Corpus& corpus, const TokenizedCorpus& tokens, const std::vector<PairShares>& shares,
                       const std::vector<JudgedPair>& pairs, const MatrixOptions& options) {
  Matrices matrices;
  matrices.size = static_cast<std::uint32_t>(corpus.documents.size());
  matrices.is_sparse = matrices.size > options.dense_documents;
  Filler filler(matrices);
  const auto put_shares = [&](const PairShares& pair) {
    filler.put_both(kJaccard, pair, pair.jaccard, pair.jaccard);
    filler.put_both(kContainment, pair, pair.containment[0], pair.containment[1]);
    filler.put_both(kCosine, pair, pair.cosine, pair.cosine);
  };
  std::for_each(shares.begin(), shares.end(), put_shares);
  const auto explained = explained_by_sources(corpus, tokens, pairs);
  for (const JudgedPair& pair : pairs) {
    const PairShares at{pair.left, pair.right, pair.overlap.jaccard, pair.overlap.containment, pair.overlap.cosine};
    if (shares.empty()) put_shares(at);
    filler.put_both(kCoverage, at, pair.overlap.coverage[0], pair.overlap.coverage[1]);
    filler.put_both(kVerbatim, at, pair.overlap.verbatim[0], pair.overlap.verbatim[1]);
    const bool with_source = corpus.documents[index(pair.left)].role == Role::kSource || corpus.documents[index(pair.right)].role == Role::kSource;
    if (with_source) continue;  // what a declared source explains leaves nothing over
    const auto residual = [&](bool left) {
      const std::size_t d = index(left ? pair.left : pair.right);
      const TokenExtent document = tokens.documents.extent(d);
      const auto prose = prose_tokens(document);
      auto marked = explained[d];
      marked.resize(prose.size());
      std::uint32_t rest = 0;
      for (const Span span : tokens_of_passages(pair, left)) rest += mark(marked, span, prose);
      return rest / static_cast<double>(std::max(1U, count_words(document)));
    };
    filler.put_both(kResidual, at, residual(true), residual(false));
  }
  for (Matrix& matrix : matrices.by_name) put_in_order(matrix.cells);
  return matrices;
}

}  // namespace crib
