#include "core/text/names.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "core/text/word_table.hpp"
#include "core/text/words.hpp"

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

enum class Casing { kPlain, kShouting, kTitleCase };

class Finder {
 public:
  explicit Finder(const Words& words) : words_(words) {
    casing_.resize(words.tokenized().sentences.size(), Casing::kPlain);
    for (std::size_t s = 0; s < casing_.size(); ++s) casing_[s] = casing_of(words.tokenized().sentences[s]);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool plain = casing_.empty() || casing_[words_.sentence(i)] == Casing::kPlain;
      if (!words_.is_capitalised(i))
        lower_.insert(words_.bare(i));
      else if (plain && !opens(i))
        inside_.insert(words_.bare(i));
    }
  }

  std::vector<NameMention> find() {
    std::vector<NameMention> found;
    for (std::size_t i = 0; i < words_.size();) {
      Span title{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i)};
      std::size_t begin = i;
      if (words_.is_capitalised(i) && is_title(words_.folded(i)) && may_join(i, i + 1) && is_name_word(i + 1)) {
        title.end = static_cast<std::uint32_t>(i + 1);
        begin = i + 1;
      } else if (!is_name_word(i)) {
        ++i;
        continue;
      }
      const std::size_t end = end_of_run(begin);
      NameMention name;
      name.tokens = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      name.title_tokens = title;
      const auto possessive = static_cast<std::uint32_t>(ending(end - 1));
      name.bytes = {words_.bytes(begin).begin, words_.bytes(end - 1).end - possessive};
      found.push_back(name);
      i = end;
    }
    return found;
  }

 private:
  Casing casing_of(const Sentence& sentence) const {
    std::size_t letters = 0, capitalised = 0, upper = 0;
    for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (words_.is_number(i)) continue;
      ++letters;
      capitalised += words_.is_capitalised(i) ? 1U : 0U;
      upper += words_.is_upper(i) ? 1U : 0U;
    }
    if (letters >= 3 && upper * 5 >= letters * 4) return Casing::kShouting;
    const bool short_line = sentence.is_title || sentence.is_heading;
    if (letters >= 3 && short_line && capitalised * 10 >= letters * 6) return Casing::kTitleCase;
    return Casing::kPlain;
  }

  // the first word of a sentence, or after a mark that lets a sentence begin
  bool opens(std::size_t i) const {
    if (words_.starts_sentence(i)) return true;
    const std::string_view gap = words_.gap(i);
    for (const std::string_view mark : {":", "\"", "“", "„", "«", "‘", "•", "\n", "…", "..", "!", "?", "—", "(", ". '"})
      if (gap.find(mark) != std::string_view::npos) return true;
    return false;
  }

  bool is_name_word(std::size_t i) const {
    if (i >= words_.size() || !words_.is_capitalised(i)) return false;
    const std::string_view word = words_.bare(i);
    if (is_date_word(word) && !(word == "may" && i > 0 && words_.is_capitalised(i - 1))) return false;
    if (word == "i" || word.starts_with("i'")) return false;
    if (one_of(word, {"ceo", "cfo", "coo", "cto", "mp", "mps", "phd"})) return false;
    const bool acronym = words_.is_upper(i) && words_.written(i).size() <= 6;
    const bool plain = casing_.empty() || casing_[words_.sentence(i)] == Casing::kPlain;
    if (words_.is_stop_word(i) && !(acronym && plain)) return false;
    if (!plain) return inside_.contains(word) && !lower_.contains(word);
    if (!opens(i)) return true;
    if (acronym || inside_.contains(word)) return true;
    if (lower_.contains(word)) return false;
    return i + 1 < words_.size() && may_join(i, i + 1) && words_.is_capitalised(i + 1) && !opens(i + 1) &&
           !words_.is_stop_word(i + 1) && !is_date_word(words_.bare(i + 1));
  }

  // bytes of a possessive ending
  std::size_t ending(std::size_t i) const {
    const std::string_view written = words_.written(i);
    for (const std::string_view mark : {"'s", "’s", "'S", "’S", "'", "’"})
      if (written.ends_with(mark)) return mark.size();
    return 0;
  }

  bool may_join(std::size_t i, std::size_t next) const {
    if (next >= words_.size() || ending(i) != 0 || !words_.same_sentence(i, next)) return false;
    const std::string_view gap = words_.gap(next);
    if (is_space(gap) || gap == "-" || gap == " & " || gap == "&") return true;
    const std::string_view word = words_.folded(i);
    const bool is_short = word.size() <= 1 || word.find('.') != std::string_view::npos || is_title(word) ||
                          word == "st" || word == "ft" || word == "mt";
    return is_short && gap.starts_with(".") && is_space(gap.substr(1));
  }

  std::size_t end_of_run(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < words_.size()) {
      // "Federal Reserve Chairman Paul Orlan" is two names
      if (is_title(words_.folded(end)) && may_join(end, end + 1) && is_name_word(end + 1) &&
          words_.folded(end) != "prince")
        break;
      if (may_join(end - 1, end) && is_name_word(end)) {
        ++end;
        continue;
      }
      std::size_t after = end;  // past particles: "Patrick de Saint-Aignan", "Bank of England", "Morgan Stanley and Co"
      while (may_join(after - 1, after) && is_particle(words_.folded(after))) ++after;
      if (after == end && words_.folded(end) == "of" && takes_of(words_.folded(end - 1)) && may_join(end - 1, end)) {
        ++after;
        if (words_.folded(after) == "the") ++after;
      }
      if (after == end && words_.folded(end) == "and" && is_corporate_tail(words_.bare(end + 1)) &&
          may_join(end - 1, end))
        ++after;
      if (after == end || !may_join(after - 1, after) || !is_name_word(after)) break;
      end = after + 1;
    }
    return end;
  }

  const Words& words_;
  std::vector<Casing> casing_;
  std::unordered_set<std::string_view> inside_;  // with a capital where nothing asks for one
  std::unordered_set<std::string_view> lower_;
};

