#include "core/verdict/name_changes.hpp"

#include <algorithm>
#include <optional>

#include "core/text/word_table.hpp"
#include "core/verdict/fact_context.hpp"

namespace crib {
namespace {

bool is_generic_word(std::string_view word) {
  static const WordSet kWords{"new", "north", "south", "east", "west", "san", "los", "saint", "st", "united", "great", "the",
                       "of", "and", "national", "international", "american", "city", "british", "first", "trust", "committee",
                       "minister", "prime", "secretary", "senator", "president", "department", "democrat", "republican", "board",
                       "federal", "u.s", "us"};
  return kWords.contains(word);
}

class NameChanges {
 public:
  NameChanges(const FactSide& left, const FactSide& right, const Passage& passage, Between between)
      : left_(left), right_(right), passage_(passage), between_(between) {}

  std::vector<Change> find() const {
    std::vector<Change> changes;
    const auto &lefts = left_.facts.voices.names, &rights = right_.facts.voices.names;
    std::vector<bool> used(rights.size(), false);
    std::vector<std::uint32_t> done;  // entities of the left
    std::optional<std::vector<std::size_t>> new_names;  // of the right
    for (std::size_t i = 0; i < lefts.size(); ++i) {
      if (!contains(passage_.left_tokens, lefts[i].tokens)) continue;
      if (std::find(done.begin(), done.end(), lefts[i].entity) != done.end() || knows(right_, left_.facts.name_words[i])) continue;
      if (!new_names) new_names = names_not_kept();
      int best = 0;
      std::size_t best_j = rights.size();
      for (const std::size_t j : *new_names) {
        if (used[j]) continue;
        const int points = score(i, j);
        if (points > best) best = points, best_j = j;
      }
      if (best < kEnough || !may_differ(i, best_j)) continue;
      used[best_j] = true;
      done.push_back(lefts[i].entity);
      changes.push_back({ChangeKind::kName, ChangeDegree::kDifferent, lefts[i].bytes, rights[best_j].bytes});
    }
    add_origins(changes);
    return changes;
  }

 private:
  // "Jo Roe, a surveyor from Sudland" where the source has her from Norland
  void add_origins(std::vector<Change>& changes) const {
    const auto &lefts = left_.facts.voices.names, &rights = right_.facts.voices.names;
    for (std::size_t i = 0; i < lefts.size(); ++i) {
      const auto from = contains(passage_.left_tokens, lefts[i].tokens) ? origin(left_, i) : std::nullopt;
      if (!from) continue;
      for (std::size_t j = 0; j < rights.size(); ++j) {
        if (!contains(passage_.right_tokens, rights[j].tokens) ||
            !is_one_name(left_.facts.name_words[i], right_.facts.name_words[j]))
          continue;
        const auto other = origin(right_, j);
        if (!other || may_abbreviate(place(left_, *from), place(right_, *other)) || knows(right_, left_.facts.name_words[*from]))
          continue;
        const bool known = std::any_of(changes.begin(), changes.end(),
                                       [&](const Change& c) { return c.left == lefts[*from].bytes; });
        if (!known) changes.push_back({ChangeKind::kName, ChangeDegree::kDifferent, lefts[*from].bytes, rights[*other].bytes});
        break;
      }
    }
  }

  // the name of where a full name is said to be from: "…, a surveyor from Norland", "… (D-Kans.)"
  static std::optional<std::size_t> origin(const FactSide& side, std::size_t name) {
    constexpr std::uint32_t kReach = 5;  // words of a role between
    const auto& names = side.facts.voices.names;
    if (name + 1 >= names.size() || side.facts.name_words[name].size() < 2) return std::nullopt;
    const std::uint32_t end = names[name].tokens.end;
    for (std::size_t n = name + 1; n < names.size() && names[n].tokens.begin <= end + kReach; ++n) {
      const std::uint32_t begin = names[n].tokens.begin;
      if (!side.words.same_sentence(end - 1, begin)) return std::nullopt;
      const bool of_party = begin == end && side.words.gap(begin).find('(') != std::string_view::npos &&
                            side.words.folded(begin).size() == 1 && length(names[n].tokens) == 2;
      if (side.words.folded(begin - 1) == "from" || of_party) return n;
    }
    return std::nullopt;
  }

