#include "core/verdict/fact_changes.hpp"

#include <algorithm>
#include <initializer_list>

namespace crib {
namespace {

constexpr std::uint32_t kWindow = 6;  // words of context on either side of a fact
constexpr int kEnough = 2;            // points that make two facts statements of the same thing

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

enum class Relation { kUnrelated, kEqual, kLessExact, kDifferent };

struct Item {
  Span tokens, bytes;
  std::vector<TermId> context;  // stems of the content words around, sorted
  TermId noun{};                // stem of the first content word behind
  bool has_noun = false;
};

bool in_passage(Span tokens, Span passage) { return passage.begin <= tokens.begin && tokens.end <= passage.end; }

Item item_of(const Words& words, Span tokens, Span bytes) {
  Item item{tokens, bytes, {}, {}, false};
  const auto add = [&](std::uint32_t i, bool behind) {
    if (words.is_stop_word(i) || words.is_number(i) || words.folded(i).size() < 2) return;
    if (behind && !item.has_noun) item.noun = words.stem(i), item.has_noun = true;
    item.context.push_back(words.stem(i));
  };
  for (std::uint32_t i = tokens.end; i < tokens.end + kWindow && words.same_sentence(tokens.begin, i); ++i) add(i, true);
  for (std::uint32_t i = tokens.begin; i > 0 && tokens.begin - i < kWindow && words.same_sentence(tokens.begin, i - 1); --i) add(i - 1, false);
  std::sort(item.context.begin(), item.context.end());
  item.context.erase(std::unique(item.context.begin(), item.context.end()), item.context.end());
  return item;
}

int similarity(const Item& a, const Item& b) {
  std::vector<TermId> shared;
  std::set_intersection(a.context.begin(), a.context.end(), b.context.begin(), b.context.end(), std::back_inserter(shared));
  const bool same_noun = a.has_noun && b.has_noun && a.noun == b.noun;
  return static_cast<int>(shared.size()) + (same_noun ? 1 : 0);
}

// the two stand in for one another in a passage that was copied and edited
bool replaced(const Passage& passage, Span left, Span right) {
  if (passage.kind == Kind::kRewritten) return false;
  return std::any_of(passage.edits.begin(), passage.edits.end(), [&](const Edit& edit) { return overlaps(edit.left_tokens, left) && overlaps(edit.right_tokens, right); });
}

// One kind of fact. Relate: (left position, right position) -> Relation.
template <typename Relate>
std::vector<Change> pair_facts(const std::vector<Item>& left, const std::vector<Item>& right, const Passage& passage, bool short_passage,
                               ChangeKind what, const Relate& relate) {
  std::vector<std::size_t> l, r;
  for (std::size_t i = 0; i < left.size(); ++i)
    if (in_passage(left[i].tokens, passage.left_tokens)) l.push_back(i);
  for (std::size_t j = 0; j < right.size(); ++j)
    if (in_passage(right[j].tokens, passage.right_tokens)) r.push_back(j);
  const auto drop_equal = [&](std::vector<std::size_t>& own, const std::vector<std::size_t>& other, bool own_is_left) {
    std::erase_if(own, [&](std::size_t i) {
      return std::any_of(other.begin(), other.end(), [&](std::size_t j) { return (own_is_left ? relate(i, j) : relate(j, i)) == Relation::kEqual; });
    });
  };
  const std::vector<std::size_t> all_l = l, all_r = r;
  drop_equal(l, all_r, true);
  drop_equal(r, all_l, false);

  struct Pairing {
    int score;
    std::size_t i, j;
    Relation relation;
  };
  std::vector<Pairing> pairings;
  for (const std::size_t i : l) {
    for (const std::size_t j : r) {
      const Relation relation = relate(i, j);
      if (relation == Relation::kUnrelated) continue;
      int score = similarity(left[i], right[j]) + (replaced(passage, left[i].tokens, right[j].tokens) ? kEnough : 0);
      const bool only = l.size() == 1 && r.size() == 1;
      if (relation == Relation::kLessExact) score += 1;
      if (only && short_passage) score += 1;
      pairings.push_back({score, i, j, relation});
    }
  }
  std::stable_sort(pairings.begin(), pairings.end(), [](const Pairing& a, const Pairing& b) { return a.score > b.score; });
  std::vector<Change> changes;
  std::vector<bool> used_l(left.size(), false), used_r(right.size(), false);
  for (const Pairing& p : pairings) {
    if (used_l[p.i] || used_r[p.j] || p.score < kEnough) continue;
    const auto moved_left = [&](std::size_t j) {
      return !in_passage(right[j].tokens, passage.right_tokens) && relate(p.i, j) == Relation::kEqual && similarity(left[p.i], right[j]) >= std::max(1, p.score);
    };
    const auto moved_right = [&](std::size_t i) {
      return !in_passage(left[i].tokens, passage.left_tokens) && relate(i, p.j) == Relation::kEqual && similarity(left[i], right[p.j]) >= std::max(1, p.score);
    };
    bool moved = false;
    for (std::size_t j = 0; j < right.size() && !moved; ++j) moved = moved_left(j);
    for (std::size_t i = 0; i < left.size() && !moved; ++i) moved = moved_right(i);
    if (moved) continue;
    used_l[p.i] = used_r[p.j] = true;
    changes.push_back({what, p.relation == Relation::kLessExact ? ChangeDegree::kLessExact : ChangeDegree::kDifferent, left[p.i].bytes, right[p.j].bytes});
  }
  return changes;
}

template <typename Fact>
std::vector<Item> items_of(const Words& words, const std::vector<Fact>& facts) {
  std::vector<Item> items;
  for (const Fact& fact : facts) items.push_back(item_of(words, fact.tokens, fact.bytes));
  return items;
}

// the figure with the words that make it less exact, for show
Span shown(const Words& words, const Figure& figure) {
  return is_empty(figure.bound_tokens) ? figure.bytes : hull(figure.bytes, bytes_of(words.tokenized(), figure.bound_tokens));
}

Relation of(FigureMatch match) {
  switch (match) {
    case FigureMatch::kEqual: return Relation::kEqual;
    case FigureMatch::kLessExact: return Relation::kLessExact;
    case FigureMatch::kDifferent: return Relation::kDifferent;
    case FigureMatch::kUnrelated: break;
  }
  return Relation::kUnrelated;
}

Relation relate_dates(const DateMention& a, const DateMention& b) {
  const DateMatch match = compare(a, b);
  if (match == DateMatch::kEqual) return Relation::kEqual;
  if (match == DateMatch::kUnrelated) return Relation::kUnrelated;
  if (match == DateMatch::kDifferent) return Relation::kDifferent;
  // a year or a weekday added to the same day says nothing else
  return a.month == b.month && a.day == b.day && (a.day != 0 || (a.month == 0 && a.part == b.part)) ? Relation::kEqual : Relation::kLessExact;
}

bool is_generic_word(std::string_view word) {
  return one_of(word, {"new", "north", "south", "east", "west", "san", "los", "saint", "st", "united", "great", "the", "of", "and", "national", "international", "american", "city"});
}

// Names differ where a passage has one that the other document has nowhere, in the place of one that it leaves out.
class NameChanges {
 public:
  NameChanges(const FactSide& left, const FactSide& right, const Passage& passage) : left_(left), right_(right), passage_(passage) {}

