#include "core/verdict/forms.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>

#include "core/text/word_table.hpp"

namespace crib {
namespace {

constexpr std::uint32_t kTelling = 500;  // facts of a side that tell the form; a book has more, and each is compared with each

bool is_fact(const Change& change) {
  return change.what == ChangeKind::kFigure || change.what == ChangeKind::kDate || change.what == ChangeKind::kName ||
         change.what == ChangeKind::kSpeaker;
}

// what another statement, of another day or company, says otherwise as well
bool is_of_statement(const Change& change) {
  return is_fact(change) || change.what == ChangeKind::kNegation || change.what == ChangeKind::kHedge ||
         change.what == ChangeKind::kReporting;
}

// of(changes of a passage, or of none)
template <typename Of>
void for_each_list(JudgedPair& pair, const Of& of) {
  for (JudgedPassage& passage : pair.passages) of(passage.changes);
  of(pair.changes);
}

struct Balance {
  std::uint32_t agreeing = 0, contradicting = 0;  // that both sides of a passage have; that the other document has nowhere
};

// Counts the facts of one side that lie in passages; what the other document has in another place was moved.
// is_equal(position in the left facts, position in the right ones)
template <typename Fact, typename IsEqual>
Balance weigh_side(const std::vector<Fact>& own, const std::vector<Fact>& others, bool own_is_left,
                   const std::vector<JudgedPassage>& passages, const IsEqual& is_equal) {
  Balance balance;
  for (const JudgedPassage& judged : passages) {
    const Span here = own_is_left ? judged.passage.left_tokens : judged.passage.right_tokens;
    const Span there = own_is_left ? judged.passage.right_tokens : judged.passage.left_tokens;
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (!contains(here, own[i].tokens)) continue;
      if (balance.agreeing + balance.contradicting >= kTelling) return balance;
      bool agrees = false, is_known = false;
      for (std::size_t j = 0; j < others.size() && !agrees; ++j) {
        if (!(own_is_left ? is_equal(i, j) : is_equal(j, i))) continue;
        is_known = true;
        agrees = contains(there, others[j].tokens);
      }
      if (agrees) ++balance.agreeing;
      if (!is_known) ++balance.contradicting;
    }
  }
  return balance;
}

template <typename Fact, typename IsEqual>
Balance weigh(const std::vector<Fact>& lefts, const std::vector<Fact>& rights, const std::vector<JudgedPassage>& passages,
              const IsEqual& is_equal) {
  const Balance left = weigh_side(lefts, rights, true, passages, is_equal), right = weigh_side(rights, lefts, false, passages, is_equal);
  return {std::max(left.agreeing, right.agreeing), std::min(left.contradicting, right.contradicting)};
}

// Words that names of all kinds have.
bool is_common_in_names(std::string_view word) {
  static const WordSet kWords{"first", "bank", "trust", "national", "federal", "of", "the", "and", "new", "american", "savings", "company",
                              "international", "general", "united", "group", "u.s", "us", "oil", "fund", "department", "house", "board"};
  return kWords.contains(word);
}

// The first name of the headline or of the text, the dateline apart: whom or what the story is about.
const std::vector<std::string_view>* first_name(const FactSide& side, bool of_headline) {
  const auto& tokenized = side.words.tokenized();
  const auto& names = side.facts.voices.names;
  for (std::size_t n = 0; n < names.size(); ++n) {
    const auto is_within = [&](Span aside) { return overlaps(aside, names[n].tokens); };
    const bool is_title = tokenized.sentences[side.words.sentence(names[n].tokens.begin)].is_title;
    if (of_headline && !is_title) return nullptr;
    if (of_headline == is_title && std::none_of(tokenized.aside_tokens.begin(), tokenized.aside_tokens.end(), is_within))
      return &side.facts.name_words[n];
  }
  return nullptr;
}

bool knows(const FactSide& side, const std::vector<std::string_view>& name) {
  const auto is_alike = [&](const std::vector<std::string_view>& other) {
    const auto is_shared = [&](std::string_view word) { return !is_common_in_names(word) && std::find(other.begin(), other.end(), word) != other.end(); };
    return is_one_name(name, other) || std::any_of(name.begin(), name.end(), is_shared);
  };
  return std::any_of(side.facts.name_words.begin(), side.facts.name_words.end(), is_alike);
}

// "Walter Hughes" for "Walter Hayes": the two begin and end alike for more than two thirds of the longer one.
bool is_misspelt(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  std::size_t begin = 0, end = 0;
  while (begin < b.size() && a[begin] == b[begin]) ++begin;
  while (begin + end < b.size() && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  return a != b && (begin + end) * 3 > a.size() * 2;
}

std::optional<std::chrono::sys_days> day_of(std::string_view date) {
  int parts[3] = {};
  const char* at = date.data();
  for (int& part : parts) {
    const auto [next, error] = std::from_chars(at, date.data() + date.size(), part);
    if (error != std::errc{}) return std::nullopt;
    at = next < date.data() + date.size() ? next + 1 : next;
  }
  const std::chrono::year_month_day day{std::chrono::year{parts[0]}, std::chrono::month{static_cast<unsigned>(parts[1])},
                                        std::chrono::day{static_cast<unsigned>(parts[2])}};
  return day.ok() ? std::optional(std::chrono::sys_days{day}) : std::nullopt;
}

}  // namespace

std::uint32_t days_between(std::string_view date, std::string_view other) {
  const auto a = day_of(date), b = day_of(other);
  return a && b ? static_cast<std::uint32_t>(std::abs((*a - *b).count())) : 0;
}

void drop_changes_of_form(const FactSide& left, const FactSide& right, const SlipLimits& limits,
                          JudgedPair& pair) {
  const std::vector<JudgedPassage>& passages = pair.passages;
  // a misspelt name is told by itself
  const auto is_misspelling = [&](const Change& change) {
    return limits.names_tell && change.what == ChangeKind::kName &&
           is_misspelt(slice(left.words.document().text, change.left), slice(right.words.document().text, change.right));
  };
  const auto is_counted = [&](const Change& change) { return is_fact(change) && !is_misspelling(change); };
  std::uint32_t different = 0, renamed = 0;
  bool has_any = false;
  for_each_list(pair, [&](const std::vector<Change>& changes) {
    for (const Change& change : changes) {
      has_any = has_any || is_of_statement(change);
      different += is_counted(change) && change.degree == ChangeDegree::kDifferent ? 1U : 0U;
      renamed += change.what == ChangeKind::kName || change.what == ChangeKind::kSpeaker ? 1U : 0U;
    }
  });
  if (!has_any) return;
  const Facts &l = left.facts, &r = right.facts;
  const bool is_later = days_between(left.words.document().date, right.words.document().date) > limits.days;
  const Balance names = !limits.names_tell ? Balance{} : weigh(l.voices.names, r.voices.names, passages, [&](std::size_t i, std::size_t j) {
    return is_one_name(l.name_words[i], r.name_words[j]);
  });
  const auto is_of_others = [&] {
    if (!limits.names_tell) return false;
    for (const bool of_headline : {true, false}) {
      const auto *first_l = first_name(left, of_headline), *first_r = first_name(right, of_headline);
      if (first_l != nullptr && first_r != nullptr && !knows(right, *first_l) && !knows(left, *first_r)) return true;
    }
    return names.contradicting > renamed && names.contradicting - renamed >= names.agreeing;
  };
  const auto is_form = [&] {
    const Balance figures = weigh(l.figures, r.figures, passages, [&](std::size_t i, std::size_t j) {
      const FigureMatch match = compare(l.figures[i], r.figures[j]);
      return match == FigureMatch::kEqual || match == FigureMatch::kLessExact;
    });
    const Balance dates = weigh(l.dates, r.dates, passages, [&](std::size_t i, std::size_t j) {
      const DateMatch match = compare(l.dates[i], r.dates[j]);
      return match != DateMatch::kDifferent && match != DateMatch::kUnrelated;
    });
    const std::uint32_t contradicting = std::max(different, figures.contradicting + dates.contradicting);
    return contradicting > limits.contradicting || (contradicting > limits.slips && contradicting * limits.agreeing_each >
                                                                                       figures.agreeing + dates.agreeing + names.agreeing);
  };
  const auto drop = [&](const auto& is_dropped) {
    for_each_list(pair, [&](std::vector<Change>& changes) { std::erase_if(changes, is_dropped); });
  };
  if (is_later || is_of_others())
    drop(is_of_statement);
  else if (is_form())
    drop(is_counted);
}

}  // namespace crib
