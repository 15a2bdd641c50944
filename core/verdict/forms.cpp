#include "core/verdict/forms.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>

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
  return {left.agreeing, std::min(left.contradicting, right.contradicting)};
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
  std::uint32_t different = 0, renamed = 0;
  bool has_any = false;
  for_each_list(pair, [&](const std::vector<Change>& changes) {
    for (const Change& change : changes) {
      has_any = has_any || is_of_statement(change);
      different += is_fact(change) && change.degree == ChangeDegree::kDifferent ? 1U : 0U;
      renamed += change.what == ChangeKind::kName || change.what == ChangeKind::kSpeaker ? 1U : 0U;
    }
  });
  if (!has_any) return;
  const Facts &l = left.facts, &r = right.facts;
  const bool is_later = days_between(left.words.document().date, right.words.document().date) > limits.days;
  const auto is_of_others = [&] {
    if (!limits.names_tell) return false;
    const Balance names = weigh(l.voices.names, r.voices.names, passages, [&](std::size_t i, std::size_t j) {
      return compare_names(l.name_words[i], r.name_words[j]) == NameMatch::kSame;
    });
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
    return contradicting > limits.slips && contradicting * limits.agreeing_each > figures.agreeing + dates.agreeing;
  };
  const auto drop = [&](const auto& is_dropped) {
    for_each_list(pair, [&](std::vector<Change>& changes) { std::erase_if(changes, is_dropped); });
  };
  if (is_later || is_of_others())
    drop(is_of_statement);
  else if (is_form())
    drop(is_fact);
}

}  // namespace crib
