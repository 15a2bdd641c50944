#include "core/verdict/attribution_changes.hpp"

#include <algorithm>

#include "core/verdict/name_changes.hpp"
#include "core/verdict/wording.hpp"

namespace crib {
namespace {

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
    const Span place = place_of(left, {edit->left_tokens.begin, edit->left_tokens.begin});
    const bool known = std::any_of(changes.begin(), changes.end(), [&](const Change& c) { return c.left == place; });
    if (!has_one && !quoted && !known)
      changes.push_back({ChangeKind::kAttribution, ChangeDegree::kDifferent, place, place_of(right, attribution.tokens)});
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
  const auto any = [](const NameMention&) { return true; };
  const auto name_a = words_of_name(left, a->name, any), name_b = words_of_name(right, b->name, any);
  if (name_a.empty() || name_b.empty() || compare_names(name_a, name_b) == NameMatch::kSame) return changes;
  changes.push_back(
      {kind_of_speaker_change(name_a, name_b), ChangeDegree::kDifferent, place_of(left, a->speaker), place_of(right, b->speaker)});
  return changes;
}

}  // namespace

std::vector<Change> find_attribution_changes(const FactSide& left, const FactSide& right, const Passage& passage) {
  std::vector<Change> changes = indirect_speakers(left, right, passage);
  const std::vector<Change> dropped = dropped_attributions(left, right, passage);
  changes.insert(changes.end(), dropped.begin(), dropped.end());
  return changes;
}

}  // namespace crib
