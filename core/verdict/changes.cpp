#include "core/verdict/changes.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/verdict/fact_changes.hpp"
#include "core/verdict/quoted_words.hpp"
#include "core/verdict/wording.hpp"

namespace crib {
namespace {

Span bytes(const FactSide& side, Span tokens) {
  if (!is_empty(tokens)) return bytes_of(side.words.tokenized(), tokens);
  if (side.words.size() == 0) return {};
  const bool at_end = tokens.begin >= side.words.size();
  const std::uint32_t where =
      at_end ? side.words.bytes(side.words.size() - 1).end : side.words.bytes(tokens.begin).begin;
  return {where, where};
}

// "Walter Hughes" for "Walter Hayes" is a slip in a name; "Jo Roe" for "Walter Hayes" is another speaker
ChangeKind kind_of(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right) {
  return compare_names(left, right) == NameMatch::kDifferent ? ChangeKind::kName : ChangeKind::kSpeaker;
}

// Quotations of both sides that are one utterance.
class QuotationChanges {
 public:
  QuotationChanges(const FactSide& left, const FactSide& right, const Passage& passage)
      : left_(left), right_(right), passage_(passage) {}

  std::vector<Change> find() {
    const auto &lefts = left_.words.tokenized().quotations, &rights = right_.words.tokenized().quotations;
    for (std::size_t i = 0; i < lefts.size(); ++i) {
      if (!overlaps(lefts[i].tokens, passage_.left_tokens) || length(lefts[i].tokens) < 2) continue;
      QuoteComparison best;
      std::size_t best_j = rights.size();
      for (std::size_t j = 0; j < rights.size(); ++j) {
        if (!overlaps(rights[j].tokens, passage_.right_tokens)) continue;
        QuoteComparison tried = compare_quotations(left_, lefts[i].tokens, right_, {rights[j].tokens});
        if (tried.match == QuoteMatch::kUnrelated) continue;
        if (tried.match == QuoteMatch::kAltered && j + 1 < rights.size() && beside(rights[j], rights[j + 1])) {
          QuoteComparison both =
              compare_quotations(left_, lefts[i].tokens, right_, {rights[j].tokens, rights[j + 1].tokens});
          if (both.kept > tried.kept) tried = std::move(both);
        }
        const bool better = best_j == rights.size() || tried.kept > best.kept ||
                            (tried.kept == best.kept && tried.words.size() < best.words.size());
        if (better) best = std::move(tried), best_j = j;
      }
      if (best_j == rights.size()) {
        if (!in_broken_quotation(i)) made_direct(i);
        continue;
      }
      const Speech &said_left = left_.facts.voices.speeches[i], &said_right = right_.facts.voices.speeches[best_j];
      std::erase_if(best.words, [&](const Change& change) { return is_moved(change.left); });
      if (best.match == QuoteMatch::kAltered && (said_left.is_speech || length(lefts[i].tokens) >= 3))
        changes_.insert(changes_.end(), best.words.begin(), best.words.end());
      compare_speakers(said_left, said_right);
    }
    return std::move(changes_);
  }

 private:
  // two quotations of one paragraph: an utterance that "she said" breaks
  bool beside(const Quotation& a, const Quotation& b) const {
    const auto& sentences = right_.words.tokenized().sentences;
    return a.tokens.end <= b.tokens.begin && sentences[right_.words.sentence(a.tokens.begin)].paragraph ==
                                                 sentences[right_.words.sentence(b.tokens.begin)].paragraph;
  }

  // words that the right passage has elsewhere, or four and more that its document has, in this order
  bool is_moved(Span left_bytes) const {
    const Span tokens = tokens_within(left_.words.tokenized(), left_bytes);
    const std::uint32_t size = length(tokens);
    if (size < 2) return false;
    const auto end = static_cast<std::uint32_t>(right_.words.size());
    const Span where = size < 4 ? passage_.right_tokens : Span{0, end};
    for (std::uint32_t j = where.begin; j + size <= where.end; ++j) {
      std::uint32_t same = 0;
      while (same < size && left_.words.folded(tokens.begin + same) == right_.words.folded(j + same)) ++same;
      if (same == size) return true;
    }
    return false;
  }

