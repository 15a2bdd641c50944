#include "core/text/names.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/text/name_entities.hpp"
#include "core/text/term_set.hpp"
#include "core/text/word_table.hpp"

namespace crib {
namespace {

bool is_date_word(std::string_view word) {
  static const WordSet kWords{"january",   "february", "march",    "april",    "may",    "june",    "july",      "august",
                       "september", "october",  "november", "december", "monday", "tuesday", "wednesday", "thursday",
                       "friday",    "saturday", "sunday",   "jan",      "feb",    "mar",     "apr",       "jun",
                       "jul",       "aug",      "sep",      "sept",     "oct",    "nov",     "dec"};
  return kWords.contains(word);
}

bool is_title(std::string_view word) {
  static const WordSet kWords{"mr",       "mrs",       "ms",         "miss",       "dr",          "sir",     "lord",     "lady",
                 "prof",     "professor", "president",  "chairman",   "sen",         "senator", "rep",      "rev",
                 "gen",      "general",   "col",        "colonel",    "capt",        "captain", "judge",    "justice",
                 "minister", "secretary", "governor",   "gov",        "mayor",       "prince",  "princess", "king",
                 "queen",    "pope",      "chancellor", "ambassador", "congressman", "herr",    "frau",     "madame",
                 "monsieur", "don",       "dame",       "sgt",        "lt",          "ceo"};
  return kWords.contains(word);
}

bool is_corporate_tail(std::string_view word) {
  static const WordSet kWords{"inc", "corp", "co",      "ltd",         "plc",     "llc",          "ag",  "sa",  "gmbh", "nv",
                 "bv",  "spa",  "company", "corporation", "limited", "incorporated", "cos", "n.v", "s.a",  "s.p.a"};
  return kWords.contains(word);
}

// heads that take "of": the Bank of England; but "Jones of Ace" is two names
bool takes_of(std::string_view word) {
  static const WordSet kWords{"bank",         "university",   "department", "ministry",   "house",     "board",      "bureau",
                 "institute",    "chamber",      "council",    "court",      "church",    "city",       "state",
                 "states",       "republic",     "kingdom",    "commission", "secretary", "federation", "league",
                 "association",  "union",        "office",     "college",    "school",    "museum",     "society",
                 "organization", "organisation", "isle",       "gulf",       "cape",      "bay",        "strait",
                 "port",         "institutes",   "academy",    "centre",     "center",    "duke",       "prince",
                 "princess",     "earl",         "bishop",     "archbishop", "college",   "faculty",    "confederation",
                 "lord",         "lords"};
  return kWords.contains(word);
}

bool is_particle(std::string_view word) {
  static const WordSet kWords{"de", "la", "von", "van", "der", "den", "di", "da", "del", "della", "al", "el", "bin", "ibn",
                       "du", "le", "des", "dos"};
  return kWords.contains(word);
}

bool is_space(std::string_view gap) {
  return !gap.empty() && gap.find_first_not_of(" \n\r\t\xC2\xA0") == std::string_view::npos &&
         gap.find("\n\n") == std::string_view::npos;
}

// a mark that the first word of a sentence can stand behind
bool lets_sentence_begin(std::string_view gap) {
  // bytes that such a mark begins with; ", " and the like need no search
  const auto may_begin_mark = [](char c) {
    return c < ' ' || c == ':' || c == '"' || c == '.' || c == '!' || c == '?' || c == '(' || static_cast<unsigned char>(c) >= 0x80;
  };
  if (std::none_of(gap.begin(), gap.end(), may_begin_mark)) return false;
  for (const std::string_view mark : {":", "\"", "“", "„", "«", "‘", "•", "\n", "…", "..", "!", "?", "—", "(", ". '"})
    if (gap.find(mark) != std::string_view::npos) return true;
  return false;
}

// Where a word stands. The last two are told of words with a capital only.
struct Place {
  bool begins_sentence : 1 {};
  bool opens : 1 {};     // the first word of a sentence, or after a mark that lets a sentence begin
  bool is_plain : 1 {};  // in a sentence that is neither shouted nor written as headlines are
};

class Finder {
 public:
  explicit Finder(const Words& words) : words_(words) {
    const TermSet asked = read_capitals();
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (asked.contains(bare_term(i)) && !words_.is_capitalised(i)) lower_.insert(bare_term(i));
  }

  std::vector<NameMention> find() {
    std::vector<NameMention> found;
    std::size_t after = 0;  // the last name
    for (const std::uint32_t i : capitals_) {
      if (i < after) continue;
      Span title{i, i};
      std::size_t begin = i;
      if (is_title(words_.folded(i)) && may_join(i + 1) && is_name_word(i + 1)) {
        title.end = i + 1;
        begin = i + 1;
      } else if (!is_name_word(i)) {
        continue;
      }
      const std::size_t end = end_of_run(begin);
      NameMention name;
      name.tokens = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      name.title_tokens = title;
      const auto possessive = static_cast<std::uint32_t>(ending(end - 1));
      name.bytes = {words_.bytes(begin).begin, words_.bytes(end - 1).end - possessive};
      found.push_back(name);
      after = end;
    }
    return found;
  }

 private:
  TermId bare_term(std::size_t i) const { return words_.vocabulary().bare(words_.term(i)); }

