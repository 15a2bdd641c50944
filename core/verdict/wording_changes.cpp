#include "core/verdict/wording_changes.hpp"

#include <algorithm>
#include <optional>

#include "core/text/word_table.hpp"
#include "core/verdict/fact_context.hpp"
#include "core/verdict/one_statement.hpp"
#include "core/verdict/speech_words.hpp"
#include "core/verdict/wording.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kTurnOfPhrase = 5;  // words; what is longer leaves a statement out rather than turns it
constexpr std::uint32_t kReach = 3;         // words between a small word and what it turns: "may not yet"
constexpr double kOneSentence = .5;         // share of content words in common from which a negation turns the statement

// The word that stands in `tokens` as a stem.
std::optional<std::uint32_t> find_stem(const Words& words, Span tokens, TermId stem) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (words.stem(i) == stem) return i;
  return std::nullopt;
}

std::optional<std::uint32_t> next_content_word(const Words& words, std::uint32_t i) {
  for (std::uint32_t next = i + 1; next - i <= kReach && words.same_sentence(i, next); ++next)
    if (!words.is_stop_word(next)) return next;
  return std::nullopt;
}

// One side of an edit, with the words of its sentences around it in the passage.
struct EditSide {
  const FactSide& of;
  Span edit, near;

  Span bytes() const { return place_of(of, edit); }
  bool denies() const { return count_negations(of.words, edit) > 0; }
  // stems of what the edit says besides its small words
  std::vector<TermId> content() const {
    std::vector<TermId> stems;
    for (std::uint32_t i = edit.begin; i < edit.end; ++i)
      if (!of.words.is_stop_word(i) && count_negations(of.words, {i, i + 1}) == 0) stems.push_back(of.words.stem(i));
    std::sort(stems.begin(), stems.end());
    return stems;
  }
};

// Does the edit deny on one side what the other says, and change nothing else? "did not sign" for "signed", but not "have
// not met since May" for "last met in May", nor a clause put in that denies something of its own.
bool is_denied(const EditSide& denying, const EditSide& saying) {
  if (denying.content() != saying.content()) return false;
  for (std::uint32_t i = denying.edit.begin; i < denying.edit.end; ++i) {
    if (count_negations(denying.of.words, {i, i + 1}) == 0) continue;
    const auto word = next_content_word(denying.of.words, i);
    if (!word) return false;
    // behind the edit both sides go on alike
    const auto there = *word < denying.edit.end ? find_stem(saying.of.words, saying.edit, denying.of.words.stem(*word))
                                                : std::optional(saying.edit.end + (*word - denying.edit.end));
    if (!there || *there >= saying.of.words.size() || saying.of.words.stem(*there) != denying.of.words.stem(*word)) return false;
    if (negates_in_a_word(saying.of.words, {*there - std::min(*there, 2 * kReach), *there})) return false;
    const std::size_t sentence = denying.of.words.sentence(i), other = saying.of.words.sentence(*there);
    return compare_sentences(denying.of, sentence, saying.of, other).share() >= kOneSentence;
  }
  return false;
}

// Is what a hedge of the edit hedges, one of the next two content words, also on the other side?
bool hedges_what_is_there(const EditSide& hedging, const EditSide& other) {
  for (std::uint32_t i = hedging.edit.begin; i < hedging.edit.end; ++i) {
    const Hedges hedges = hedges_in(hedging.of.words, {i, i + 1});
    if (!hedges.possible && !hedges.claimed && !hedges.expected) continue;
    auto word = next_content_word(hedging.of.words, i);
    for (int n = 0; n < 2 && word; ++n, word = next_content_word(hedging.of.words, *word))
      if (find_stem(other.of.words, other.near, hedging.of.words.stem(*word))) return true;
  }
  return false;
}

