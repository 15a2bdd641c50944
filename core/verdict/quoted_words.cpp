#include "core/verdict/quoted_words.hpp"

#include <algorithm>
#include <string_view>

namespace crib {
namespace {

// Levenshtein distance at most 1
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  const std::size_t skip_a = a.size() == b.size() ? i + 1 : i;
  return a.substr(std::min(skip_a, a.size())) == b.substr(std::min(i + 1, b.size()));
}

bool same_without_apostrophes(std::string_view a, std::string_view b) {
  const auto next = [](std::string_view word, std::size_t at) { return std::min(word.find_first_not_of("'.", at), word.size()); };
  std::size_t i = next(a, 0), j = next(b, 0);
  while (i < a.size() && j < b.size() && a[i] == b[j]) i = next(a, i + 1), j = next(b, j + 1);
  return i == a.size() && j == b.size();
}

// what a house style or a typing error turns into one another
bool same_spelling(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() >= 6 && b.size() >= 6 && one_letter_apart(a, b)) return true;
  return same_without_apostrophes(a, b);
}

struct Unit {  // a word, or a figure with its sign and unit
  Span tokens;
  const Figure* figure = nullptr;
};

std::vector<Unit> units_of(const FactSide& side, Span tokens) {
  std::vector<Unit> units;
  auto figure = std::lower_bound(side.facts.figures.begin(), side.facts.figures.end(), tokens.begin,
                                 [](const Figure& f, std::uint32_t begin) { return f.tokens.begin < begin; });
  for (std::uint32_t i = tokens.begin; i < tokens.end;) {
    if (figure != side.facts.figures.end() && figure->tokens.begin == i && figure->tokens.end <= tokens.end) {
      units.push_back({figure->tokens, &*figure});
      i = figure->tokens.end;
      ++figure;
    } else {
      while (figure != side.facts.figures.end() && figure->tokens.begin <= i) ++figure;
      units.push_back({{i, i + 1}, nullptr});
      ++i;
    }
  }
  return units;
}

class Comparer {
 public:
  Comparer(const FactSide& left, Span left_tokens, const FactSide& right, const std::vector<Span>& right_tokens)
      : left_(left), right_(right), a_(units_of(left, left_tokens)), b_() {
    for (const Span span : right_tokens) {
      const std::vector<Unit> more = units_of(right, span);
      b_.insert(b_.end(), more.begin(), more.end());
    }
  }

  QuoteComparison compare() {
    align();
    const std::size_t shorter = std::min(a_.size(), b_.size());
    QuoteComparison result;
    result.kept = a_.empty() ? 0 : static_cast<double>(pairs_.size()) / static_cast<double>(a_.size());
    if (shorter == 0) return result;
    if (pairs_.size() * 2 < shorter || pairs_.size() < std::min<std::size_t>(2, shorter) || content_shared() == 0) {
      if (!is_reordered_phrase()) return result;
      result.match = QuoteMatch::kAltered;
      result.words.push_back(change(0, a_.size(), 0, b_.size()));
      return result;
    }
    slide_gaps();
    std::size_t i = 0, j = 0;
    bool shortened = false;
    for (std::size_t p = 0; p <= pairs_.size(); ++p) {
      const std::size_t next_i = p < pairs_.size() ? pairs_[p].first : a_.size();
      const std::size_t next_j = p < pairs_.size() ? pairs_[p].second : b_.size();
      const bool at_end = p == 0 || p == pairs_.size();
      if (next_i == i && next_j > j && (at_end || has_ellipsis(next_i))) {
        shortened = true;
      } else if (next_i > i || next_j > j) {
        result.words.push_back(change(i, next_i, j, next_j));
      }
      i = next_i + 1, j = next_j + 1;
    }
    result.match = !result.words.empty() ? QuoteMatch::kAltered
                   : shortened           ? QuoteMatch::kShortened
                                         : QuoteMatch::kSame;
    return result;
  }