  // Fills all but lower_, and returns the bare terms that may be asked for in it: of words with a capital that the place
  // may have given them, small words ("The") left out.
  TermSet read_capitals() {
    TermSet asked;
    places_.resize(words_.size());
    for (const Sentence& sentence : words_.tokenized().sentences) {
      const std::size_t first = capitals_.size();
      std::uint32_t small = 0;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (words_.begins_with_small_ascii(i))
          ++small;
        else if (words_.is_capitalised(i))
          capitals_.push_back(i);
      }
      const bool mostly_small = 10 * small > 4 * length(sentence.tokens);  // casing_of() asks for six tenths of capitals
      const bool is_plain = mostly_small || has_plain_casing(sentence);
      places_[sentence.tokens.begin].begins_sentence = true;
      for (std::size_t c = first; c < capitals_.size(); ++c) {
        const std::uint32_t i = capitals_[c];
        places_[i].is_plain = is_plain;
        places_[i].opens = i == sentence.tokens.begin || lets_sentence_begin(words_.gap(i));
        if (is_plain && !places_[i].opens)
          inside_.insert(bare_term(i));
        else if (!words_.is_stop_word(i))
          asked.insert(bare_term(i));
      }
    }
    return asked;
  }

  bool has_plain_casing(const Sentence& sentence) const {
    std::size_t letters = 0, capitalised = 0, upper = 0;
    for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (words_.is_number(i)) continue;
      ++letters;
      capitalised += words_.is_capitalised(i) ? 1U : 0U;
      upper += words_.is_upper(i) ? 1U : 0U;
    }
    if (letters < 3) return true;
    const bool short_line = sentence.is_title || sentence.is_heading;
    return upper * 5 < letters * 4 && !(short_line && capitalised * 10 >= letters * 6);
  }

  bool is_name_word(std::size_t i) const {
    if (i >= words_.size() || !words_.is_capitalised(i)) return false;
    const std::string_view word = words_.bare(i);
    if (words_.begins_date(i) && is_date_word(word) && !(word == "may" && i > 0 && words_.is_capitalised(i - 1))) return false;
    if (word == "i" || word.starts_with("i'")) return false;
    if (one_of(word, {"ceo", "cfo", "coo", "cto", "mp", "mps", "phd"})) return false;
    const bool acronym = words_.is_upper(i) && words_.written(i).size() <= 6;
    const bool plain = places_[i].is_plain;
    if (words_.is_stop_word(i) && !(acronym && plain)) return false;
    if (!plain) return inside_.contains(bare_term(i)) && !lower_.contains(bare_term(i));
    if (!places_[i].opens) return true;
    if (acronym || inside_.contains(bare_term(i))) return true;
    if (lower_.contains(bare_term(i))) return false;
    return may_join(i + 1) && words_.is_capitalised(i + 1) && !places_[i + 1].opens &&
           !words_.is_stop_word(i + 1) && !is_date_word(words_.bare(i + 1));
  }

  // Bytes of a possessive ending. Pre: i < size().
  std::size_t ending(std::size_t i) const {
    const std::string_view written = words_.written(i);
    if (const char last = written.back(); last != 's' && last != 'S' && last != '\'' && last != '\x99') return 0;
    for (const std::string_view mark : {"'s", "’s", "'S", "’S", "'", "’"})
      if (written.ends_with(mark)) return mark.size();
    return 0;
  }

  // May the word belong to the name that the one before it belongs to? Pre: next > 0.
  bool may_join(std::size_t next) const {
    const std::size_t i = next - 1;
    if (next >= words_.size() || places_[next].begins_sentence || ending(i) != 0) return false;
    const std::string_view gap = words_.gap(next);
    if (is_space(gap) || gap == "-" || gap == " & " || gap == "&") return true;
    const std::string_view word = words_.folded(i);
    const bool is_short = word.size() <= 1 || word.find('.') != std::string_view::npos || is_title(word) ||
                          word == "st" || word == "ft" || word == "mt";
    return is_short && gap.starts_with(".") && is_space(gap.substr(1));
  }

  std::size_t end_of_run(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (may_join(end)) {
      // "Federal Reserve Chairman Paul Orlan" is two names
      if (is_title(words_.folded(end)) && may_join(end + 1) && is_name_word(end + 1) &&
          words_.folded(end) != "prince")
        break;
      if (is_name_word(end)) {
        ++end;
        continue;
      }
      std::size_t after = end;  // past particles: "Patrick de Saint-Aignan", "Bank of England", "Morgan Stanley and Co"
      while (may_join(after) && is_particle(words_.folded(after))) ++after;
      if (after == end && words_.folded(end) == "of" && takes_of(words_.folded(end - 1))) {
        ++after;
        if (words_.folded(after) == "the") ++after;
      }
      if (after == end && words_.folded(end) == "and" && is_corporate_tail(words_.bare(end + 1))) ++after;
      if (after == end || !may_join(after) || !is_name_word(after)) break;
      end = after + 1;
    }
    return end;
  }

  const Words& words_;
  std::vector<Place> places_;             // by word
  std::vector<std::uint32_t> capitals_;   // words with one
  TermSet inside_;  // bare terms with a capital where nothing asks for one
  TermSet lower_;   // of the terms asked for, those that stand without one somewhere
};

NameWords words_of(const NameMention& name, const Words& words) {
  NameWords out;
  out.reserve(length(name.tokens));
  for (std::size_t i = name.tokens.begin; i < name.tokens.end; ++i) out.push_back(words.bare(i));
  while (out.size() > 1 && (is_corporate_tail(out.back()) || out.back() == "and")) out.pop_back();
  return out;
}

}  // namespace

Names find_names(const Words& words) {
  Names names;
  names.mentions = Finder(words).find();
  for (const NameMention& name : names.mentions) names.words.push_back(words_of(name, words));
  number_entities(names, words);
  return names;
}

}  // namespace crib