// Negations and hedges: what an edit puts in or takes out, unless its sentence has the like elsewhere.
std::vector<Change> edited_wording(const FactSide& left, const FactSide& right, const Passage& passage) {
  std::vector<Change> changes;
  for (const Edit& edit : passage.edits) {
    if (std::max(length(edit.left_tokens), length(edit.right_tokens)) > kTurnOfPhrase ||
        !in_one_sentence(left.words, edit.left_tokens) || !in_one_sentence(right.words, edit.right_tokens))
      continue;
    const EditSide l{left, edit.left_tokens, intersection(sentences_around(left.words, edit.left_tokens), passage.left_tokens)},
        r{right, edit.right_tokens, intersection(sentences_around(right.words, edit.right_tokens), passage.right_tokens)};
    const bool says_no = negates_in_a_word(left.words, l.edit) || negates_in_a_word(right.words, r.edit);
    const bool is_turned = count_negations(left.words, l.near) % 2 != count_negations(right.words, r.near) % 2;
    if (l.denies() != r.denies() && !says_no && is_turned && (l.denies() ? is_denied(l, r) : is_denied(r, l)))
      changes.push_back({ChangeKind::kNegation, ChangeDegree::kDifferent, l.bytes(), r.bytes()});
    const Hedges in_l = hedges_in(left.words, l.edit), in_r = hedges_in(right.words, r.edit);
    if ((differ(in_l, in_r, hedges_in(right.words, r.near)) && hedges_what_is_there(l, r)) ||
        (differ(in_r, in_l, hedges_in(left.words, l.near)) && hedges_what_is_there(r, l)))
      changes.push_back({ChangeKind::kHedge, ChangeDegree::kDifferent, l.bytes(), r.bytes()});
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
    if (sets_a_condition(a_.words, in_a_) || sets_a_condition(b_.words, in_b_)) return std::nullopt;
    for (std::uint32_t i = in_a_.begin; i < in_a_.end; ++i) {
      if (!denies_a_verb(a_.words, i)) continue;
      const auto word = next_content_word(a_.words, i);
      const auto there = word ? find_stem(b_.words, in_b_, a_.words.stem(*word)) : std::nullopt;
      if (there && states(*there) && !is_denied_in_b(a_.words.stem(*word)) && is_said_of_the_same(*word, *there))
        return Turn{ChangeKind::kNegation, place_of(a_, {i, *word + 1}), place_of(b_, {*there, *there + 1})};
    }
    return std::nullopt;
  }

  std::optional<Turn> find_hedged() const {
    for (std::uint32_t i = in_a_.begin; i < in_a_.end; ++i) {
      if (!hedges_in(a_.words, {i, i + 1}).possible) continue;
      const auto word = next_content_word(a_.words, i);
      const auto there = word ? find_stem(b_.words, in_b_, a_.words.stem(*word)) : std::nullopt;
      if (!there || !is_said_of_the_same(*word, *there)) continue;
      for (std::uint32_t j = *there; j-- > in_b_.begin && *there - j <= kReach;)
        if (b_.words.folded(j) == "will" || b_.words.folded(j) == "shall")
          return Turn{ChangeKind::kHedge, place_of(a_, {i, *word + 1}), place_of(b_, {j, *there + 1})};
    }
    return std::nullopt;
  }

  // "if it is not met", "not until May", "not more than": what is denied is not the verb alone
  static bool sets_a_condition(const Words& words, Span sentence) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const std::string_view word = words.folded(i);
      if (one_of(word, {"if", "unless", "whether", "until", "again", "before"}) || (one_of(word, {"more", "less"}) && words.folded(i + 1) == "than"))
        return true;
    }
    return false;
  }

  // a verb that is more than a word of saying, and no "inspecting" that says nothing of when or whether
  bool states(std::uint32_t there) const {
    const std::string_view word = b_.words.folded(there);
    const bool is_gerund = word.ends_with("ing") && !is_being(b_.words.folded(there - 1));
    return !b_.words.starts_sentence(there) && !is_gerund && speech_verb(word) == Cue::kNone;
  }

  // two words in common beside it: "want a war" and "want to measure" are two statements
  bool is_said_of_the_same(std::uint32_t word, std::uint32_t there) const {
    const auto context = [](const Words& words, std::uint32_t i) { return fact_context(words, {i, i + 1}, {}); };
    return similarity(context(a_.words, word), context(b_.words, there)) >= kEnough;
  }

  bool is_denied_in_b(TermId stem) const {
    for (std::uint32_t j = passage_b_.begin; j < passage_b_.end; ++j)
      if (b_.words.stem(j) == stem && count_negations(b_.words, {j - std::min(j, kReach), j}) > 0) return true;
    return false;
  }

  const FactSide& a_;
  const FactSide& b_;
  Span in_a_, in_b_, passage_b_;
};

std::vector<Change> retold_wording(const FactSide& left, const FactSide& right, const Passage& passage,
                                   const SentenceMatch& sentences) {
  constexpr int kOneStatement = 3;  // points, and three fifths of the shorter sentence
  std::vector<Change> changes;
  for (const SentenceMatch::Pair& pair : sentences.mutual()) {
    if (pair.points < kOneStatement || static_cast<std::size_t>(pair.points) * 5 < pair.shorter * 3) continue;
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