  // a party's letter is no part of the place, nor its name: "R-MI", "Michigan Republican"
  static std::string_view place(const FactSide& side, std::size_t name) {
    const std::vector<std::string_view>& words = side.facts.name_words[name];
    const bool names_party = words.size() > 1 && one_of(words.back(), {"democrat", "republican"});
    return names_party ? words[words.size() - 2] : words.back();
  }

  // "Kans" of Kansas, "Ga" of Georgia: its letters in order, from the first
  static bool may_abbreviate(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty() || a.front() != b.front()) return false;
    std::size_t i = 0;
    for (const char c : b)
      if (i < a.size() && a[i] == c) ++i;
    return i == a.size();
  }

  static bool alike(std::string_view a, std::string_view b) {
    if (a == b) return true;
    // "Japan", "Japanese"; "US", "American"
    if (a.size() >= 4 && b.size() >= 4 && a.substr(0, 4) == b.substr(0, 4)) return true;
    enum class Country : std::uint8_t { kAmerica, kBritain };
    static const WordTable<Country> kNamed{
        {"us", Country::kAmerica},        {"u.s", Country::kAmerica},     {"usa", Country::kAmerica},
        {"american", Country::kAmerica},  {"americans", Country::kAmerica}, {"america", Country::kAmerica},
        {"states", Country::kAmerica},    {"washington", Country::kAmerica}, {"uk", Country::kBritain},
        {"u.k", Country::kBritain},       {"british", Country::kBritain}, {"britain", Country::kBritain},
        {"london", Country::kBritain},    {"english", Country::kBritain}, {"england", Country::kBritain}};
    const Country* country = kNamed.find(a);
    const Country* other = country == nullptr ? nullptr : kNamed.find(b);
    return other != nullptr && *other == *country;
  }

  static bool same_name(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    if (is_one_name(a, b)) return true;
    return a.size() == 1 && b.size() == 1 && alike(a[0], b[0]);
  }

  // the document has the name, or all of its words in one sentence
  static bool knows(const FactSide& side, const std::vector<std::string_view>& name) {
    for (const auto& other : side.facts.name_words)
      if (same_name(name, other)) return true;
    const auto& tokens = side.words.tokenized();
    return std::any_of(tokens.sentences.begin(), tokens.sentences.end(), [&](const Sentence& sentence) {
      return std::all_of(name.begin(), name.end(), [&](std::string_view word) {
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
          if (alike(side.words.bare(i), word)) return true;
        return false;
      });
    });
  }

  bool may_differ(std::size_t i, std::size_t j) const {
    if (between_ == Between::kArticleAndSource) return true;
    const auto sentence = [](const FactSide& side, std::size_t n) { return side.words.sentence(side.facts.voices.names[n].tokens.begin); };
    return may_be_slip(compare_sentences(left_, sentence(left_, i), right_, sentence(right_, j)), passage_.kind, false);
  }

  // "Baa-2", a grade; "<ORL>", a stock
  static bool is_code(const FactSide& side, const NameMention& name) {
    const bool is_stock = length(name.tokens) == 1 && side.words.gap(name.tokens.begin).ends_with('<') && side.words.gap(name.tokens.end).starts_with('>');
    return is_stock || (side.words.gap(name.tokens.end) == "-" && side.words.is_number(name.tokens.end));
  }

  // "Mfg" of Manufacturing
  static bool is_contraction(std::string_view word, std::string_view of) {
    return word.size() >= 2 && word.size() < of.size() && word.find_first_of("aeiou") == std::string_view::npos && may_abbreviate(word, of);
  }

