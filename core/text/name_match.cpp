#include "core/text/name_match.hpp"

#include <algorithm>

#include "core/text/word_table.hpp"

namespace crib {
namespace {

// The first letters of the words, those of small words too or left out, are the acronym's.
bool begin_with_letters(const NameWords& words, std::string_view acronym, bool with_small_words) {
  std::size_t at = 0;
  const auto skip_dots = [&] {
    while (at < acronym.size() && acronym[at] == '.') ++at;
  };
  for (const std::string_view word : words) {
    if (word.empty() || (!with_small_words && is_small_word(word))) continue;
    skip_dots();
    if (at == acronym.size() || acronym[at++] != word[0]) return false;
  }
  skip_dots();
  return at == acronym.size();
}

// names are compared by the thousand, and nearly all words differ in length or first letter
bool equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || (a.front() == b.front() && a == b));
}

bool same_word(std::string_view a, std::string_view b) {
  if (equal(a, b)) return true;
  const auto is_initial = [](std::string_view word) {
    return word.size() == 1 || (word.size() >= 3 && word[1] == '.');
  };
  return !a.empty() && !b.empty() && a[0] == b[0] && (is_initial(a) || is_initial(b));
}

}  // namespace

bool is_small_word(std::string_view word) { return word.size() <= 3 && one_of(word, {"of", "the", "and", "for"}); }

bool is_acronym_of(std::string_view acronym, const NameWords& words) {
  if (words.size() < 2 || acronym.size() < 2) return false;
  const std::string_view first = words.front();
  if (acronym.front() != '.' && !first.empty() && acronym.front() != first.front() && !is_small_word(first)) return false;
  const auto letters = acronym.size() - static_cast<std::size_t>(std::count(acronym.begin(), acronym.end(), '.'));
  if (letters < 2 || letters > words.size()) return false;
  return begin_with_letters(words, acronym, false) || begin_with_letters(words, acronym, true);
}

bool is_short_form(const NameWords& shorter, const NameWords& longer) {
  if (std::none_of(longer.begin(), longer.end(), [&](std::string_view word) { return equal(word, shorter.back()); })) return false;
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

bool is_one_name(const NameWords& left, const NameWords& right) {
  if (left.empty() || right.empty()) return false;
  const bool left_shorter = left.size() <= right.size();
  const NameWords &shorter = left_shorter ? left : right, &longer = left_shorter ? right : left;
  return is_short_form(shorter, longer) || (shorter.size() == 1 && is_acronym_of(shorter[0], longer));
}

NameMatch compare_names(const NameWords& left, const NameWords& right) {
  if (is_one_name(left, right)) return NameMatch::kSame;
  const bool shares = std::any_of(left.begin(), left.end(), [&](std::string_view word) {
    return std::any_of(right.begin(), right.end(), [&](std::string_view other) { return equal(word, other); }) &&
           !one_of(word, {"of", "the", "and", "de", "van", "von"});
  });
  return shares ? NameMatch::kDifferent : NameMatch::kUnrelated;
}

}  // namespace crib
