#include "core/verdict/credit_status.hpp"

#include <algorithm>

namespace crib {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// kinds that say where text comes from
bool credits_text(CreditKind kind) {
  return kind == CreditKind::kDateline || kind == CreditKind::kFoot || kind == CreditKind::kByline ||
         kind == CreditKind::kReport || kind == CreditKind::kInterview;
}

constexpr double kQuoted = .7;  // share of the words taken; "said", a role and a place may stand beside

// All but a few of the words that both sides share stand in quotations with a speaker.
bool takes_speech_only(const Passage& passage, const CreditQuestion& question) {
  const auto is_said = [&](Span bytes) {
    return std::any_of(question.speeches.begin(), question.speeches.end(), [&](const Speech& s) {
      return s.is_speech && !s.speaker.empty() && (contains(s.bytes, bytes) || contains(s.speaker_bytes, bytes));
    });
  };
  if (question.left_tokens == nullptr) return is_said(passage.left);
  std::uint32_t taken = 0, said = 0, in_quotation = 0;
  auto edit = passage.edits.begin();
  for (std::uint32_t i = passage.left_tokens.begin; i < passage.left_tokens.end; ++i) {
    while (edit != passage.edits.end() && edit->left_tokens.end <= i) ++edit;
    if (edit != passage.edits.end() && edit->left_tokens.begin <= i) continue;
    const Span bytes = question.left_tokens->tokens[i].bytes;
    ++taken;
    said += is_said(bytes) ? 1U : 0U;
    in_quotation += std::any_of(question.speeches.begin(), question.speeches.end(),
                                [&](const Speech& s) { return s.is_speech && contains(s.bytes, bytes); })
                        ? 1U
                        : 0U;
  }
  return in_quotation > 0 && said >= kQuoted * taken;
}

bool has_speaker(const Passage& passage, const std::vector<Speech>& speeches) {
  return std::any_of(speeches.begin(), speeches.end(),
                     [&](const Speech& s) { return overlaps(s.bytes, passage.left) && !s.speaker.empty(); });
}

}  // namespace

CreditAnswer answer(const Passage& passage, const CreditQuestion& question) {
  CreditAnswer credited, elsewhere;
  std::uint32_t covers_credited = 0, covers_elsewhere = 0;
  for (std::uint32_t c = 0; c < question.credits.size(); ++c) {
    const Credit& credit = question.credits[c];
    const std::uint32_t covered = length(intersection(credit.covers, passage.left));
    if (covered * 2 < length(passage.left)) continue;
    const bool names_right =
        has(question.right_names, credit.name) &&
        (credits_text(credit.kind) || credit.kind == CreditKind::kStatement || credit.kind == CreditKind::kStudy);
    const bool names_self = credit.kind == CreditKind::kByline || has(question.left_names, credit.name);
    // whoever the unnamed wire is, this article says that it has its text from an agency
    const bool names_unknown = question.right_names.empty() && question.right_role == Role::kSource &&
                               credits_text(credit.kind) && credit.kind != CreditKind::kByline;
    const std::uint32_t extent = length(credit.covers);
    if (names_right || names_unknown) {
      if (!credited.by || extent < covers_credited) credited = {CreditStatus::kCredited, c}, covers_credited = extent;
    } else if (credits_text(credit.kind) &&
               (!names_self || credit.kind == CreditKind::kDateline || credit.kind == CreditKind::kFoot)) {
      if (!elsewhere.by || extent < covers_elsewhere)
        elsewhere = {CreditStatus::kCreditedElsewhere, c}, covers_elsewhere = extent;
    }
  }
  if (credited.by) return credited;
  const bool quote = passage.kind == Kind::kQuote || passage.kind == Kind::kAlteredQuote;
  if ((quote && has_speaker(passage, question.speeches)) || takes_speech_only(passage, question))
    return {CreditStatus::kQuoted, std::nullopt};
  return elsewhere.by ? elsewhere : CreditAnswer{};
}

}  // namespace crib