  // The right text opens a quotation and never closes it, or the reverse: its sentences beside a mark count as quoted.
  bool in_broken_quotation(std::size_t i) {
    const auto& sentences = right_.words.tokenized().sentences;
    const Span quoted = left_.words.tokenized().quotations[i].tokens;
    for (const Sentence& sentence : sentences) {
      if (!overlaps(sentence.tokens, passage_.right_tokens)) continue;
      const std::string_view before = right_.words.gap(sentence.tokens.begin),
                             after = right_.words.gap(sentence.tokens.end);
      const bool marked = before.find('"') != std::string_view::npos || after.find('"') != std::string_view::npos ||
                          before.find("“") != std::string_view::npos || after.find("”") != std::string_view::npos;
      QuoteComparison tried = compare_quotations(left_, quoted, right_, {sentence.tokens});
      if (!marked || tried.match != QuoteMatch::kAltered) {
        if (tried.kept >= .8) return true;  // word for word, whatever became of the marks
        continue;
      }
      std::erase_if(tried.words, [&](const Change& change) { return is_moved(change.left); });
      changes_.insert(changes_.end(), tried.words.begin(), tried.words.end());
      return true;
    }
    return false;
  }

  // only named speakers on both sides can differ
  void compare_speakers(const Speech& left, const Speech& right) {
    if (is_pronoun(left_, left) || is_pronoun(right_, right)) return;  // who "he" is was a guess
    const auto a = name_of(left_, left.speaker), b = name_of(right_, right.speaker);
    if (a.empty() || b.empty() || compare_names(a, b) == NameMatch::kSame) return;
    const Change change{kind_of(a, b), ChangeDegree::kDifferent, left.speaker_bytes, right.speaker_bytes};
    const bool known = std::any_of(changes_.begin(), changes_.end(),
                                   [&](const Change& c) { return c.what == change.what && c.left == change.left; });
    if (!known) changes_.push_back(change);
  }

  static bool is_pronoun(const FactSide& side, const Speech& speech) {
    const std::string_view written = slice(side.words.document().text, speech.speaker_bytes);
    return written.size() <= 3 && speech.speaker != written;
  }

  // the words of a speaker that is a person's name in this document; empty otherwise
  static std::vector<std::string_view> name_of(const FactSide& side, std::string_view speaker) {
    const auto& names = side.facts.voices.names;
    const std::vector<bool>& persons = side.facts.persons;
    for (std::size_t n = 0; n < names.size(); ++n)
      if (persons[names[n].entity] && slice(side.words.document().text, names[n].bytes) == speaker)
        return side.facts.name_words[n];
    return {};
  }

  // both speakers unnamed, or one name
  bool may_be_same(const Speech& speech, const Attribution& attribution) const {
    const auto left = name_of(left_, speech.speaker);
    if (left.empty() != attribution.name.empty()) return false;
    return left.empty() || compare_names(left, name_of(right_, attribution.name)) == NameMatch::kSame;
  }

  // words in quotation marks that the source only reports
  void made_direct(std::size_t i) {
    const Span quoted = left_.words.tokenized().quotations[i].tokens;
    const Speech& speech = left_.facts.voices.speeches[i];
    if (!speech.is_speech || speech.speaker.empty() || length(quoted) < 4) return;
    const auto& rights = right_.words.tokenized().quotations;
    for (const Quotation& other : rights)  // quoted elsewhere: another passage's matter
      if (compare_quotations(left_, quoted, right_, {other.tokens}).match != QuoteMatch::kUnrelated) return;
    const auto& said = right_.facts.voices.attributions;
    const auto reports = std::find_if(said.begin(), said.end(), [&](const Attribution& a) {
      return overlaps(a.tokens, passage_.right_tokens) && may_be_same(speech, a);
    });
    const bool quotes_too = std::any_of(rights.begin(), rights.end(), [&](const Quotation& q) {
      return overlaps(q.tokens, passage_.right_tokens) && length(q.tokens) >= 4;
    });
    if (reports == said.end() || quotes_too) return;
    changes_.push_back({ChangeKind::kQuotedWord, ChangeDegree::kDifferent, speech.bytes,
                        right_.words.tokenized().sentences[reports->sentence].bytes});
  }

