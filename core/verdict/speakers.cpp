#include "core/verdict/speakers.hpp"

#include <algorithm>

#include "core/verdict/speech_words.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kNear =
    14;  // words between a cue and its quotation; own count over the invented newsroom: 11 at most

class Finder {
 public:
  Finder(const Words& words, const std::vector<Attribution>& attributions)
      : words_(words), attributions_(attributions), quotations_(words.tokenized().quotations) {}

  std::vector<Speech> find() {
    std::vector<Speech> speeches(quotations_.size());
    std::vector<const Attribution*> by(quotations_.size(), nullptr);
    for (std::size_t q = 0; q < quotations_.size(); ++q) by[q] = attribution_of(q);
    share_in_paragraph(by);
    for (std::size_t q = 0; q < quotations_.size(); ++q) {
      Speech& speech = speeches[q];
      speech.bytes = quotations_[q].bytes;
      speech.is_speech = is_speech(q, by[q]);
      if (!speech.is_speech || by[q] == nullptr) continue;
      const Attribution& attribution = *by[q];
      speech.speaker_bytes = {words_.bytes(attribution.speaker.begin).begin,
                              words_.bytes(attribution.speaker.end - 1).end};
      speech.speaker = attribution.name.empty() ? std::string(slice(words_.document().text, speech.speaker_bytes))
                                                : attribution.name;
    }
    return speeches;
  }

 private:
  bool quotation_between(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(quotations_.begin(), quotations_.end(), [&](const Quotation& q) {
      return q.tokens.begin >= begin && q.tokens.end <= end && !is_empty(q.tokens);
    });
  }

  const Attribution* attribution_of(std::size_t q) const {
    const Span tokens = quotations_[q].tokens;
    if (is_empty(tokens)) return nullptr;
    const std::size_t first = words_.sentence(tokens.begin);
    const std::size_t last = words_.sentence(tokens.end - 1);
    const Attribution* before = nullptr;
    const Attribution* after = nullptr;
    for (const Attribution& a : attributions_) {
      if (a.tokens.end <= tokens.begin && (a.sentence == first || leads_in(a, first)) &&
          tokens.begin - a.cue.end <= kNear && !quotation_between(a.tokens.end, tokens.begin))
        before = &a;
      // a "?" inside the marks closes the sentence, and its attribution stands in the next one
      const bool cut_off = a.sentence == last + 1 && a.tokens.begin == tokens.end && same_paragraph(last, a.sentence) &&
                           !ends_with_stop(q);
      const bool follows = a.sentence == last || cut_off;
      if (after == nullptr && a.tokens.begin >= tokens.end && follows && a.tokens.begin - tokens.end <= kNear &&
          !quotation_between(tokens.end, a.tokens.begin))
        after = &a;
    }
    const bool right_after = after != nullptr && after->tokens.begin - tokens.end <= 1;
    if (right_after) return after;
    if (before == nullptr && after == nullptr) return said_before(q);
    return before != nullptr ? before : after;
  }

  // a paragraph that begins with speech goes on from the person whom the sentence before it names
  const Attribution* said_before(std::size_t q) const {
    const auto& sentences = words_.tokenized().sentences;
    const std::size_t sentence = words_.sentence(quotations_[q].tokens.begin);
    if (sentence == 0 || sentences[sentence].paragraph == sentences[sentence - 1].paragraph ||
        !words_.starts_sentence(quotations_[q].tokens.begin) || !is_whole_sentence(q))
      return nullptr;
    const Attribution* last = nullptr;
    for (const Attribution& a : attributions_)
      if (a.sentence + 1 == sentence && a.kind == SpeakerKind::kPerson) last = &a;
    return last;
  }

  bool same_paragraph(std::size_t a, std::size_t b) const {
    const auto& sentences = words_.tokenized().sentences;
    return b < sentences.size() && sentences[a].paragraph == sentences[b].paragraph;
  }

  bool ends_with_stop(std::size_t q) const {
    const std::uint32_t end = quotations_[q].tokens.end;
    return words_.gap(end).find('.') != std::string_view::npos || words_.gap(end).find('\n') != std::string_view::npos;
  }

  // the sentence before ends with a colon
  bool leads_in(const Attribution& a, std::size_t sentence) const {
    if (a.sentence + 1 != sentence) return false;
    const std::uint32_t begin = words_.tokenized().sentences[sentence].tokens.begin;
    return words_.gap(begin).find(':') != std::string_view::npos;
  }

  bool is_whole_sentence(std::size_t q) const {
    const Span tokens = quotations_[q].tokens;
    return length(tokens) >= 4 && (words_.starts_sentence(tokens.begin) || words_.is_capitalised(tokens.begin));
  }

  // a quotation without an attribution of its own, beside one that has it; and speech over several paragraphs
  void share_in_paragraph(std::vector<const Attribution*>& by) const {
    const auto paragraph = [&](std::size_t q) {
      return words_.tokenized().sentences[words_.sentence(quotations_[q].tokens.begin)].paragraph;
    };
    for (std::size_t q = 1; q < quotations_.size(); ++q) {
      const bool carries_on = quotations_[q - 1].continues;
      if (by[q] == nullptr && by[q - 1] != nullptr &&
          (carries_on || (paragraph(q) == paragraph(q - 1) && is_whole_sentence(q))))
        by[q] = by[q - 1];
    }
    for (std::size_t q = quotations_.size(); q-- > 1;) {
      const bool carries_on = quotations_[q - 1].continues;
      if (by[q - 1] == nullptr && by[q] != nullptr &&
          (carries_on || (paragraph(q) == paragraph(q - 1) && is_whole_sentence(q - 1))))
        by[q - 1] = by[q];
    }
  }

  bool is_speech(std::size_t q, const Attribution* by) const {
    const Span tokens = quotations_[q].tokens;
    const std::uint32_t size = length(tokens);
    if (by == nullptr) return size >= 6 && is_whole_sentence(q);
    const std::uint32_t gap = by->tokens.end <= tokens.begin
                                  ? tokens.begin - by->tokens.end
                                  : by->tokens.begin - std::min(by->tokens.begin, tokens.end);
    if (size >= 4) return true;
    const bool has_role = is_role_noun(words_.folded(by->speaker.end - 1));
    if (by->kind == SpeakerKind::kUnnamed && !by->by_pronoun && by->name.empty() && !has_role) return false;
    return size >= 2 ? gap <= 4 : gap <= 1;
  }

  const Words& words_;
  const std::vector<Attribution>& attributions_;
  const std::vector<Quotation>& quotations_;
};

}  // namespace

std::vector<Speech> find_speakers(const Words& words, const std::vector<Attribution>& attributions) {
  return Finder(words, attributions).find();
}

}  // namespace crib
