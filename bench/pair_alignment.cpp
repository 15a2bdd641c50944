#include "bench/pair_alignment.hpp"

#include <algorithm>
#include <cstdint>

#include "core/match/profile.hpp"

namespace crib::bench {
namespace {

constexpr std::int32_t kMatch = 2, kMismatch = -1, kGap = -1;

enum Step : std::uint8_t { kStop, kBoth, kLeft, kRight };

SharedSpans best_local(const TokenizedDocument& left, const TokenizedDocument& right) {
  const std::size_t columns = right.tokens.size() + 1;
  std::vector<std::int32_t> above(columns), here(columns);
  std::vector<std::uint8_t> steps((left.tokens.size() + 1) * columns, kStop);
  std::int32_t best = 0;
  std::size_t best_row = 0, best_column = 0;
  for (std::size_t row = 1; row <= left.tokens.size(); ++row) {
    const TermId term = left.tokens[row - 1].term;
    for (std::size_t column = 1; column < columns; ++column) {
      const std::int32_t both = above[column - 1] + (term == right.tokens[column - 1].term ? kMatch : kMismatch);
      const std::int32_t up = above[column] + kGap, side = here[column - 1] + kGap;
      const std::int32_t score = std::max({0, both, up, side});
      here[column] = score;
      steps[row * columns + column] = score == 0 ? kStop : score == both ? kBoth : score == up ? kLeft : kRight;
      if (score > best) {
        best = score;
        best_row = row;
        best_column = column;
      }
    }
    above.swap(here);
  }
  if (best == 0) return {};
  std::size_t row = best_row, column = best_column;
  for (std::uint8_t step = 0; (step = steps[row * columns + column]) != kStop;) {
    row -= step != kRight;
    column -= step != kLeft;
  }
  const auto tokens = [](std::size_t begin, std::size_t end) {
    return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  return {bytes_of(left, tokens(row, best_row)), bytes_of(right, tokens(column, best_column))};
}

}  // namespace

std::vector<std::vector<SharedSpans>> align_neighbours(const Corpus& corpus, const std::vector<TokenizedDocument>& documents,
                                                       const Vocabulary& vocabulary, const Background& background,
                                                       const AlignOptions& options) {
  std::vector<std::vector<SharedSpans>> all;
  const auto profile_of = [&](std::size_t d) {
    return profile(corpus.documents[d], documents[d], vocabulary, background, depth_of(options.search));
  };
  for (std::size_t d = 0; d + 1 < documents.size(); d += 2) {
    const Profile left = profile_of(d), right = profile_of(d + 1);
    all.emplace_back();
    const Alignment alignment = align({corpus.documents[d], documents[d], left}, {corpus.documents[d + 1], documents[d + 1], right}, vocabulary, options);
    for (const Passage& passage : alignment.passages)
      all.back().push_back({passage.left, passage.right});
  }
  return all;
}

std::vector<std::vector<SharedSpans>> smith_waterman_neighbours(const std::vector<TokenizedDocument>& documents) {
  std::vector<std::vector<SharedSpans>> all;
  for (std::size_t d = 0; d + 1 < documents.size(); d += 2) all.push_back({best_local(documents[d], documents[d + 1])});
  return all;
}

}  // namespace crib::bench