  const FactSide& left_;
  const FactSide& right_;
  const Passage& passage_;
  std::vector<Change> changes_;
};

Span sentences_around(const Words& words, Span tokens) {
  const auto& sentences = words.tokenized().sentences;
  const std::uint32_t last = is_empty(tokens) ? tokens.begin : tokens.end - 1;
  const std::size_t end = std::min<std::size_t>(words.size() - 1, last);
  return {sentences[words.sentence(std::min<std::size_t>(words.size() - 1, tokens.begin))].tokens.begin,
          sentences[words.sentence(end)].tokens.end};
}

constexpr std::uint32_t kTurnOfPhrase = 5;  // words; what is longer leaves a statement out rather than turns it

bool in_one_sentence(const Words& words, Span tokens) {
  return is_empty(tokens) || words.same_sentence(tokens.begin, tokens.end - 1);
}

// Negations and hedges: what an edit puts in or takes out, unless its sentence has the like elsewhere.
std::vector<Change> wording_changes(const FactSide& left, const FactSide& right, const Passage& passage) {
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
      changes.push_back({ChangeKind::kNegation, ChangeDegree::kDifferent, bytes(left, edit.left_tokens),
                         bytes(right, edit.right_tokens)});
    const Hedges inside_left = hedges_in(left.words, edit.left_tokens),
                 inside_right = hedges_in(right.words, edit.right_tokens);
    const Hedges all_left = hedges_in(left.words, near_left), all_right = hedges_in(right.words, near_right);
    if (differ(inside_left, all_right) || differ(inside_right, all_left))
      changes.push_back({ChangeKind::kHedge, ChangeDegree::kDifferent, bytes(left, edit.left_tokens),
                         bytes(right, edit.right_tokens)});
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
      changes.push_back({ChangeKind::kHedge, ChangeDegree::kDifferent, bytes(left, {phase_left.token, a.tokens.end}),
                         bytes(right, {phase_right.token, b.tokens.end})});
      return changes;
    }
  }
  return changes;
}

// does the sentence name whom the other text's attribution names, by any word of it?
bool names_speaker(const Words& left, Span sentence, const Words& right, Span speaker) {
  for (std::uint32_t j = speaker.begin; j < speaker.end; ++j) {
    if (right.is_stop_word(j)) continue;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
      if (left.stem(i) == right.stem(j)) return true;
  }
  return false;
}

constexpr std::uint32_t kClause = 10;  // words of an attribution with the speaker's role

// the source says who says so, and the copy says it as its own
std::vector<Change> dropped_attributions(const FactSide& left, const FactSide& right, const Passage& passage) {
  std::vector<Change> changes;
  if (passage.kind != Kind::kEdited && passage.kind != Kind::kVerbatim) return changes;
  for (const Attribution& attribution : right.facts.voices.attributions) {
    const Sentence& sentence = right.words.tokenized().sentences[attribution.sentence];
    if (attribution.is_weak || sentence.is_title || !contains(passage.right_tokens, attribution.tokens)) continue;
    // whose a quotation is, is told by its own comparison
    const auto& quoted_right = right.words.tokenized().quotations;
    if (std::any_of(quoted_right.begin(), quoted_right.end(),
                    [&](const Quotation& q) { return overlaps(q.tokens, sentence.tokens); }))
      continue;
    const auto edit = std::find_if(passage.edits.begin(), passage.edits.end(),
                                   [&](const Edit& e) { return overlaps(e.right_tokens, attribution.cue); });
    if (edit == passage.edits.end()) continue;
    const std::uint32_t longest = std::max(length(edit->left_tokens), length(edit->right_tokens));
    if (longest > kClause || !in_one_sentence(right.words, edit->right_tokens)) continue;  // a sentence left out
    // in the sentence any attribution will do; next to it, one of the same speaker may speak for both
    const Span own = sentences_around(left.words, edit->left_tokens);
    const Span around = sentences_around(left.words, {own.begin > 0 ? own.begin - 1 : 0, own.end + 1});
    const auto& kept = left.facts.voices.attributions;
    const bool has_one = std::any_of(kept.begin(), kept.end(), [&](const Attribution& a) {
      const bool same_speaker = a.kind == attribution.kind && a.name == attribution.name;
      return overlaps(a.tokens, own) || (same_speaker && overlaps(a.tokens, around));
    });
    if (names_speaker(left.words, own, right.words, attribution.speaker)) continue;  // the verb alone went
    const auto& quotations = left.words.tokenized().quotations;
    const bool quoted =
        std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& q) { return overlaps(q.tokens, own); });
    const Span place = bytes(left, {edit->left_tokens.begin, edit->left_tokens.begin});
    const bool known = std::any_of(changes.begin(), changes.end(), [&](const Change& c) { return c.left == place; });
    if (!has_one && !quoted && !known)
      changes.push_back({ChangeKind::kAttribution, ChangeDegree::kDifferent,
                         bytes(left, {edit->left_tokens.begin, edit->left_tokens.begin}),
                         bytes(right, attribution.tokens)});
  }
  return changes;
}

