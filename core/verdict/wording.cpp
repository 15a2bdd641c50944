#include "core/verdict/wording.hpp"

#include <algorithm>
#include <optional>

#include "core/text/word_table.hpp"

namespace crib {
namespace {

enum class Denial : std::uint8_t { kAlways, kNot, kNo, kBeforeTo };

bool is_negation(const Words& words, std::uint32_t i) {
  static const WordTable<Denial> kWords{
      {"not", Denial::kNot},        {"no", Denial::kNo},          {"cannot", Denial::kAlways},  {"never", Denial::kAlways},
      {"without", Denial::kAlways}, {"neither", Denial::kAlways}, {"none", Denial::kAlways},    {"nobody", Denial::kAlways},
      {"nothing", Denial::kAlways}, {"failed", Denial::kBeforeTo}, {"fails", Denial::kBeforeTo}, {"fail", Denial::kBeforeTo},
      {"denied", Denial::kAlways},  {"denies", Denial::kAlways},  {"unable", Denial::kAlways},  {"refused", Denial::kAlways},
      {"refuses", Denial::kAlways}};
  const std::string_view word = words.folded(i);
  const Denial* denial = kWords.find(word);
  if (denial == nullptr) return word.ends_with("n't") || word.ends_with("n\xE2\x80\x99t");
  switch (*denial) {
    case Denial::kNot:  // "not only … but also" denies nothing
      return words.folded(i + 1) != "only";
    case Denial::kNo:
      return !one_of(words.folded(i + 1), {"doubt", "matter"});
    case Denial::kBeforeTo:
      return words.folded(i + 1) == "to";
    case Denial::kAlways:
      break;
  }
  return true;
}

enum class HedgeWord : std::uint8_t { kMay, kCould, kPossible, kExpected, kExpectedTo, kDue, kPlan, kClaimed, kOther, kCertain };

std::optional<HedgeWord> hedge_word(std::string_view word) {
  using enum HedgeWord;
  static const WordTable<HedgeWord> kWords{
      {"may", kMay},           {"could", kCould},         {"might", kPossible},     {"possibly", kPossible},
      {"perhaps", kPossible},  {"maybe", kPossible},      {"potentially", kPossible},
      {"expected", kExpected}, {"likely", kExpected},     {"likelihood", kExpected}, {"hopes", kExpected},
      {"hoped", kExpected},    {"hope", kExpected},       {"aims", kExpected},      {"intends", kExpected},
      {"probably", kExpected}, {"expects", kExpected},
      {"planned", kExpectedTo}, {"proposed", kExpectedTo},  // "a proposed tax" is the tax that is proposed
      {"about", kExpectedTo},  {"due", kDue},             {"plan", kPlan},          {"plans", kPlan},
      {"reportedly", kClaimed}, {"alleged", kClaimed},    {"allegedly", kClaimed},  {"suspected", kClaimed},
      {"apparently", kClaimed}, {"claimed", kClaimed},    {"purported", kClaimed},  {"seemingly", kClaimed},
      {"seem", kClaimed},      {"seems", kClaimed},       {"seemed", kClaimed},     {"appear", kClaimed},
      {"appears", kClaimed},   {"appeared", kClaimed},
      {"can", kOther},         {"possible", kOther},      {"possibility", kOther},  {"potential", kOther},
      {"chance", kOther},      {"sees", kOther},          {"believed", kOther},     {"believes", kOther},
      {"thought", kOther},
      {"will", kCertain},      {"shall", kCertain},       {"would", kCertain},      {"certainly", kCertain},
      {"definitely", kCertain}, {"must", kCertain}};
  const HedgeWord* hedge = kWords.find(word);
  return hedge == nullptr ? std::nullopt : std::optional(*hedge);
}

}  // namespace

Span sentences_around(const Words& words, Span tokens) {
  const auto& sentences = words.tokenized().sentences;
  const std::uint32_t last = is_empty(tokens) ? tokens.begin : tokens.end - 1;
  const std::size_t end = std::min<std::size_t>(words.size() - 1, last);
  return {sentences[words.sentence(std::min<std::size_t>(words.size() - 1, tokens.begin))].tokens.begin,
          sentences[words.sentence(end)].tokens.end};
}

bool in_one_sentence(const Words& words, Span tokens) {
  return is_empty(tokens) || words.same_sentence(tokens.begin, tokens.end - 1);
}

std::uint32_t count_negations(const Words& words, Span tokens) {
  std::uint32_t count = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) count += is_negation(words, i) ? 1U : 0U;
  return count;
}