  // "Commerce Secretary", "Secretary of the Commerce Department": the words that tell names apart are the same
  static bool are_titles_of_one(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    const auto telling = [](std::vector<std::string_view> words) {
      std::erase_if(words, is_generic_word);
      std::sort(words.begin(), words.end());
      return words;
    };
    const auto words = telling(a);
    return !words.empty() && words == telling(b);
  }

  // names of the right passage that the left one does not have
  std::vector<std::size_t> names_not_kept() const {
    const auto &lefts = left_.facts.voices.names, &rights = right_.facts.voices.names;
    std::vector<std::size_t> out;
    for (std::size_t j = 0; j < rights.size(); ++j) {
      bool is_kept = !contains(passage_.right_tokens, rights[j].tokens);
      for (std::size_t i = 0; i < lefts.size() && !is_kept; ++i)
        is_kept = contains(passage_.left_tokens, lefts[i].tokens) && same_name(left_.facts.name_words[i], right_.facts.name_words[j]);
      if (!is_kept) out.push_back(j);
    }
    return out;
  }

  int score(std::size_t i, std::size_t j) const {
    const NameMention &a = left_.facts.voices.names[i], &b = right_.facts.voices.names[j];
    const auto &words_a = left_.facts.name_words[i], &words_b = right_.facts.name_words[j];
    if (is_code(left_, a) || is_code(right_, b) || are_titles_of_one(words_a, words_b) || is_one_name(words_a, words_b)) return 0;
    const auto is_party_and_place = [](const std::vector<std::string_view>& words) { return words.size() == 2 && words[0].size() == 1; };
    if ((is_party_and_place(words_a) || is_party_and_place(words_b)) && may_abbreviate(place(left_, i), place(right_, j))) return 0;
    // "Kans", "Kansas": an abbreviation, whatever stands beside it
    for (const std::string_view x : words_a)
      for (const std::string_view y : words_b)
        if (x != y && std::min(x.size(), y.size()) >= 3 && (x.starts_with(y) || y.starts_with(x))) return 0;
    for (const std::string_view x : words_a)
      for (const std::string_view y : words_b)
        if (is_contraction(x, y) || is_contraction(y, x)) return 0;
    int points = replaced(passage_, a.tokens, b.tokens) ? kEnough : 0;
    if (compare_names(words_a, words_b) == NameMatch::kDifferent) {
      const bool shares = std::any_of(words_a.begin(), words_a.end(), [&](std::string_view w) {
        return !is_generic_word(w) && std::find(words_b.begin(), words_b.end(), w) != words_b.end();
      });
      // one of two words, or all but one of more
      if (shares && words_a.size() == words_b.size() && words_a.size() >= 2) points += kEnough;
    }
    if (points >= kEnough && (words_a.size() > 1) == (words_b.size() > 1)) return points;
    // another name in the same place: after the same word, among the same words
    const std::string_view before_a = left_.words.folded(a.tokens.begin - 1),
                           before_b = right_.words.folded(b.tokens.begin - 1);
    const int around =
        similarity(fact_context(left_.words, a.tokens, a.bytes), fact_context(right_.words, b.tokens, b.bytes));
    if (around >= 1 && before_a == before_b && left_.words.is_stop_word(a.tokens.begin - 1) &&
        !one_of(before_a, {"the", "a", "and", "of"}))
      points = std::max(points, kEnough + around - 1);
    return points;
  }

  const FactSide& left_;
  const FactSide& right_;
  const Passage& passage_;
  Between between_;
};

}  // namespace

std::vector<Change> find_name_changes(const FactSide& left, const FactSide& right, const Passage& passage, Between between) {
  return NameChanges(left, right, passage, between).find();
}

ChangeKind kind_of_speaker_change(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right) {
  return compare_names(left, right) == NameMatch::kDifferent ? ChangeKind::kName : ChangeKind::kSpeaker;
}

}  // namespace crib
