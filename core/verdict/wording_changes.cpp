#include "core/verdict/wording_changes.hpp"

#include <algorithm>
#include <optional>

#include "core/verdict/fact_context.hpp"
#include "core/verdict/wording.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kTurnOfPhrase = 5;  // words; what is longer leaves a statement out rather than turns it

// Negations and hedges: what an edit puts in or takes out, unless its sentence has the like elsewhere.
std::vector<Change> edited_wording(const FactSide& left, const FactSide& right, const Passage& passage) {
  std::vector<Change> changes;
  for (const Edit& edit : passage.edits) {
    const Span near_left = intersection(sentences_around(left.words, edit.left_tokens), passage.left_tokens);
    const Span near_right = intersection(sentences_around(right.words, edit.right_tokens), passage.right_tokens);
    if (std::max(length(edit.left_tokens), length(edit.right_tokens)) > kTurnOfPhrase ||
        !in_one_sentence(left.words, edit.left_tokens) || !in_one_sentence(right.words, edit.right_tokens))
      continue;
    const std::uint32_t no_left = count_negations(left.words, near_left),
                        no_right = count_negations(right.words, near_right);
    const std::uint32_t edit_left = count_negations(left.words, edit.left_tokens),
                        edit_right = count_negations(right.words, edit.right_tokens);
    const bool says_no =
        negates_in_a_word(left.words, edit.left_tokens) || negates_in_a_word(right.words, edit.right_tokens);
    if (edit_left != edit_right && !says_no && no_left % 2 != no_right % 2)
      changes.push_back({ChangeKind::kNegation, ChangeDegree::kDifferent, place_of(left, edit.left_tokens),
                         place_of(right, edit.right_tokens)});
    const Hedges inside_left = hedges_in(left.words, edit.left_tokens),
                 inside_right = hedges_in(right.words, edit.right_tokens);
    const Hedges all_left = hedges_in(left.words, near_left), all_right = hedges_in(right.words, near_right);
    if (differ(inside_left, all_right) || differ(inside_right, all_left))
      changes.push_back({ChangeKind::kHedge, ChangeDegree::kDifferent, place_of(left, edit.left_tokens),
                         place_of(right, edit.right_tokens)});
  }
  return changes;
}

// "begin by the end of 2026" for "be finished by the end of 2026"
std::vector<Change> phase_changes(const FactSide& left, const FactSide& right, const Passage& passage) {
  std::vector<Change> changes;
  for (const DateMention& a : left.facts.dates) {
    if (!overlaps(a.tokens, passage.left_tokens)) continue;
    for (const DateMention& b : right.facts.dates) {
      if (!overlaps(b.tokens, passage.right_tokens) || compare(a, b) != DateMatch::kEqual) continue;
      const PhaseWord phase_left = phase_before(left.words, a.tokens.begin),
                      phase_right = phase_before(right.words, b.tokens.begin);
      const bool turned = (phase_left.phase == Phase::kBegin && phase_right.phase == Phase::kEnd) ||
                          (phase_left.phase == Phase::kEnd && phase_right.phase == Phase::kBegin);
      if (!turned) continue;
      changes.push_back({ChangeKind::kHedge, ChangeDegree::kDifferent, place_of(left, {phase_left.token, a.tokens.end}),
                         place_of(right, {phase_right.token, b.tokens.end})});
      return changes;
    }
  }
  return changes;
}

// The word that stands in `sentence` as a stem.
std::optional<std::uint32_t> find_stem(const Words& words, Span sentence, TermId stem) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (words.stem(i) == stem) return i;
  return std::nullopt;
}

// The words of two retold sentences that turn one statement: a word that is denied here and stands there undenied, or
// "may" before it here and "will" there.
class RetoldWording {
 public:
  // sentences and, of b, the passage: a word that is denied anywhere in it is not undenied
  RetoldWording(const FactSide& a, Span sentence_a, const FactSide& b, Span sentence_b, Span passage_b)
      : a_(a), b_(b), in_a_(sentence_a), in_b_(sentence_b), passage_b_(passage_b) {}

  struct Turn {
    ChangeKind what{};
    Span a, b;  // bytes
  };
  std::optional<Turn> find() const {
    if (const auto denied = find_denied()) return denied;
    return find_hedged();
  }

