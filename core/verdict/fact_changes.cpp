#include "core/verdict/fact_changes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/text/word_table.hpp"
#include "core/verdict/fact_context.hpp"
#include "core/verdict/name_changes.hpp"
#include "core/verdict/sentence_match.hpp"

namespace crib {
namespace {

enum class Relation { kUnrelated, kEqual, kLessExact, kDifferent };

// The facts of one kind in a document, each with the words around it, looked at when asked for.
template <typename Fact, typename Shown>
class Contexts {
 public:
  // shown: fact -> the bytes to show for it
  Contexts(const Words& words, const std::vector<Fact>& facts, const Shown& shown)
      : words_(words), facts_(facts), shown_(shown) {}

  std::size_t size() const { return facts_.size(); }
  Span tokens(std::size_t i) const { return facts_[i].tokens; }
  Span bytes(std::size_t i) const { return shown_(facts_[i]); }
  // the date of a dateline is the day of writing
  bool is_aside(std::size_t i) const {
    const auto& asides = words_.tokenized().aside_tokens;
    return std::any_of(asides.begin(), asides.end(), [&](Span aside) { return contains(aside, facts_[i].tokens); });
  }
  const FactContext& context(std::size_t i) const {
    contexts_.resize(facts_.size());
    if (!contexts_[i]) contexts_[i] = fact_context(words_, facts_[i].tokens, facts_[i].bytes);
    return *contexts_[i];
  }

 private:
  const Words& words_;
  const std::vector<Fact>& facts_;
  Shown shown_;
  mutable std::vector<std::optional<FactContext>> contexts_;
};

// One kind of fact. Relate: (left position, right position) -> Relation.
// IsNear: without a word in common around them, are the two close enough to be one fact and its slip?
// IsSlip: (left context, right context) -> may what differs so be a slip?
template <typename Facts, typename Relate, typename IsNear, typename IsSlip>
std::vector<Change> pair_facts(const Facts& left, const Facts& right,
                               const Passage& passage, const SentenceMatch& sentences, ChangeKind what,
                               const Relate& relate, const IsNear& is_near, const IsSlip& is_slip) {
  std::vector<std::size_t> l, r;
  for (std::size_t i = 0; i < left.size(); ++i)
    if (contains(passage.left_tokens, left.tokens(i)) && !left.is_aside(i)) l.push_back(i);
  for (std::size_t j = 0; j < right.size(); ++j)
    if (contains(passage.right_tokens, right.tokens(j)) && !right.is_aside(j)) r.push_back(j);
  const auto drop_equal = [&](std::vector<std::size_t>& own, const std::vector<std::size_t>& other, bool own_is_left) {
    std::erase_if(own, [&](std::size_t i) {
      return std::any_of(other.begin(), other.end(), [&](std::size_t j) {
        return (own_is_left ? relate(i, j) : relate(j, i)) == Relation::kEqual;
      });
    });
  };
  if (l.empty() || r.empty()) return {};
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
      int score = similarity(left.context(i), right.context(j)) + (replaced(passage, left.tokens(i), right.tokens(j)) ? kEnough : 0);
      if (relation == Relation::kLessExact) score += 1;
      if (sentences.belong_together(left.tokens(i), right.tokens(j))) {
        // nothing else of the kind is left in the two sentences
        const auto others_l = std::count_if(l.begin(), l.end(), [&](std::size_t other) {
          return relate(other, j) != Relation::kUnrelated && sentences.same_left(left.tokens(other), left.tokens(i));
        });
        const auto others_r = std::count_if(r.begin(), r.end(), [&](std::size_t other) {
          return relate(i, other) != Relation::kUnrelated && sentences.same_right(right.tokens(other), right.tokens(j));
        });
        const bool near = relation != Relation::kDifferent || score > 0 || is_near(i, j);
        score += others_l == 1 && others_r == 1 && near ? kEnough : 1;
      }
      pairings.push_back({score, i, j, relation});
    }
  }
  std::stable_sort(pairings.begin(), pairings.end(),
                   [](const Pairing& a, const Pairing& b) { return a.score > b.score; });
  std::vector<Change> changes;
  std::vector<bool> used_l(left.size(), false), used_r(right.size(), false);
  for (const Pairing& p : pairings) {
    if (used_l[p.i] || used_r[p.j] || p.score < kEnough) continue;
    const auto moved_left = [&](std::size_t j) {
      return !contains(passage.right_tokens, right.tokens(j)) && relate(p.i, j) == Relation::kEqual &&
             similarity(left.context(p.i), right.context(j)) >= std::max(1, p.score);
    };
    const auto moved_right = [&](std::size_t i) {
      return !contains(passage.left_tokens, left.tokens(i)) && relate(i, p.j) == Relation::kEqual &&
             similarity(left.context(i), right.context(p.j)) >= std::max(1, p.score);
    };
    bool moved = false;
    for (std::size_t j = 0; j < right.size() && !moved; ++j) moved = moved_left(j);
    for (std::size_t i = 0; i < left.size() && !moved; ++i) moved = moved_right(i);
    if (moved || (p.relation == Relation::kDifferent && !is_slip(left.context(p.i), right.context(p.j)))) continue;
    used_l[p.i] = used_r[p.j] = true;
    changes.push_back({what, p.relation == Relation::kLessExact ? ChangeDegree::kLessExact : ChangeDegree::kDifferent,
                       left.bytes(p.i), right.bytes(p.j)});
  }
  return changes;
}