  std::vector<Change> find() const {
    std::vector<Change> changes;
    const auto &lefts = left_.facts.voices.names, &rights = right_.facts.voices.names;
    std::vector<bool> used(rights.size(), false);
    std::vector<std::uint32_t> done;  // entities of the left
    for (std::size_t i = 0; i < lefts.size(); ++i) {
      if (!in_passage(lefts[i].tokens, passage_.left_tokens) || knows(right_, left_.facts.name_words[i])) continue;
      if (std::find(done.begin(), done.end(), lefts[i].entity) != done.end()) continue;
      int best = 0;
      std::size_t best_j = rights.size();
      for (std::size_t j = 0; j < rights.size(); ++j) {
        if (used[j] || !in_passage(rights[j].tokens, passage_.right_tokens) || kept(j)) continue;
        const int points = score(i, j);
        if (points > best) best = points, best_j = j;
      }
      if (best < kEnough) continue;
      used[best_j] = true;
      done.push_back(lefts[i].entity);
      changes.push_back({ChangeKind::kName, ChangeDegree::kDifferent, lefts[i].bytes, rights[best_j].bytes});
    }
    return changes;
  }

 private:
  static bool alike(std::string_view a, std::string_view b) {
    if (a == b) return true;
    // "Japan", "Japanese"; "US", "American"
    const std::size_t stem = std::min<std::size_t>(4, std::min(a.size(), b.size()));
    if (stem == 4 && a.substr(0, 4) == b.substr(0, 4)) return true;
    const auto america = [](std::string_view w) { return one_of(w, {"us", "u.s", "usa", "american", "americans", "america", "states", "washington"}); };
    const auto britain = [](std::string_view w) { return one_of(w, {"uk", "u.k", "british", "britain", "london", "english", "england"}); };
    return (america(a) && america(b)) || (britain(a) && britain(b));
  }

