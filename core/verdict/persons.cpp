#include "core/verdict/persons.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/text/word_table.hpp"
#include "core/verdict/speech_words.hpp"

namespace crib {
namespace {

bool is_body_word(std::string_view word) {
  static const WordSet kWords{"lines",        "bank",     "group",    "league",     "board",         "union",      "party",       "council",
       "ministry",     "press",    "wire",     "times",      "post",          "motors",     "airlines",    "systems",
       "brothers",     "partners", "holdings", "industries", "international", "airways",    "foods",       "oil",
       "steel",        "energy",   "capital",  "securities", "research",      "institute",  "university",  "services",
       "technologies", "telecom",  "media",    "news",       "yard",          "inn",        "hotel",       "house",
       "island",       "office",   "court",    "police",     "agency",        "department", "commission",  "federation",
       "association",  "society",  "college",  "school",     "city",          "state",      "states",      "kingdom",
       "street",       "exchange", "reserve",  "fund",       "trust",         "company",    "corporation", "electric",
       "computer",     "software", "pharma",   "airport",    "harbour",       "port",       "county",      "province",
       "republic",     "army",     "navy",     "club"};
  return kWords.contains(word);
}

// "Jo Roe told": two words that nothing marks as a body, and that no "at" or "the" stands before anywhere
void mark_two_word_speakers(const Words& words, const std::vector<NameMention>& names, std::vector<bool>& persons) {
  std::vector<bool> speaks(persons.size(), false), is_body(persons.size(), false);
  for (const NameMention& name : names) {
    const std::string_view before = name.tokens.begin > 0 ? words.folded(name.tokens.begin - 1) : std::string_view{};
    if (one_of(before, {"at", "the", "in", "with", "of", "for", "from"})) is_body[name.entity] = true;
    if (length(name.tokens) != 2) continue;
    const std::string_view last = words.folded(name.tokens.end - 1);
    if (is_body_word(last) || words.is_upper(name.tokens.begin) || words.is_upper(name.tokens.begin + 1))
      is_body[name.entity] = true;
    if (words.gap(name.tokens.end - 1) != " ") continue;
    std::size_t verb = name.tokens.end;
    while (verb < name.tokens.end + 2U && is_speech_adverb(words.folded(verb))) ++verb;
    const bool after_verb =
        one_of(words.folded(name.tokens.begin - 1),
               {"said", "says", "added", "complained", "argued", "explained", "recalled", "admitted", "insisted"});
    const bool told =
        after_verb || one_of(words.folded(verb), {"said", "says", "told", "tells", "complained", "added", "argued",
                                                  "explained", "recalled", "admitted", "insisted"});
    // "said Orlan debt analyst Jo Roe" names a firm
    const bool owns_role = words.gap(name.tokens.end) == " " &&
                           (is_role_noun(words.folded(name.tokens.end)) ||
                            (words.gap(name.tokens.end + 1) == " " && is_role_noun(words.folded(name.tokens.end + 1))));
    if (owns_role) is_body[name.entity] = true;
    if (after_verb || (told && words.same_sentence(name.tokens.begin, verb))) speaks[name.entity] = true;
  }
  for (std::size_t e = 0; e < persons.size(); ++e)
    if (speaks[e] && !is_body[e]) persons[e] = true;
}

}  // namespace

std::vector<bool> find_persons(const Words& words, const Names& names) {
  const std::vector<NameMention>& mentions = names.mentions;
  std::size_t entities = 0;
  for (const NameMention& name : mentions) entities = std::max<std::size_t>(entities, name.entity + 1);
  std::vector<bool> persons(entities, false);
  std::vector<std::string_view> surname(entities);
  std::set<std::string_view> seen_alone;  // news names a person in full first, but for the headline
  for (std::size_t n = 0; n < mentions.size(); ++n) {
    const NameMention& name = mentions[n];
    const NameWords& parts = names.words[n];
    const bool in_headline = words.tokenized().sentences[words.sentence(name.tokens.begin)].is_title;
    if (parts.size() == 1 && !in_headline) seen_alone.insert(parts[0]);
    const std::size_t before = name.tokens.begin - 1;
    const std::size_t after = name.tokens.end;
    const auto is_joined = [&] { return words.gap(name.tokens.begin) == " " && words.same_sentence(before, name.tokens.begin); };
    // "analyst Jo Roe"; but "analyst Orlan" is rare, and "an Orlan analyst" is the firm
    if (parts.size() >= 2 && is_role_noun(words.folded(before)) && is_joined()) persons[name.entity] = true;
    if (!is_empty(name.title_tokens)) persons[name.entity] = true;
    // "Orlan's Jo Roe"
    const bool possessed = words.written(before).size() > words.bare(before).size() && words.is_capitalised(before);
    if (parts.size() == 2 && possessed && is_joined()) persons[name.entity] = true;
    if (parts.size() >= 2 && parts.size() <= 4) {
      // "Jo Roe, analyst at", "Jo Roe, who", "Jo Roe, a director of"
      if (words.gap(after).starts_with(",") && words.same_sentence(after - 1, after)) {
        for (std::size_t i = after; i < after + 4 && words.same_sentence(after - 1, i); ++i) {
          if (i > after && words.gap(i).find(',') != std::string_view::npos) break;
          if (is_role_noun(words.folded(i)) || words.folded(i) == "who") persons[name.entity] = true;
        }
      }
      // "Orlan Mills Inc" and "Bank of Norland" have none
      const bool is_body = parts.size() != length(name.tokens) || std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
                             return one_of(part, {"of", "and", "the", "ab", "ag", "sa"});
                           });
      if (!is_body && surname[name.entity].empty() && !seen_alone.contains(parts.back())) surname[name.entity] = parts.back();
    }
    const std::string_view first = parts.front();
    // "D-Ohio" is a party and a state
    const bool initial = (first.size() == 1 && words.gap(name.tokens.begin + 1) != "-") || (first.size() >= 3 && first.size() <= 4 && first[1] == '.');
    if (parts.size() >= 2 && initial && first != "u.s" && first != "u.k" && first != "u.n") persons[name.entity] = true;
  }
  mark_two_word_speakers(words, mentions, persons);
  for (std::size_t n = 0; n < mentions.size(); ++n) {
    const NameMention& name = mentions[n];
    const NameWords& parts = names.words[n];
    if (parts.size() != 1 || parts[0] != surname[name.entity] || words.is_upper(name.tokens.begin)) continue;
    const bool no_place = !words.folded(name.tokens.begin - 1).empty() &&
                          !one_of(words.folded(name.tokens.begin - 1), {"the", "in", "at"});
    const std::uint32_t end = name.tokens.end;
    const bool speaks = speech_verb(words.folded(end)) != Cue::kNone ||
                        speech_verb(words.folded(name.tokens.begin - 1)) != Cue::kNone ||
                        (is_speech_adverb(words.folded(end)) && speech_verb(words.folded(end + 1)) != Cue::kNone);
    if (no_place && speaks) persons[name.entity] = true;
  }
  return persons;
}

}  // namespace crib