Relation of(FigureMatch match) {
  switch (match) {
    case FigureMatch::kEqual:
      return Relation::kEqual;
    case FigureMatch::kLessExact:
      return Relation::kLessExact;
    case FigureMatch::kDifferent:
      return Relation::kDifferent;
    case FigureMatch::kUnrelated:
      break;
  }
  return Relation::kUnrelated;
}

// A wrong figure is near the right one, or has its digits with another magnitude; 40 orders and 1.3 million cars are
// two figures. Five times: own choice, above the changes that people make by slip. Of two vague numbers ("dozens",
// "thousands") any may stand for the other.
bool may_be_one(const Figure& a, const Figure& b) {
  const auto is_vague = [](const Figure& figure) { return figure.value > 0 && figure.upper >= 5 * figure.value; };
  if (is_vague(a) && is_vague(b)) return true;
  const double low = std::min(a.value, b.value), high = std::max(a.upper, b.upper);
  if (low > 0 && high / low <= 5) return true;
  if (low <= 0 || a.value == b.value) return low == high;
  const double magnitudes = std::log10(std::max(a.value, b.value) / std::min(a.value, b.value));
  return std::abs(magnitudes - std::round(magnitudes)) < 1e-6 && std::min(a.value, b.value) >= 1 &&
         a.unit == FigureUnit::kMoney;
}

Relation relate_figures(const Figure& a, const Figure& b) {
  const Relation relation = of(compare(a, b));
  return relation == Relation::kDifferent && !may_be_one(a, b) ? Relation::kUnrelated : relation;
}

Relation relate_dates(const DateMention& a, const DateMention& b) {
  const DateMatch match = compare(a, b);
  if (match == DateMatch::kEqual) return Relation::kEqual;
  if (match == DateMatch::kUnrelated) return Relation::kUnrelated;
  if (match == DateMatch::kDifferent) return Relation::kDifferent;
  // a year or a weekday added to the same day says nothing else
  return a.month == b.month && a.day == b.day && a.part == b.part &&
                 (a.month != 0 || a.part != DatePart::kWhole || a.year == b.year)
             ? Relation::kEqual
             : Relation::kLessExact;
}

