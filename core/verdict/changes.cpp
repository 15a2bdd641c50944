#include "core/verdict/changes.hpp"

#include <algorithm>

#include "core/verdict/attribution_changes.hpp"
#include "core/verdict/fact_changes.hpp"
#include "core/verdict/quotation_changes.hpp"
#include "core/verdict/sentence_match.hpp"
#include "core/verdict/wording_changes.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kPiece = 2000;  // words; facts are compared each with each, which a book would not bear

// A very long passage in pieces that begin with a sentence, at a word that stands in both; any other as it is.
std::vector<Passage> cut(const FactSide& left, const FactSide& right, const Passage& passage) {
  if (length(passage.left_tokens) <= 2 * kPiece) return {passage};
  std::vector<Passage> pieces;
  Passage piece = passage;
  const auto end_at = [&](std::uint32_t l, std::uint32_t r) {
    piece.left_tokens.end = l, piece.right_tokens.end = r;
    piece.left = place_of(left, piece.left_tokens), piece.right = place_of(right, piece.right_tokens);
    pieces.push_back(piece);
    piece.left_tokens.begin = l, piece.right_tokens.begin = r;
    piece.edits.clear();
  };
  std::uint32_t l = passage.left_tokens.begin, r = passage.right_tokens.begin;
  const auto pass_common_words = [&](std::uint32_t to) {
    for (; l < to; ++l, ++r)
      if (l >= piece.left_tokens.begin + kPiece && !left.words.same_sentence(l - 1, l)) end_at(l, r);
  };
  piece.edits.clear();
  for (const Edit& edit : passage.edits) {
    pass_common_words(edit.left_tokens.begin);
    piece.edits.push_back(edit);
    l = edit.left_tokens.end, r = edit.right_tokens.end;
  }
  pass_common_words(passage.left_tokens.end);
  end_at(passage.left_tokens.end, passage.right_tokens.end);
  return pieces;
}

std::vector<Change> changes_in_piece(const FactSide& left, const FactSide& right, const Passage& passage, Between between) {
  const SentenceMatch sentences(left, right, passage);
  std::vector<Change> changes = find_quotation_changes(left, right, passage, sentences);
  // what was found first owns its place: a figure inside a quotation is a quoted word
  const auto add = [&](const std::vector<Change>& more) {
    for (const Change& change : more) {
      const bool known = std::any_of(changes.begin(), changes.end(), [&](const Change& c) {
        const bool is_within = c.what != ChangeKind::kReporting && overlaps(c.left, change.left) && overlaps(c.right, change.right);
        return is_within || (c.what == change.what && c.left == change.left && c.right == change.right);
      });
      if (!known) changes.push_back(change);
    }
  };
  add(find_attribution_changes(left, right, passage));
  add(find_fact_changes(left, right, passage, sentences, between));
  add(find_wording_changes(left, right, passage, sentences));
  // one spelling of two people's surname
  std::erase_if(changes, [&](const Change& change) {
    return change.what == ChangeKind::kName &&
           slice(left.words.document().text, change.left) == slice(right.words.document().text, change.right);
  });
  return changes;
}

}  // namespace

std::vector<Change> find_changes(const FactSide& left, const FactSide& right, const Passage& passage, Between between) {
  if (is_empty(passage.left_tokens) || is_empty(passage.right_tokens)) return {};
  std::vector<Change> changes;
  for (const Passage& piece : cut(left, right, passage)) {
    const auto found = changes_in_piece(left, right, piece, between);
    changes.insert(changes.end(), found.begin(), found.end());
  }
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.left < b.left; });
  return changes;
}

}  // namespace crib
