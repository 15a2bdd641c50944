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

bool is_within_speech(const Passage& passage, const std::vector<Speech>& speeches) {
  std::uint32_t said = 0;
  for (const Speech& speech : speeches)
    if (speech.is_speech && !speech.speaker.empty()) said += length(intersection(speech.bytes, passage.left));
  return said * 5 >= length(passage.left) * 4;  // marks and spaces between sentences are no speech
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
  if ((quote && has_speaker(passage, question.speeches)) || is_within_speech(passage, question.speeches))
    return {CreditStatus::kQuoted, std::nullopt};
  return elsewhere.by ? elsewhere : CreditAnswer{};
}

}  // namespace crib
