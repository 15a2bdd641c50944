#include "core/verdict/recounts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "core/verdict/contents.hpp"
#include "core/verdict/fact_changes.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kPhrase = 8;  // words between a count and the noun it counts: "state-of-the-art Corvid looms"
constexpr std::size_t kCounts = 50;   // of one thing that are looked at; each is compared with each

// Folded words: a name and the noun behind it, without a plural's "s"; no name where the noun stands right behind the count.
using Thing = std::pair<std::string_view, std::string_view>;

bool is_in_name(const FactSide& side, std::uint32_t token) {
  const auto names = facts_in(side.facts.voices.names, {token - std::min(token, kPhrase), token + 1});
  return !names.empty() && contains(names.back().tokens, Span{token, token + 1});
}

// blanks, hyphens and quotation marks, as in “hundreds of thousands” of state-of-the-art looms
bool parts_nothing(std::string_view gap) {
  constexpr std::string_view kMarks[] = {" ", "-", "\"", "'", "“", "”", "‘", "’"};
  while (!gap.empty()) {
    const auto mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](std::string_view m) { return gap.starts_with(m); });
    if (mark == std::end(kMarks)) return false;
    gap.remove_prefix(mark->size());
  }
  return true;
}

std::optional<Thing> thing_counted(const FactSide& side, const Figure& figure) {
  const Words& words = side.words;
  const auto is_content = [&](std::uint32_t i) { return !words.is_stop_word(i) && !words.is_number(i); };
  const auto singular = [&](std::uint32_t i) {
    const std::string_view word = words.bare(i);
    return word.ends_with("s") ? word.substr(0, word.size() - 1) : word;
  };
  std::uint32_t i = figure.tokens.end;
  if (words.folded(i) == "of" && parts_nothing(words.gap(i))) ++i;
  const std::uint32_t first = i;
  for (; i < first + kPhrase && words.same_sentence(figure.tokens.begin, i) && parts_nothing(words.gap(i)); ++i) {
    const bool is_joined = words.gap(i) == "-" || words.gap(i + 1) == "-";
    if (!is_content(i) && !is_joined) break;
    if (!words.is_capitalised(i) || !is_in_name(side, i)) continue;
    if (words.same_sentence(i, i + 1) && words.gap(i + 1) == " " && is_content(i + 1)) return Thing{words.bare(i), singular(i + 1)};
    break;
  }
  const bool is_plural = words.same_sentence(figure.tokens.begin, first) && is_content(first) && words.folded(first).ends_with("s");
  return is_plural && parts_nothing(words.gap(first)) ? std::optional(Thing{{}, singular(first)}) : std::nullopt;
}

std::map<Thing, std::vector<const Figure*>> counts_of(const FactSide& side) {
  std::map<Thing, std::vector<const Figure*>> counts;
  for (const Figure& figure : side.facts.figures) {
    if (figure.unit != FigureUnit::kCount) continue;
    const auto thing = thing_counted(side, figure);
    if (thing && counts[*thing].size() < kCounts) counts[*thing].push_back(&figure);
  }
  return counts;
}

// the names beside what is counted that both sentences have
std::size_t shared_actors(const FactSide& left, const Figure& a, const FactSide& right, const Figure& b, const Thing& thing) {
  const auto actors = [&](const FactSide& side, const Figure& figure) {
    const Span sentence = side.words.tokenized().sentences[side.words.sentence(figure.tokens.begin)].tokens;
    std::vector<const NameMention*> out;  // one mention an entity
    for (const NameMention& name : facts_in(side.facts.voices.names, sentence)) {
      const bool is_known = std::any_of(out.begin(), out.end(), [&](const NameMention* other) { return other->entity == name.entity; });
      const std::string_view word = side.words.bare(name.tokens.begin);
      if (!is_known && word != thing.first && !word.starts_with(thing.second)) out.push_back(&name);
    }
    return out;
  };
  return count_shared<const NameMention*>(actors(left, a), actors(right, b), [&](const NameMention* l, const NameMention* r) {
    return is_one_name(words_of(left, *l), words_of(right, *r));
  });
}

// "thousands"; exact numbers mostly count parts of a thing
bool is_magnitude(const Figure& figure) { return figure.value > 0 && figure.upper >= 5 * figure.value; }

}  // namespace

std::vector<Change> find_recounts(const FactSide& left, const FactSide& right, const std::vector<JudgedPassage>& passages) {
  const auto are_compared = [&](const Figure& l, const Figure& r) {
    return std::any_of(passages.begin(), passages.end(), [&](const JudgedPassage& judged) {
      return contains(judged.passage.left_tokens, l.tokens) && contains(judged.passage.right_tokens, r.tokens);
    });
  };
  std::vector<Change> changes;
  const auto has_magnitude = [](const FactSide& side) {
    return std::any_of(side.facts.figures.begin(), side.facts.figures.end(), is_magnitude);
  };
  if (!has_magnitude(left) && !has_magnitude(right)) return changes;
  const auto rights = counts_of(right);
  for (const auto& [thing, counts] : counts_of(left)) {
    const auto others = rights.find(thing);
    if (others == rights.end()) continue;
    std::optional<Change> found;
    bool is_settled = false;  // both have a count of it, or a passage compares two
    for (const Figure* l : counts) {
      for (const Figure* r : others->second) {
        is_settled = is_settled || compare(*l, *r) == FigureMatch::kEqual || are_compared(*l, *r);
        const auto degree = changed_figure(*l, *r);
        if (is_settled || found || !degree || (!is_magnitude(*l) && !is_magnitude(*r))) continue;
        if (shared_actors(left, *l, right, *r, thing) >= (thing.first.empty() ? 2U : 1U))
          found = Change{ChangeKind::kFigure, *degree, shown(left.words, *l), shown(right.words, *r)};
      }
    }
    if (found && !is_settled) changes.push_back(*found);
  }
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.left < b.left; });
  return changes;
}

}  // namespace crib
