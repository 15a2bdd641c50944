#include "core/verdict/quotation_changes.hpp"

#include <algorithm>

#include "core/verdict/name_changes.hpp"
#include "core/verdict/quoted_words.hpp"

namespace crib {
namespace {

// Own choices.
constexpr std::uint32_t kUtterance = 4;  // words from which a quotation is a statement that could be reported
constexpr std::uint32_t kFragment = 3;   // words from which a sentence with a quotation quotes rather than reports
constexpr int kLikeness = 3;             // points of two sentences that may be one statement, and
constexpr std::uint32_t kSaid = 2;       //   content words and numbers of the quotation itself, or half of a short one's

// Quotations of both sides that are one utterance.
class QuotationChanges {
 public:
  QuotationChanges(const FactSide& left, const FactSide& right, const Passage& passage, const SentenceMatch& sentences)
      : left_(left), right_(right), passage_(passage), sentences_(sentences) {}

  std::vector<Change> find() {
    const auto &lefts = left_.words.tokenized().quotations, &rights = right_.words.tokenized().quotations;
    std::vector<bool> is_kept(rights.size(), false);
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
      is_kept[best_j] = true;
      const Speech &said_left = left_.facts.voices.speeches[i], &said_right = right_.facts.voices.speeches[best_j];
      std::erase_if(best.words, [&](const Change& change) { return is_moved(change.left); });
      if (best.match == QuoteMatch::kAltered && (said_left.is_speech || length(lefts[i].tokens) >= 3))
        changes_.insert(changes_.end(), best.words.begin(), best.words.end());
      compare_speakers(said_left, said_right);
    }
    for (std::size_t j = 0; j < rights.size(); ++j)
      if (!is_kept[j] && overlaps(rights[j].tokens, passage_.right_tokens)) made_indirect(j);
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
    const Change change{kind_of_speaker_change(a, b), ChangeDegree::kDifferent, left.speaker_bytes, right.speaker_bytes};
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
    return words_of_name(side, speaker, [&](const NameMention& name) { return side.facts.persons[name.entity]; });
  }

  // both speakers unnamed, or one name
  static bool may_be_same(const FactSide& side, const Speech& speech, const FactSide& other, const Attribution& said) {
    const auto name = name_of(side, speech.speaker);
    if (said.by_pronoun && said.name.empty()) return true;
    if (name.empty() != said.name.empty()) return false;
    return name.empty() || compare_names(name, name_of(other, said.name)) == NameMatch::kSame;
  }

  static bool quotes(const FactSide& side, Span tokens) {
    const auto& quotations = side.words.tokenized().quotations;
    return std::any_of(quotations.begin(), quotations.end(),
                       [&](const Quotation& q) { return overlaps(q.tokens, tokens) && length(q.tokens) >= kFragment; });
  }

  // the sentence has words of the quotation, not only of what stands around it ("In a filing with the exchange, the group said")
  static bool repeats(const FactSide& side, std::size_t sentence, const FactSide& quoting, Span quoted) {
    const Span tokens = side.words.tokenized().sentences[sentence].tokens;
    std::uint32_t repeated = 0, content = 0;
    for (std::uint32_t i = quoted.begin; i < quoted.end; ++i) {
      if (quoting.words.is_stop_word(i)) continue;
      ++content;
      for (std::uint32_t j = tokens.begin; j < tokens.end; ++j)
        if (side.words.stem(j) == quoting.words.stem(i)) {
          ++repeated;
          break;
        }
    }
    return repeated > 0 && repeated >= std::min(kSaid, content / 2);
  }

  // the sentence says, without quoting, that the quotation's speaker says something; a speaker without a name says it in
  // words of the quotation
  static bool reports(const FactSide& side, std::size_t sentence, const FactSide& quoting, const Speech& speech, Span quoted) {
    const auto& said = side.facts.voices.attributions;
    if (quotes(side, side.words.tokenized().sentences[sentence].tokens)) return false;
    return std::any_of(said.begin(), said.end(), [&](const Attribution& a) {
      return a.sentence == sentence && may_be_same(quoting, speech, side, a) &&
             (!name_of(quoting, speech.speaker).empty() || repeats(side, sentence, quoting, quoted));
    });
  }

  bool is_utterance(const FactSide& side, std::size_t i) const {
    const Speech& speech = side.facts.voices.speeches[i];
    return speech.is_speech && !speech.speaker.empty() &&
           length(side.words.tokenized().quotations[i].tokens) >= kUtterance;
  }

  // words in quotation marks that the source only reports
  void made_direct(std::size_t i) {
    if (!is_utterance(left_, i)) return;
    const Span quoted = left_.words.tokenized().quotations[i].tokens;
    const Speech& speech = left_.facts.voices.speeches[i];
    const auto match = sentences_.best_for_left(left_.words.sentence(quoted.begin));
    if (!match || match->points < kLikeness || !reports(right_, match->right, left_, speech, quoted)) return;
    for (const Quotation& other : right_.words.tokenized().quotations)  // quoted elsewhere: another passage's matter
      if (compare_quotations(left_, quoted, right_, {other.tokens}).match != QuoteMatch::kUnrelated) return;
    changes_.push_back({ChangeKind::kReporting, ChangeDegree::kDifferent, speech.bytes,
                        right_.words.tokenized().sentences[match->right].bytes});
  }

  // words that the source quotes and the article only reports
  void made_indirect(std::size_t j) {
    if (!is_utterance(right_, j)) return;
    const Span quoted = right_.words.tokenized().quotations[j].tokens;
    const Speech& speech = right_.facts.voices.speeches[j];
    const std::size_t last = right_.words.sentence(quoted.end - 1);
    for (std::size_t sentence = right_.words.sentence(quoted.begin); sentence <= last; ++sentence) {
      const auto match = sentences_.best_for_right(sentence);
      if (!match || match->points < kLikeness || !reports(left_, match->left, right_, speech, quoted)) continue;
      for (const Quotation& other : left_.words.tokenized().quotations)
        if (compare_quotations(left_, other.tokens, right_, {quoted}).match != QuoteMatch::kUnrelated) return;
      changes_.push_back({ChangeKind::kReporting, ChangeDegree::kLessExact,
                          left_.words.tokenized().sentences[match->left].bytes, speech.bytes});
      return;
    }
  }

  const FactSide& left_;
  const FactSide& right_;
  const Passage& passage_;
  const SentenceMatch& sentences_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> find_quotation_changes(const FactSide& left, const FactSide& right, const Passage& passage,
                                           const SentenceMatch& sentences) {
  return QuotationChanges(left, right, passage, sentences).find();
}

}  // namespace crib