  static bool same_name(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    if (compare_names(a, b) == NameMatch::kSame) return true;
    return a.size() == 1 && b.size() == 1 && alike(a[0], b[0]);
  }

  // the document has the name, or all of its words
  static bool knows(const FactSide& side, const std::vector<std::string_view>& name) {
    for (const auto& other : side.facts.name_words)
      if (same_name(name, other)) return true;
    return std::all_of(name.begin(), name.end(), [&](std::string_view word) {
      const auto& vocabulary = side.words.vocabulary();
      return std::any_of(side.words.tokenized().tokens.begin(), side.words.tokenized().tokens.end(),
                         [&](const Token& token) { return alike(vocabulary.spelling(token.term), word); });
    });
  }

  // the left passage names it too
  bool kept(std::size_t j) const {
    for (std::size_t i = 0; i < left_.facts.voices.names.size(); ++i)
      if (in_passage(left_.facts.voices.names[i].tokens, passage_.left_tokens) && same_name(left_.facts.name_words[i], right_.facts.name_words[j])) return true;
    return false;
  }

  int score(std::size_t i, std::size_t j) const {
    const NameMention &a = left_.facts.voices.names[i], &b = right_.facts.voices.names[j];
    const auto &words_a = left_.facts.name_words[i], &words_b = right_.facts.name_words[j];
    int points = replaced(passage_, a.tokens, b.tokens) ? kEnough : 0;
    if (compare_names(words_a, words_b) == NameMatch::kDifferent) {
      const bool shares = std::any_of(words_a.begin(), words_a.end(), [&](std::string_view w) { return !is_generic_word(w) && std::find(words_b.begin(), words_b.end(), w) != words_b.end(); });
      // one of two words, or all but one of more
      if (shares && words_a.size() == words_b.size() && words_a.size() >= 2) points += kEnough;
    }
    if (points >= kEnough && (words_a.size() > 1) == (words_b.size() > 1)) return points;
    // another name in the same place: after the same word, among the same words
    const std::string_view before_a = left_.words.folded(a.tokens.begin - 1), before_b = right_.words.folded(b.tokens.begin - 1);
    const int around = similarity(item_of(left_.words, a.tokens, a.bytes), item_of(right_.words, b.tokens, b.bytes));
    if (around >= 1 && before_a == before_b && left_.words.is_stop_word(a.tokens.begin - 1) && !one_of(before_a, {"the", "a", "and", "of"})) points = std::max(points, kEnough + around - 1);
    return points;
  }

  const FactSide& left_;
  const FactSide& right_;
  const Passage& passage_;
};

std::size_t sentences_in(const Words& words, Span tokens) { return is_empty(tokens) ? 0 : words.sentence(tokens.end - 1) - words.sentence(tokens.begin) + 1; }

}  // namespace

std::vector<Change> find_fact_changes(const FactSide& left, const FactSide& right, const Passage& passage) {
  if (is_empty(passage.left_tokens) || is_empty(passage.right_tokens)) return {};
  const bool short_passage = sentences_in(left.words, passage.left_tokens) <= 2 && sentences_in(right.words, passage.right_tokens) <= 2;
  std::vector<Item> figures_left = items_of(left.words, left.facts.figures), figures_right = items_of(right.words, right.facts.figures);
  for (std::size_t i = 0; i < figures_left.size(); ++i) figures_left[i].bytes = shown(left.words, left.facts.figures[i]);
  for (std::size_t j = 0; j < figures_right.size(); ++j) figures_right[j].bytes = shown(right.words, right.facts.figures[j]);
  std::vector<Change> changes = pair_facts(figures_left, figures_right, passage, short_passage, ChangeKind::kFigure, [&](std::size_t i, std::size_t j) {
    return of(compare(left.facts.figures[i], right.facts.figures[j]));
  });
  const auto add = [&](std::vector<Change> more) { changes.insert(changes.end(), more.begin(), more.end()); };
  add(pair_facts(items_of(left.words, left.facts.dates), items_of(right.words, right.facts.dates), passage, short_passage, ChangeKind::kDate,
                 [&](std::size_t i, std::size_t j) { return relate_dates(left.facts.dates[i], right.facts.dates[j]); }));
  add(NameChanges(left, right, passage).find());
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.left < b.left; });
  return changes;
}

}  // namespace crib
