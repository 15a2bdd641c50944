#include "core/text/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace crib {
namespace {

struct Entry {
  std::string_view word;  // lower case
  Abbreviation what{};
  bool may_be_lower = false;  // otherwise the lower-case word is one of its own: "mass", "sat", "gen"
};

constexpr Abbreviation kNever = Abbreviation::kNeverEnds;
constexpr Abbreviation kNumber = Abbreviation::kBeforeNumber;
constexpr Abbreviation kMay = Abbreviation::kMayEnd;

// Titles, then companies, months and days, American states in newspaper style, measures and references. Sorted.
// clang-format off
constexpr std::array kEntries = std::to_array<Entry>({
    {"adm", kNever}, {"al", kMay, true}, {"ala", kMay}, {"amb", kNever}, {"approx", kNever, true}, {"apr", kMay},
    {"ariz", kMay}, {"ark", kMay}, {"art", kNumber}, {"assn", kMay}, {"asst", kNever}, {"atty", kNever},
    {"aug", kMay}, {"ave", kMay}, {"bldg", kMay}, {"blvd", kMay}, {"bn", kNumber}, {"brig", kNever}, {"bros", kMay},
    {"ca", kNumber, true}, {"calif", kMay}, {"capt", kNever}, {"cf", kNever, true}, {"ch", kNumber},
    {"chap", kNumber}, {"cie", kMay}, {"cmdr", kNever}, {"co", kMay}, {"col", kNever}, {"colo", kMay}, {"conn", kMay},
    {"corp", kMay}, {"cos", kMay}, {"cpl", kNever}, {"ct", kMay}, {"cwt", kMay, true}, {"dec", kMay}, {"del", kMay},
    {"dept", kMay}, {"det", kNever}, {"dist", kMay}, {"dr", kNever}, {"drs", kNever}, {"ed", kNumber}, {"esq", kMay},
    {"est", kNumber}, {"etc", kMay, true}, {"feb", kMay}, {"fig", kNumber, true}, {"figs", kNumber, true},
    {"fla", kMay}, {"fr", kNever}, {"fri", kMay}, {"ft", kMay}, {"ga", kMay}, {"gen", kNever}, {"gov", kNever},
    {"govt", kMay, true}, {"hon", kNever}, {"ill", kMay}, {"inc", kMay}, {"ind", kMay}, {"insp", kNever},
    {"jan", kMay}, {"jr", kMay}, {"jul", kMay}, {"jun", kMay}, {"kan", kMay}, {"ky", kMay}, {"la", kMay},
    {"lt", kNever}, {"ltd", kMay}, {"maj", kNever}, {"mar", kMay}, {"mass", kMay}, {"md", kMay}, {"messrs", kNever},
    {"mfg", kMay}, {"mgr", kNever}, {"mich", kMay}, {"minn", kMay}, {"miss", kMay}, {"mlle", kNever}, {"mme", kNever},
    {"mo", kMay}, {"mon", kMay}, {"mont", kMay}, {"mr", kNever, true}, {"mrs", kNever, true}, {"ms", kNever},
    {"msgr", kNever}, {"mt", kMay}, {"neb", kMay}, {"nev", kMay}, {"no", kNumber}, {"nos", kNumber}, {"nov", kMay},
    {"oct", kMay}, {"okla", kMay}, {"op", kNumber}, {"ore", kMay}, {"pa", kMay}, {"par", kNumber}, {"pct", kNumber},
    {"plc", kMay}, {"pp", kNumber, true}, {"pres", kNever}, {"prof", kNever}, {"pte", kNever}, {"pty", kNever},
    {"pvt", kNever}, {"rd", kMay}, {"rep", kNever}, {"reps", kNever}, {"rev", kNever}, {"rs", kNumber},
    {"rt", kNever}, {"sat", kMay}, {"sec", kNumber}, {"sen", kNever}, {"sens", kNever}, {"sep", kMay}, {"sept", kMay},
    {"sgt", kNever}, {"sq", kNever, true}, {"sr", kMay}, {"st", kMay}, {"ste", kMay}, {"sun", kMay}, {"supt", kNever},
    {"tenn", kMay}, {"tex", kMay}, {"thu", kMay}, {"thur", kMay}, {"thurs", kMay}, {"tue", kMay}, {"tues", kMay},
    {"univ", kMay}, {"va", kMay}, {"viz", kNever, true}, {"vol", kNumber, true}, {"vols", kNumber, true},
    {"vs", kNever, true}, {"vt", kMay}, {"wash", kMay}, {"wed", kMay}, {"wis", kMay}, {"wyo", kMay},
});
// clang-format on
constexpr bool kAreSorted =
    std::is_sorted(kEntries.begin(), kEntries.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "J", "U.S", "p.m", "L.K", "Ph.D": parts of one letter (or two, the first) between stops.
bool is_dotted(std::string_view word) {
  if (word.size() == 1) return is_capital(word[0]);
  std::size_t part = 0, stops = 0;
  for (const char c : word) {
    if (c == '.') {
      if (part == 0) return false;
      part = 0;
      ++stops;
    } else if (!is_letter(c) || ++part > (stops == 0 ? 2U : 1U)) {
      return false;
    }
  }
  return stops > 0 && part == 1;
}

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  static_assert(kAreSorted);
  constexpr std::size_t kLongest = 7;
  if (word.empty() || word.size() > kLongest) return Abbreviation::kNone;
  if (word == "e.g" || word == "i.e") return Abbreviation::kNeverEnds;
  if (word == "p") return Abbreviation::kBeforeNumber;
  if (is_dotted(word)) return Abbreviation::kMayEnd;
  std::string lower(word);
  for (char& c : lower) c = is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
  const auto entry = std::lower_bound(kEntries.begin(), kEntries.end(), lower,
                                      [](const Entry& a, const std::string& key) { return a.word < key; });
  if (entry == kEntries.end() || entry->word != lower) return Abbreviation::kNone;
  return is_capital(word[0]) || entry->may_be_lower ? entry->what : Abbreviation::kNone;
}

bool begins_sentences(std::string_view word) {
  // Left out: what goes on as often as it begins. Reuters of 1987 capitalised whatever followed "U.S.", so there "And",
  // "To" and "Has" say nothing (252, 37 and 40 times after "U.S.", 6, 2 and 0 times after an ordinary full stop).
  constexpr auto kOpeners = std::to_array<std::string_view>(
      {"a",       "according", "after",        "all",     "also",    "although",   "among",   "an",        "analysts",
       "another", "as",        "asked",        "at",      "because", "before",     "both",    "but",       "despite",
       "during",  "each",      "earlier",      "even",    "every",   "first",      "for",     "from",      "he",
       "her",     "here",      "his",          "how",     "however", "i",          "if",      "in",        "instead",
       "it",      "it's",      "its",          "last",    "later",   "like",       "many",    "meanwhile", "more",
       "most",    "my",        "nevertheless", "no",      "now",     "officials",  "on",      "once",      "one",
       "only",    "other",     "others",       "our",     "please",  "separately", "several", "shares",    "she",
       "since",   "so",        "some",         "sources", "still",   "such",       "that",    "the",       "their",
       "then",    "there",     "these",        "they",    "this",    "those",      "though",  "thus",      "today",
       "two",     "under",     "unlike",       "until",   "we",      "what",       "when",    "whether",   "while",
       "who",     "why",       "with",         "yet",     "you",     "your"});
  static_assert(std::is_sorted(kOpeners.begin(), kOpeners.end()));
  return std::binary_search(kOpeners.begin(), kOpeners.end(), word);
}

}  // namespace crib
