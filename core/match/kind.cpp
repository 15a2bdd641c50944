#include "core/match/kind.hpp"

#include <utility>

#include "core/match/diff.hpp"

namespace crib {
namespace {

std::vector<TermId> terms_of(const TokenizedDocument& document, Span tokens) {
  std::vector<TermId> terms;
  terms.reserve(length(tokens));
  for (auto t = tokens.begin; t < tokens.end; ++t) terms.push_back(document.tokens[t].term);
  return terms;
}

std::vector<TermId> stems_of(const Vocabulary& vocabulary, std::vector<TermId> terms) {
  for (TermId& term : terms) term = vocabulary.stem(term);
  return terms;
}

// Empty where nothing is quoted.
std::vector<bool> quoted_mask(const TokenizedDocument& document, Span tokens) {
  std::vector<bool> mask;
  for (const Quotation& quotation : document.quotations) {
    const Span inside = intersection(quotation.tokens, tokens);
    if (!is_empty(inside)) mask.resize(length(tokens));
    for (auto t = inside.begin; t < inside.end; ++t) mask[t - tokens.begin] = true;
  }
  return mask;
}

double dice(std::uint32_t common, std::size_t left, std::size_t right) {
  return left + right == 0 ? 0 : 2.0 * common / static_cast<double>(left + right);
}

struct QuotedWords {
  std::uint32_t equal{}, quoted{};  // common words; of them inside marks on both sides
  bool altered = false;             // a word inside marks on one side was exchanged for another, or for none, amid the rest
};

QuotedWords look_at_quotes(const WordDiff& diff, const std::vector<bool>& left, const std::vector<bool>& right) {
  QuotedWords words;
  if (left.empty() || right.empty()) return words;
  std::uint32_t l = 0, r = 0;
  bool seen = false, pending = false;
  const auto advance = [&](std::uint32_t to) {
    for (; l < to; ++l, ++r) {
      ++words.equal;
      if (!left[l] || !right[r]) continue;
      ++words.quoted;
      words.altered = words.altered || pending;
      seen = true, pending = false;
    }
  };
  for (const Edit& edit : diff.edits) {
    advance(edit.left_tokens.begin);
    bool inside = false;
    for (auto t = edit.left_tokens.begin; t < edit.left_tokens.end; ++t) inside = inside || left[t];
    for (auto t = edit.right_tokens.begin; t < edit.right_tokens.end; ++t) inside = inside || right[t];
    pending = pending || (inside && seen);
    l = edit.left_tokens.end, r = edit.right_tokens.end;
  }
  advance(static_cast<std::uint32_t>(left.size()));
  return words;
}

}  // namespace

Comparison compare_passage(const TokenizedDocument& left, const TokenizedDocument& right, const Vocabulary& vocabulary,
                           const Passage& passage, const KindOptions& options) {
  auto left_terms = terms_of(left, passage.left_tokens), right_terms = terms_of(right, passage.right_tokens);
  const NumberedWords folded = number_words(left_terms, right_terms);
  const NumberedWords stems = merge_words(folded, stems_of(vocabulary, std::move(left_terms)), stems_of(vocabulary, std::move(right_terms)));
  WordDiff words = diff_words(folded);
  const double in_order = dice(count_equal(stems), folded.left.size(), folded.right.size());
  const double in_any_order = dice(count_shared(stems), folded.left.size(), folded.right.size());

  Comparison result;
  result.similarity = (in_order + in_any_order) / 2;
  const auto quotes = look_at_quotes(words, quoted_mask(left, passage.left_tokens), quoted_mask(right, passage.right_tokens));
  const bool is_quote = quotes.quoted > 0 && quotes.quoted >= options.quoted * quotes.equal;
  if (is_quote)
    result.kind = quotes.altered ? Kind::kAlteredQuote : Kind::kQuote;
  else if (dice(words.equal, folded.left.size(), folded.right.size()) >= options.verbatim)
    result.kind = Kind::kVerbatim;
  else
    result.kind = in_order >= options.edited ? Kind::kEdited : Kind::kRewritten;
  result.edits = std::move(words.edits);
  for (Edit& edit : result.edits) {
    edit.left_tokens.begin += passage.left_tokens.begin, edit.left_tokens.end += passage.left_tokens.begin;
    edit.right_tokens.begin += passage.right_tokens.begin, edit.right_tokens.end += passage.right_tokens.begin;
  }
  return result;
}

}  // namespace crib