// The first letters of the words, those of small words too or left out, are the acronym's.
bool begin_with_letters(const std::vector<std::string_view>& words, std::string_view acronym, bool with_small_words) {
  std::size_t at = 0;
  const auto skip_dots = [&] {
    while (at < acronym.size() && acronym[at] == '.') ++at;
  };
  for (const std::string_view word : words) {
    if (word.empty() || (!with_small_words && one_of(word, {"of", "the", "and", "for"}))) continue;
    skip_dots();
    if (at == acronym.size() || acronym[at++] != word[0]) return false;
  }
  skip_dots();
  return at == acronym.size();
}

bool is_acronym_of(std::string_view acronym, const std::vector<std::string_view>& words) {
  if (words.size() < 2 || std::count_if(acronym.begin(), acronym.end(), [](char c) { return c != '.'; }) < 2) return false;
  return begin_with_letters(words, acronym, false) || begin_with_letters(words, acronym, true);
}

bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto is_initial = [](std::string_view word) {
    return word.size() == 1 || (word.size() >= 3 && word[1] == '.');
  };
  return !a.empty() && !b.empty() && a[0] == b[0] && (is_initial(a) || is_initial(b));
}

bool is_short_form(const std::vector<std::string_view>& shorter, const std::vector<std::string_view>& longer) {
  auto at = longer.begin();
  for (std::size_t w = 0; w < shorter.size(); ++w) {
    const bool first_of_several = w + 1 < shorter.size();  // "H.P. Orlan" is "Harold Orlan", "Hay" is not "H.P. Orlan"
    at = std::find_if(at, longer.end(), [&](std::string_view other) {
      return first_of_several ? same_word(shorter[w], other) : shorter[w] == other;
    });
    if (at == longer.end()) return false;
    ++at;
  }
  return true;
}

}  // namespace

std::vector<std::string_view> name_words(const NameMention& name, const Document& document,
                                         const TokenizedDocument& tokens, const Vocabulary& vocabulary) {
  const Words words(document, tokens, vocabulary);
  std::vector<std::string_view> out;
  for (std::size_t i = name.tokens.begin; i < name.tokens.end; ++i) out.push_back(words.bare(i));
  while (out.size() > 1 && (is_corporate_tail(out.back()) || out.back() == "and")) out.pop_back();
  return out;
}

NameMatch compare_names(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right) {
  if (left.empty() || right.empty()) return NameMatch::kUnrelated;
  const bool left_shorter = left.size() <= right.size();
  if (is_short_form(left_shorter ? left : right, left_shorter ? right : left)) return NameMatch::kSame;
  if (left.size() == 1 && is_acronym_of(left[0], right)) return NameMatch::kSame;
  if (right.size() == 1 && is_acronym_of(right[0], left)) return NameMatch::kSame;
  const bool shares = std::any_of(left.begin(), left.end(), [&](std::string_view word) {
    return !one_of(word, {"of", "the", "and", "de", "van", "von"}) &&
           std::find(right.begin(), right.end(), word) != right.end();
  });
  return shares ? NameMatch::kDifferent : NameMatch::kUnrelated;
}

namespace {

// the entity of names[n]: of the nearest earlier name with the same words, else of the nearest longer one it is short
// for
std::optional<std::uint32_t> earlier_entity(const std::vector<NameMention>& names,
                                            const std::vector<std::vector<std::string_view>>& spelt, std::size_t n,
                                            const std::vector<bool>& is_headline, bool in_headlines) {
  for (std::size_t m = n; m-- > 0;)
    if (is_headline[m] == in_headlines && spelt[m] == spelt[n]) return names[m].entity;
  for (std::size_t m = n; m-- > 0;) {
    if (is_headline[m] != in_headlines) continue;
    if (spelt[n].size() < spelt[m].size() && compare_names(spelt[m], spelt[n]) == NameMatch::kSame)
      return names[m].entity;
    if (spelt[m].size() == 1 && spelt[n].size() > 1 && is_acronym_of(spelt[m][0], spelt[n])) return names[m].entity;
  }
  return std::nullopt;
}

}  // namespace

std::vector<NameMention> find_names(const Document& document, const TokenizedDocument& tokens,
                                    const Vocabulary& vocabulary) {
  const Words words(document, tokens, vocabulary);
  std::vector<NameMention> names = Finder(words).find();
  std::vector<std::vector<std::string_view>> spelt;
  std::vector<bool> is_headline;
  for (const NameMention& name : names) {
    spelt.push_back(name_words(name, document, tokens, vocabulary));
    const Sentence* sentence =
        tokens.sentences.empty() ? nullptr : &tokens.sentences[words.sentence(name.tokens.begin)];
    is_headline.push_back(sentence != nullptr && (sentence->is_title || sentence->is_heading));
  }
  std::uint32_t next = 0;
  for (const bool headlines : {false, true}) {  // headlines run names together, so prose goes first
    for (std::size_t n = 0; n < names.size(); ++n) {
      if (is_headline[n] != headlines) continue;
      std::optional<std::uint32_t> known = earlier_entity(names, spelt, n, is_headline, headlines);
      if (!known && headlines) known = earlier_entity(names, spelt, n, is_headline, false);
      names[n].entity = known ? *known : next++;
    }
  }
  return names;
}

}  // namespace crib