// An indirect statement given to somebody else: both sides name one speaker in the passage, and not the same.
std::vector<Change> indirect_speakers(const FactSide& left, const FactSide& right, const Passage& passage) {
  const auto sole = [](const FactSide& side, Span tokens) -> const Attribution* {
    const Attribution* found = nullptr;
    for (const Attribution& a : side.facts.voices.attributions) {
      if (!contains(tokens, a.tokens) || a.kind != SpeakerKind::kPerson || a.by_pronoun) continue;
      if (found != nullptr && found->name != a.name) return nullptr;
      found = &a;
    }
    return found;
  };
  std::vector<Change> changes;
  const Attribution *a = sole(left, passage.left_tokens), *b = sole(right, passage.right_tokens);
  if (a == nullptr || b == nullptr) return changes;
  const auto words_of = [](const FactSide& side, const Attribution& attribution) -> std::vector<std::string_view> {
    const auto& names = side.facts.voices.names;
    for (std::size_t n = 0; n < names.size(); ++n)
      if (slice(side.words.document().text, names[n].bytes) == attribution.name) return side.facts.name_words[n];
    return {};
  };
  const auto name_a = words_of(left, *a), name_b = words_of(right, *b);
  if (name_a.empty() || name_b.empty() || compare_names(name_a, name_b) == NameMatch::kSame) return changes;
  changes.push_back(
      {kind_of(name_a, name_b), ChangeDegree::kDifferent, bytes(left, a->speaker), bytes(right, b->speaker)});
  return changes;
}

constexpr std::uint32_t kPiece = 2000;  // words; facts are compared each with each, which a book would not bear

// A very long passage in pieces that begin with a sentence, at a word that stands in both; any other as it is.
std::vector<Passage> cut(const FactSide& left, const FactSide& right, const Passage& passage) {
  if (length(passage.left_tokens) <= 2 * kPiece) return {passage};
  std::vector<Passage> pieces;
  Passage piece = passage;
  const auto end_at = [&](std::uint32_t l, std::uint32_t r) {
    piece.left_tokens.end = l, piece.right_tokens.end = r;
    piece.left = bytes(left, piece.left_tokens), piece.right = bytes(right, piece.right_tokens);
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

std::vector<Change> changes_in_piece(const FactSide& left, const FactSide& right, const Passage& passage) {
  std::vector<Change> changes = QuotationChanges(left, right, passage).find();
  // what was found first owns its place: a figure inside a quotation is a quoted word
  const auto add = [&](const std::vector<Change>& more) {
    for (const Change& change : more) {
      const bool known = std::any_of(changes.begin(), changes.end(), [&](const Change& c) {
        return (overlaps(c.left, change.left) && overlaps(c.right, change.right)) ||
               (c.what == change.what && c.left == change.left && c.right == change.right);
      });
      if (!known) changes.push_back(change);
    }
  };
  add(indirect_speakers(left, right, passage));
  add(find_fact_changes(left, right, passage));
  add(phase_changes(left, right, passage));
  if (passage.kind != Kind::kRewritten) add(wording_changes(left, right, passage));
  add(dropped_attributions(left, right, passage));
  return changes;
}

}  // namespace

std::vector<Change> find_changes(const FactSide& left, const FactSide& right, const Passage& passage) {
  if (is_empty(passage.left_tokens) || is_empty(passage.right_tokens)) return {};
  std::vector<Change> changes;
  for (const Passage& piece : cut(left, right, passage)) {
    const auto found = changes_in_piece(left, right, piece);
    changes.insert(changes.end(), found.begin(), found.end());
  }
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.left < b.left; });
  return changes;
}

}  // namespace crib