bool denies_a_verb(const Words& words, std::uint32_t i) {
  const std::string_view word = words.folded(i);
  if (word == "never" || word == "cannot" || word.ends_with("n't") || word.ends_with("n\xE2\x80\x99t")) return true;
  return word == "not" && words.folded(i + 1) != "only" &&
         one_of(words.folded(i - 1), {"do",  "does", "did",  "has",   "have",  "had", "will", "would", "can", "could", "may",
                                      "might", "must", "shall", "should", "is",   "are", "was",  "were",  "be",  "been"});
}

bool negates_in_a_word(const Words& words, Span tokens) {
  static const WordSet kWords{
      "unwilling",   "unaware",   "unlikely",  "unknown", "unable",    "unclear",  "uncertain", "unchanged",    "unharmed",
      "unhurt",      "impossible", "insufficient", "incapable", "inaccurate", "illegal", "disagreed", "disagrees", "disapproved",
      "dismissed",   "lack",      "lacks",     "lacked",  "fail",      "fails",    "failed",    "refuse",       "refused",
      "refuses",     "declined",  "declines",  "hardly",  "rarely",    "barely",   "avoid",     "avoided",      "ruled",
      "deny",        "denied",    "against",   "few",     "little",    "failure",  "unless",    "prevent",      "prevents",
      "prevented",   "stop",      "stops",     "stopped", "halt",      "halted",   "instead",   "last",         "rather",
      "reject",      "rejects",   "rejected",  "oppose",  "opposes",   "opposed",  "end",       "ended"};
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (kWords.contains(words.folded(i))) return true;
  return false;
}

Hedges hedges_in(const Words& words, Span tokens) {
  Hedges hedges;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view word = words.folded(i);
    const auto hedge = hedge_word(word);
    if (!hedge) {
      hedges.certain = hedges.certain || word.ends_with("'ll");
      continue;
    }
    const bool before_to = words.folded(i + 1) == "to";
    switch (*hedge) {
      case HedgeWord::kMay:  // a month, a company
        hedges.possible = hedges.possible || !words.is_capitalised(i);
        break;
      case HedgeWord::kCould:  // "could not tell" is an ability that is denied
        hedges.possible = hedges.possible || !one_of(words.folded(i + 1), {"not", "only"});
        break;
      case HedgeWord::kPossible:
        hedges.possible = true;
        break;
      case HedgeWord::kExpected:
        hedges.expected = true;
        break;
      case HedgeWord::kExpectedTo:
        hedges.expected = hedges.expected || before_to;
        break;
      case HedgeWord::kDue:  // "is due to sail", not "delayed due to ice"
        hedges.expected = hedges.expected || (before_to && one_of(words.folded(i - 1), {"is", "are", "was", "were", "be", "been", "also", "now", "not"}));
        break;
      case HedgeWord::kPlan:
        hedges.expected = hedges.expected || (before_to && !one_of(words.folded(i - 1), {"said", "the", "its", "his", "her", "their", "of", "a", "no",
                                                                                         "any", "new", "announced"}));
        break;
      case HedgeWord::kClaimed:
        hedges.claimed = true;
        break;
      case HedgeWord::kOther:
        hedges.other = true;
        break;
      case HedgeWord::kCertain:
        hedges.certain = true;
        break;
    }
  }
  return hedges;
}

bool differ(const Hedges& edit, const Hedges& other_edit, const Hedges& other) {
  const bool is_unsure = other.possible || other.claimed || other.other;
  if ((edit.possible || edit.claimed) && !is_unsure) return true;
  return edit.expected && !other.expected && other_edit.certain;
}

PhaseWord phase_before(const Words& words, std::uint32_t date) {
  for (std::uint32_t back = 1; back <= 10 && back <= date; ++back) {
    const std::uint32_t i = date - back;
    if (!words.same_sentence(i, date)) break;
    const std::string_view word = words.folded(i);
    if (back == 1 && one_of(word, {"from", "since"})) return {};
    if (one_of(word, {"begin", "begins", "began", "start", "starts", "started", "launch", "commence", "beginning",
                      "starting", "open", "opens"}))
      return {Phase::kBegin, i};
    if (one_of(word, {"deployed", "completed", "complete", "finished", "finish", "full", "fully", "finalised",
                      "finalized", "closed", "close", "ready", "delivered", "done", "operational", "online", "built"}))
      return {Phase::kEnd, i};
  }
  return {};
}

}  // namespace crib
