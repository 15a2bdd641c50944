#include "core/verdict/originality.hpp"

#include <algorithm>

#include "core/verdict/shared_spans.hpp"

namespace crib {
namespace {

bool is_own(Span tokens, const std::vector<bool>& explained) {
  return std::none_of(explained.begin() + tokens.begin, explained.begin() + tokens.end, [](bool b) { return b; });
}

}  // namespace

Original find_original(const TokenizedDocument& tokens, const std::vector<Speech>& quotations, const std::vector<Span>& figures,
                       const std::vector<bool>& explained, const OriginalityOptions& options) {
  Original original;
  const std::vector<bool> prose = prose_tokens(tokens);
  std::array<double, 3> own{}, all{};
  const auto total = static_cast<std::size_t>(std::count(prose.begin(), prose.end(), true));
  std::size_t position = 0, third = 0;
  for (const Sentence& sentence : tokens.sentences) {
    std::uint32_t words_in = 0, own_in = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!prose[i]) continue;
      while (third < 2 && 3 * position >= (third + 1) * total) ++third;
      ++position;
      all[third] += 1;
      own[third] += explained[i] ? 0 : 1;
      ++words_in;
      own_in += explained[i] ? 0U : 1U;
    }
    const bool is_told = words_in > 0 && !sentence.is_title && !sentence.is_heading;
    if (is_told && own_in >= options.own_sentence * words_in) original.sentences.push_back(sentence.bytes);
  }
  original.sentences.shrink_to_fit();
  for (std::size_t t = 0; t < 3; ++t) original.where[t] = all[t] > 0 ? own[t] / all[t] : 0;
  original.share = total > 0 ? (own[0] + own[1] + own[2]) / static_cast<double>(total) : 0;

  for (std::size_t q = 0; q < tokens.quotations.size(); ++q)
    if (quotations[q].is_speech && is_own(tokens.quotations[q].tokens, explained)) ++original.quotations;
  for (const Span figure : figures)
    if (prose[figure.begin] && is_own(figure, explained)) ++original.figures;
  return original;
}

}  // namespace crib
