#include "core/verdict/speech_words.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace crib {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// base forms of regular verbs that do little else than report speech
constexpr std::string_view kSaying[] = {
    "add",       "explain", "argue",  "warn",    "remark",   "comment", "acknowledge", "concede",   "insist",
    "complain",  "declare", "quip",   "caution", "conclude", "recall",  "protest",     "lament",    "contend",
    "assert",    "joke",    "assure", "testify", "tweet",    "clarify", "stress",      "emphasise", "emphasize",
    "reiterate", "concur",  "state",  "observe", "claim",    "reply",   "admit",       "predict",   "speculate"};

// verbs that report speech among other things
constexpr std::string_view kOpining[] = {
    "note",      "suggest",   "believe",  "expect",   "estimate", "question", "hint",      "label",     "reveal",
    "report",    "indicate",  "fear",     "forecast", "call",     "describe", "term",      "deny",      "urge",
    "vow",       "pledge",    "promise",  "counter",  "respond",  "ask",      "answer",    "continue",  "recommend",
    "criticise", "criticize", "post",     "sigh",     "storm",    "reckon",   "summarise", "summarize", "propose",
    "announce",  "confirm",   "disclose", "claim",    "maintain", "mention",  "speculate"};

// "admitted", "replies", "argued", "claims" -> base form in the list
template <std::size_t N>
bool is_form_of(std::string_view word, const std::string_view (&bases)[N]) {
  const auto matches = [&](std::string_view base) {
    if (word.empty() || word[0] != base[0] || !word.starts_with(base.substr(0, base.size() - 1))) return false;
    const std::string_view rest = word.substr(std::min(word.size(), base.size()));
    if (word.starts_with(base)) {
      if (rest.empty() || rest == "s" || rest == "es" || rest == "ed" || rest == "d") return true;
      return rest.size() == 3 && rest[0] == base.back() && rest.substr(1) == "ed";  // admitted
    }
    const std::string_view ending = word.substr(base.size() - 1);
    return base.back() == 'y' && (ending == "ied" || ending == "ies");
  };
  return std::any_of(std::begin(bases), std::end(bases), matches);
}

}  // namespace

Cue speech_verb(std::string_view folded) {
  if (one_of(folded, {"said", "says", "say", "told", "tells", "tell", "wrote", "writes", "write"})) return Cue::kStrong;
  if (is_form_of(folded, kSaying)) return Cue::kStrong;
  if (one_of(folded,
             {"think", "thinks", "thought", "see", "sees", "find", "finds", "found", "foresee", "foresees", "asking"}))
    return Cue::kWeak;
  return is_form_of(folded, kOpining) ? Cue::kWeak : Cue::kNone;
}

bool takes_hearer(std::string_view folded) { return one_of(folded, {"told", "tells", "tell", "assured", "assures"}); }

bool is_text_noun(std::string_view folded) {
  return one_of(folded,
                {"report", "study",    "survey",      "poll",      "data",   "research",   "figures",    "statement",
                 "paper",  "analysis", "article",     "letter",    "filing", "document",   "memo",       "statistics",
                 "index",  "release",  "publication", "blog",      "post",   "transcript", "communique", "bulletin",
                 "text",   "findings", "estimates",   "testimony", "review", "census"});
}

bool is_group_noun(std::string_view folded) {
  return one_of(folded,
                {"analysts",    "experts",      "observers",   "critics",     "sources",    "officials", "traders",
                 "dealers",     "insiders",     "people",      "economists",  "watchers",   "bankers",   "brokers",
                 "diplomats",   "commentators", "researchers", "scientists",  "some",       "many",      "others",
                 "most",        "several",      "witnesses",   "reports",     "articles",   "residents", "executives",
                 "specialists", "aides",        "lawyers",     "strategists", "supporters", "opponents", "campaigners",
                 "pundits",     "refiners"});
}

bool is_role_noun(std::string_view folded) {
  return one_of(
      folded, {"analyst",   "spokesman",  "spokeswoman",  "spokesperson",   "president", "chairman",   "chairwoman",
               "chair",     "director",   "minister",     "secretary",      "economist", "trader",     "dealer",
               "official",  "executive",  "ceo",          "founder",        "manager",   "mayor",      "professor",
               "governor",  "senator",    "officer",      "head",           "chief",     "banker",     "broker",
               "lawyer",    "leader",     "master",       "researcher",     "scientist", "expert",     "strategist",
               "partner",   "author",     "coach",        "captain",        "boss",      "refiner",    "source",
               "observer",  "critic",     "aide",         "adviser",        "advisor",   "ambassador", "representative",
               "cofounder", "co-founder", "commissioner", "judge",          "editor",    "owner",      "farmer",
               "driver",    "witness",    "neighbour",    "neighbor",       "resident",  "organiser",  "organizer",
               "treasurer", "premier",    "chancellor",   "vice-president", "investor"});
}

bool is_speech_adverb(std::string_view folded) {
  if (folded.size() > 4 && folded.ends_with("ly")) return true;
  return one_of(folded,
                {"has",        "have",   "had",   "also", "then",  "later",   "once", "already", "himself", "herself",
                 "themselves", "itself", "never", "ever", "first", "however", "too",  "now",     "today",   "yesterday",
                 "again",      "still",  "was",   "is",   "are",   "were",    "did",  "does",    "often"});
}

bool is_determiner(std::string_view word) {
  return one_of(
      word, {"the",  "a",     "an",    "one",     "some", "many", "most", "several", "other", "two", "three", "this",
             "that", "these", "those", "another", "his",  "her",  "its",  "their",   "our",   "all", "both",  "few"});
}

bool is_preposition(std::string_view word) {
  return one_of(word, {"of", "at", "for", "from", "by", "with", "in", "on"});
}

bool is_conjunction(std::string_view word) {
  return one_of(word, {"that", "and", "but", "while", "as", "when", "which", "because", "if", "though", "although",
                       "or", "than", "after", "before", "where"});
}

bool is_being(std::string_view word) { return one_of(word, {"was", "were", "is", "are", "be", "been", "being"}); }

bool is_third_person(std::string_view word) { return one_of(word, {"he", "she", "they", "it"}); }

}  // namespace crib