// "the six institutes" where the source has five of them throughout: a definite number of something that the other
// document counts otherwise, in any sentence; of two articles, in one that has a name in common with it.
std::vector<Change> recounted_groups(const FactSide& left, const FactSide& right, const Passage& passage, Between between) {
  std::vector<Change> changes;
  const auto counted_noun = [](const FactSide& side, const Figure& figure) -> std::optional<TermId> {
    std::uint32_t noun = figure.tokens.end;
    if (figure.unit != FigureUnit::kCount || figure.is_approximate() || figure.value < 2 || figure.value > 1000 ||
        !side.words.same_sentence(figure.tokens.begin, noun))
      return std::nullopt;
    if (side.words.is_stop_word(noun) || side.words.gap(noun) != " " || !side.words.folded(noun).ends_with("s"))
      return std::nullopt;
    // "the two Orlan crews": the last of a run is the noun
    const auto goes_on = [&](std::uint32_t i) {
      return side.words.same_sentence(noun, i) && side.words.gap(i) == " " && !side.words.is_stop_word(i) && side.words.folded(i).ends_with("s");
    };
    while (goes_on(noun + 1)) ++noun;
    return side.words.stem(noun);
  };
  for (const Figure& figure : left.facts.figures) {
    if (!contains(passage.left_tokens, figure.tokens)) continue;
    const auto noun = counted_noun(left, figure);
    if (!noun || !one_of(left.words.folded(figure.tokens.begin - 1), {"the", "all", "these", "those"})) continue;
    const Figure* other = nullptr;
    bool agrees = false;
    for (const Figure& candidate : right.facts.figures) {
      if (candidate.unit != FigureUnit::kCount || candidate.is_approximate()) continue;
      // "the five leading research institutes": what stands between belongs to the noun
      bool same_noun = false;
      for (std::uint32_t i = candidate.tokens.end;
           i < candidate.tokens.end + 6 && right.words.same_sentence(candidate.tokens.begin, i) &&
           !right.words.is_stop_word(i);
           ++i)
        same_noun = same_noun || right.words.stem(i) == *noun;
      if (!same_noun) continue;
      agrees = agrees || candidate.value == figure.value;
      const auto likeness = [&] {
        return compare_sentences(left, left.words.sentence(figure.tokens.begin), right, right.words.sentence(candidate.tokens.begin));
      };
      const bool is_told_of = between == Between::kArticleAndSource || contains(passage.right_tokens, candidate.tokens) || likeness().shared_names > 0;
      if (other == nullptr && is_told_of) other = &candidate;
    }
    if (other != nullptr && !agrees)
      changes.push_back({ChangeKind::kFigure, ChangeDegree::kDifferent, figure.bytes, other->bytes});
  }
  return changes;
}

}  // namespace

Span shown(const Words& words, const Figure& figure) {
  return is_empty(figure.bound_tokens) ? figure.bytes
                                       : hull(figure.bytes, bytes_of(words.tokenized(), figure.bound_tokens));
}

std::optional<ChangeDegree> changed_figure(const Figure& left, const Figure& right) {
  const Relation relation = relate_figures(left, right);
  if (relation == Relation::kLessExact) return ChangeDegree::kLessExact;
  return relation == Relation::kDifferent ? std::optional(ChangeDegree::kDifferent) : std::nullopt;
}

std::vector<Change> find_fact_changes(const FactSide& left, const FactSide& right, const Passage& passage,
                                      const SentenceMatch& sentences, Between between) {
  const auto is_slip = [&](const FactContext& l, const FactContext& r) {
    if (between == Between::kArticleAndSource) return true;
    const bool same_noun = l.has_noun && r.has_noun && l.noun == r.noun && similarity(l, r) > kEnough;
    return may_be_slip(compare_sentences(left, left.words.sentence(l.tokens.begin), right, right.words.sentence(r.tokens.begin)), passage.kind, same_noun);
  };
  const auto figures_of = [](const FactSide& side) {
    return Contexts(side.words, side.facts.figures, [&side](const Figure& figure) { return shown(side.words, figure); });
  };
  const auto dates_of = [](const FactSide& side) {
    return Contexts(side.words, side.facts.dates, [](const DateMention& date) { return date.bytes; });
  };
  std::vector<Change> changes = pair_facts(
      figures_of(left), figures_of(right), passage, sentences, ChangeKind::kFigure,
      [&](std::size_t i, std::size_t j) { return relate_figures(left.facts.figures[i], right.facts.figures[j]); },
      [&](std::size_t i, std::size_t j) {
        const Figure &a = left.facts.figures[i], &b = right.facts.figures[j];
        return std::max(a.upper, b.upper) <= 2 * std::min(a.value, b.value);
      },
      is_slip);
  const auto add = [&](std::vector<Change> more) { changes.insert(changes.end(), more.begin(), more.end()); };
  add(pair_facts(
      dates_of(left), dates_of(right), passage, sentences,
      ChangeKind::kDate,
      [&](std::size_t i, std::size_t j) { return relate_dates(left.facts.dates[i], right.facts.dates[j]); },
      [&](std::size_t i, std::size_t j) {
        const DateMention &a = left.facts.dates[i], &b = right.facts.dates[j];
        const bool year_slipped = a.year != 0 && b.year != 0 && std::abs(a.year - b.year) <= 3;
        const bool day_slipped = a.day != 0 && b.day != 0 && (a.month == b.month || a.day == b.day);
        return year_slipped || day_slipped;
      },
      is_slip));
  for (const Change& change : recounted_groups(left, right, passage, between)) {
    const bool known =
        std::any_of(changes.begin(), changes.end(), [&](const Change& c) { return overlaps(c.left, change.left); });
    if (!known) changes.push_back(change);
  }
  add(find_name_changes(left, right, passage, between));
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.left < b.left; });
  return changes;
}

}  // namespace crib