 private:
  bool same(const Unit& a, const Unit& b) const {
    if (a.figure != nullptr && b.figure != nullptr) return crib::compare(*a.figure, *b.figure) == FigureMatch::kEqual;
    if (a.figure != nullptr || b.figure != nullptr)
      return length(a.tokens) == 1 && length(b.tokens) == 1 &&
             left_.words.folded(a.tokens.begin) == right_.words.folded(b.tokens.begin);
    return same_spelling(left_.words.folded(a.tokens.begin), right_.words.folded(b.tokens.begin));
  }

  // longest common subsequence; quotations are short, so the full table
  void align() {
    const std::size_t n = a_.size(), m = b_.size();
    if (n * m > 250000) return;  // 500 × 500 words: a speech, not a quotation
    std::vector<std::uint32_t> table((n + 1) * (m + 1), 0);
    std::vector<char> equal(n * m, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return table[i * (m + 1) + j]; };
    for (std::size_t i = n; i-- > 0;)
      for (std::size_t j = m; j-- > 0;) {
        equal[i * m + j] = same(a_[i], b_[j]) ? 1 : 0;
        at(i, j) = equal[i * m + j] != 0 ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
      if (equal[i * m + j] != 0 && at(i, j) == at(i + 1, j + 1) + 1)
        pairs_.push_back({i++, j++});
      else if (at(i + 1, j) >= at(i, j + 1))
        ++i;
      else
        ++j;
    }
  }

  // A gap on the right moves as far left as the words allow, so that a fragment is not pinned to an earlier "would".
  void slide_gaps() {
    for (std::size_t p = pairs_.size(); p-- > 1;) {
      const auto [i, j] = pairs_[p];
      auto& [before_i, before_j] = pairs_[p - 1];
      if (before_i + 1 == i && before_j + 1 < j && same(a_[before_i], b_[j - 1])) before_j = j - 1;
    }
  }

  // "watch and wait" for "wait and see": a few words in another order, at least half of them the same
  bool is_reordered_phrase() const {
    if (a_.size() > 5 || b_.size() > 5 || a_.size() < 2 || b_.size() < 2) return false;
    std::size_t shared = 0, content = 0;
    for (const Unit& a : a_)
      for (const Unit& b : b_)
        if (same(a, b)) {
          ++shared;
          content += left_.words.is_stop_word(a.tokens.begin) ? 0U : 1U;
          break;
        }
    return shared * 2 >= std::min(a_.size(), b_.size()) && shared >= 2 && content >= 1;
  }

  std::size_t content_shared() const {
    return static_cast<std::size_t>(std::count_if(pairs_.begin(), pairs_.end(), [&](const auto& p) {
      return !left_.words.is_stop_word(a_[p.first].tokens.begin);
    }));
  }

  bool has_ellipsis(std::size_t i) const {
    const std::string_view gap = left_.words.gap(a_[i].tokens.begin);
    return gap.find("..") != std::string_view::npos || gap.find("…") != std::string_view::npos ||
           gap.find(". .") != std::string_view::npos || gap.find('[') != std::string_view::npos;
  }

  static Span hull_of(const std::vector<Unit>& units, std::size_t begin, std::size_t end, const Words& words) {
    if (begin < end) return bytes_of(words.tokenized(), {units[begin].tokens.begin, units[end - 1].tokens.end});
    const std::uint32_t where = begin < units.size() ? words.bytes(units[begin].tokens.begin).begin
                                                     : words.bytes(units.back().tokens.end - 1).end;
    return {where, where};
  }

  Change change(std::size_t i, std::size_t next_i, std::size_t j, std::size_t next_j) const {
    return {ChangeKind::kQuotedWord, ChangeDegree::kDifferent, hull_of(a_, i, next_i, left_.words),
            hull_of(b_, j, next_j, right_.words)};
  }

  const FactSide& left_;
  const FactSide& right_;
  std::vector<Unit> a_, b_;
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;
};

}  // namespace

QuoteComparison compare_quotations(const FactSide& left, Span left_tokens, const FactSide& right,
                                   const std::vector<Span>& right_tokens) {
  return Comparer(left, left_tokens, right, right_tokens).compare();
}

}  // namespace crib