 private:
  std::optional<Turn> find_denied() const {
    if (count_negations(a_.words, in_a_) != 1 || count_negations(b_.words, in_b_) != 0) return std::nullopt;
    if (negates_in_a_word(b_.words, in_b_) || negates_in_a_word(a_.words, in_a_)) return std::nullopt;
    for (std::uint32_t i = in_a_.begin; i < in_a_.end; ++i) {
      if (!denies_a_verb(a_.words, i)) continue;
      const auto word = next_content_word(i);
      const auto there = word ? find_stem(b_.words, in_b_, a_.words.stem(*word)) : std::nullopt;
      if (there && !b_.words.starts_sentence(*there) && !is_denied_in_b(a_.words.stem(*word)) && is_said_of_the_same(*word, *there))
        return Turn{ChangeKind::kNegation, place_of(a_, {i, *word + 1}), place_of(b_, {*there, *there + 1})};
    }
    return std::nullopt;
  }

  std::optional<Turn> find_hedged() const {
    for (std::uint32_t i = in_a_.begin; i < in_a_.end; ++i) {
      if (!hedges_in(a_.words, {i, i + 1}).possible) continue;
      const auto word = next_content_word(i);
      const auto there = word ? find_stem(b_.words, in_b_, a_.words.stem(*word)) : std::nullopt;
      if (!there) continue;
      for (std::uint32_t j = *there; j-- > in_b_.begin && *there - j <= kReach;)
        if (b_.words.folded(j) == "will" || b_.words.folded(j) == "shall")
          return Turn{ChangeKind::kHedge, place_of(a_, {i, *word + 1}), place_of(b_, {j, *there + 1})};
    }
    return std::nullopt;
  }

  // another word in common beside it: "want a war" and "want to measure" are two statements
  bool is_said_of_the_same(std::uint32_t word, std::uint32_t there) const {
    const auto context = [](const Words& words, std::uint32_t i) { return fact_context(words, {i, i + 1}, {}); };
    return similarity(context(a_.words, word), context(b_.words, there)) > 0;
  }

  bool is_denied_in_b(TermId stem) const {
    for (std::uint32_t j = passage_b_.begin; j < passage_b_.end; ++j)
      if (b_.words.stem(j) == stem && count_negations(b_.words, {j - std::min(j, kReach), j}) > 0) return true;
    return false;
  }

  std::optional<std::uint32_t> next_content_word(std::uint32_t i) const {
    for (std::uint32_t next = i + 1; next < in_a_.end && next - i <= kReach; ++next)
      if (!a_.words.is_stop_word(next)) return next;
    return std::nullopt;
  }

  static constexpr std::uint32_t kReach = 3;  // words between a small word and what it turns: "may not yet"

  const FactSide& a_;
  const FactSide& b_;
  Span in_a_, in_b_, passage_b_;
};

std::vector<Change> retold_wording(const FactSide& left, const FactSide& right, const Passage& passage,
                                   const SentenceMatch& sentences) {
  constexpr int kOneStatement = 3;  // points, and half of the shorter sentence
  std::vector<Change> changes;
  for (const SentenceMatch::Pair& pair : sentences.mutual()) {
    if (pair.points < kOneStatement || static_cast<std::size_t>(pair.points) * 2 < pair.shorter) continue;
    const Span in_left = intersection(left.words.tokenized().sentences[pair.left].tokens, passage.left_tokens),
               in_right = intersection(right.words.tokenized().sentences[pair.right].tokens, passage.right_tokens);
    if (const auto turn = RetoldWording(left, in_left, right, in_right, passage.right_tokens).find())
      changes.push_back({turn->what, ChangeDegree::kDifferent, turn->a, turn->b});
    else if (const auto back = RetoldWording(right, in_right, left, in_left, passage.left_tokens).find())
      changes.push_back({back->what, ChangeDegree::kDifferent, back->b, back->a});
  }
  return changes;
}

}  // namespace

std::vector<Change> find_wording_changes(const FactSide& left, const FactSide& right, const Passage& passage,
                                         const SentenceMatch& sentences) {
  std::vector<Change> changes = phase_changes(left, right, passage);
  const auto add = [&](const std::vector<Change>& more) {
    for (const Change& change : more) {
      const bool known = std::any_of(changes.begin(), changes.end(), [&](const Change& c) {
        return c.what == change.what && (overlaps(c.left, change.left) || overlaps(c.right, change.right));
      });
      if (!known) changes.push_back(change);
    }
  };
  if (passage.kind != Kind::kRewritten) add(edited_wording(left, right, passage));
  add(retold_wording(left, right, passage, sentences));
  return changes;
}

}  // namespace crib
