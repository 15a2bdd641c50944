#include "core/verdict/speech_words.hpp"

#include <span>
#include <string>

#include "core/text/word_table.hpp"

namespace crib {
namespace {

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

// the base forms with their inflections: "admitted", "replies", "argued", "claims"
void add_forms(WordTable<Cue>& table, std::span<const std::string_view> bases, Cue cue) {
  for (const std::string_view verb : bases) {
    const std::string base(verb);
    for (const std::string_view ending : {"", "s", "es", "ed", "d"}) table.add(base + std::string(ending), cue);
    table.add(base + base.back() + "ed", cue);
    if (base.back() != 'y') continue;
    for (const std::string_view ending : {"ied", "ies"}) table.add(base.substr(0, base.size() - 1) + std::string(ending), cue);
  }
}

WordTable<Cue> speech_verbs() {
  WordTable<Cue> table{};
  for (const std::string_view verb : {"said", "says", "say", "told", "tells", "tell", "wrote", "writes", "write"})
    table.add(std::string(verb), Cue::kStrong);
  add_forms(table, kSaying, Cue::kStrong);
  for (const std::string_view verb : {"think", "thinks", "thought", "see", "sees", "find", "finds", "found", "foresee",
                                      "foresees", "asking"})
    table.add(std::string(verb), Cue::kWeak);
  add_forms(table, kOpining, Cue::kWeak);
  return table;
}

}  // namespace

Cue speech_verb(std::string_view folded) {
  static const WordTable<Cue> verbs = speech_verbs();
  const Cue* cue = verbs.find(folded);
  return cue == nullptr ? Cue::kNone : *cue;
}

bool takes_hearer(std::string_view folded) { return one_of(folded, {"told", "tells", "tell", "assured", "assures"}); }

bool is_text_noun(std::string_view folded) {
  static const WordSet kWords{"report", "study",    "survey",      "poll",      "data",   "research",   "figures",    "statement",
                 "paper",  "analysis", "article",     "letter",    "filing", "document",   "memo",       "statistics",
                 "index",  "release",  "publication", "blog",      "post",   "transcript", "communique", "bulletin",
                 "text",   "findings", "estimates",   "testimony", "review", "census"};
  return kWords.contains(folded);
}

bool is_group_noun(std::string_view folded) {
  static const WordSet kWords{"analysts",    "experts",      "observers",   "critics",     "sources",    "officials", "traders",
                 "dealers",     "insiders",     "people",      "economists",  "watchers",   "bankers",   "brokers",
                 "diplomats",   "commentators", "researchers", "scientists",  "some",       "many",      "others",
                 "most",        "several",      "witnesses",   "reports",     "articles",   "residents", "executives",
                 "specialists", "aides",        "lawyers",     "strategists", "supporters", "opponents", "campaigners",
                 "pundits",     "refiners"};
  return kWords.contains(folded);
}

bool is_role_noun(std::string_view folded) {
  static const WordSet kWords{"analyst",   "spokesman",  "spokeswoman",  "spokesperson",   "president", "chairman",   "chairwoman",
               "chair",     "director",   "minister",     "secretary",      "economist", "trader",     "dealer",
               "official",  "executive",  "ceo",          "founder",        "manager",   "mayor",      "professor",
               "governor",  "senator",    "officer",      "head",           "chief",     "banker",     "broker",
               "lawyer",    "leader",     "master",       "researcher",     "scientist", "expert",     "strategist",
               "partner",   "author",     "coach",        "captain",        "boss",      "refiner",    "source",
               "observer",  "critic",     "aide",         "adviser",        "advisor",   "ambassador", "representative",
               "cofounder", "co-founder", "commissioner", "judge",          "editor",    "owner",      "farmer",
               "driver",    "witness",    "neighbour",    "neighbor",       "resident",  "organiser",  "organizer",
               "treasurer", "premier",    "chancellor",   "vice-president", "investor"};
  return kWords.contains(folded);
}

bool is_speech_adverb(std::string_view folded) {
  if (folded.size() > 4 && folded.ends_with("ly")) return true;
  static const WordSet kWords{"has",        "have",   "had",   "also", "then",  "later",   "once", "already", "himself", "herself",
                 "themselves", "itself", "never", "ever", "first", "however", "too",  "now",     "today",   "yesterday",
                 "again",      "still",  "was",   "is",   "are",   "were",    "did",  "does",    "often"};
  return kWords.contains(folded);
}

bool is_determiner(std::string_view word) {
  static const WordSet kWords{"the",  "a",     "an",    "one",     "some", "many", "most", "several", "other", "two", "three", "this",
             "that", "these", "those", "another", "his",  "her",  "its",  "their",   "our",   "all", "both",  "few"};
  return kWords.contains(word);
}

bool is_preposition(std::string_view word) {
  static const WordSet kWords{"of", "at", "for", "from", "by", "with", "in", "on"};
  return kWords.contains(word);
}

bool is_conjunction(std::string_view word) {
  static const WordSet kWords{"that", "and", "but", "while", "as", "when", "which", "because", "if", "though", "although",
                       "or", "than", "after", "before", "where"};
  return kWords.contains(word);
}

bool is_being(std::string_view word) { return one_of(word, {"was", "were", "is", "are", "be", "been", "being"}); }

bool is_third_person(std::string_view word) { return one_of(word, {"he", "she", "they", "it"}); }

}  // namespace crib
