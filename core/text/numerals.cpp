#include "core/text/numerals.hpp"

#include <algorithm>
#include <utility>

#include "core/text/number_words.hpp"

namespace crib {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool joined(std::string_view gap) { return gap == "-" || gap == "\xE2\x80\x90" || gap == "\xE2\x80\x91"; }
bool spaced(std::string_view gap) {
  return !gap.empty() && gap.find_first_not_of(" \n\r\t\xC2\xA0") == std::string_view::npos;
}
bool follows(std::string_view gap) { return joined(gap) || spaced(gap); }

// "24,250.5bn": digits, then letters. Thousands groups have three digits; a comma before any other number of digits
// is a decimal comma.
std::optional<Numeral> read_digits(std::string_view word) {
  std::size_t end = 0;
  while (end < word.size() && (is_digit(word[end]) || word[end] == '.' || word[end] == ',')) ++end;
  if (end == 0 || !is_digit(word[0])) return std::nullopt;
  while (!is_digit(word[end - 1])) --end;
  const std::string_view number = word.substr(0, end);
  const std::size_t last_comma = number.rfind(',');
  const std::size_t last_dot = number.rfind('.');
  std::size_t decimal = last_dot;
  if (last_comma != std::string_view::npos && last_dot != std::string_view::npos) {
    decimal = std::max(last_comma, last_dot);
  } else if (last_comma != std::string_view::npos && number.size() - last_comma - 1 != 3) {
    if (std::count(number.begin(), number.end(), ',') > 1) return std::nullopt;
    decimal = last_comma;
  } else if (last_dot != std::string_view::npos && std::count(number.begin(), number.end(), '.') > 1) {
    if (number.size() - last_dot - 1 != 3) return std::nullopt;  // a version, an address
    decimal = std::string_view::npos;
  }
  Numeral read;
  double place = 1;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (i == decimal) {
      place = .1;
    } else if (is_digit(number[i])) {
      if (place < 1) {
        read.value += place * (number[i] - '0');
        read.step = place;
        place /= 10;
      } else {
        read.value = read.value * 10 + (number[i] - '0');
      }
    }
  }
  read.upper = read.value;
  read.suffix = word.substr(end);
  return read;
}

// 3/4 after "24-" or alone
std::optional<double> read_fraction(const Words& words, std::size_t i) {
  if (words.gap(i + 1) != "/") return std::nullopt;
  const auto above = read_digits(words.folded(i));
  const auto below = read_digits(words.folded(i + 1));
  if (!above || !below || !above->suffix.empty() || !below->suffix.empty() || words.gap(i + 2) == "/")
    return std::nullopt;
  for (const int parts : {2, 3, 4, 5, 8, 16, 32, 64})
    if (below->value == parts && above->value >= 1 && above->value < parts) return above->value / parts;
  return std::nullopt;
}

std::optional<Numeral> read_spelt(const Words& words, std::size_t i) {
  Numeral read;
  read.is_word = true;
  double total = 0;  // of finished thousands groups
  double group = 0;
  std::size_t at = i;
  bool any = false;
  const std::string_view first = words.folded(i);
  if (first == "a" || first == "an") {  // "a dozen", "a hundred", "a million"
    if (!magnitude_word(words.folded(i + 1)) || !words.same_sentence(i, i + 1)) return std::nullopt;
    group = 1, any = true, ++at;
  }
  double last = 1000;
  while (at < words.size() && (at == i || follows(words.gap(at)))) {
    const std::string_view word = words.folded(at);
    const auto cardinal = cardinal_word(word);
    if (cardinal && (!any || *cardinal < last)) {
      if (any && last < 20) break;  // "two three"
      group += *cardinal;
      last = *cardinal == 0 ? 1 : *cardinal;
    } else if (any && word == "hundred") {
      group *= 100, last = 100;
    } else if (any && (word == "thousand" || word == "million" || word == "billion" || word == "trillion") &&
               at + 1 < words.size() && cardinal_word(words.folded(at + 1)) && spaced(words.gap(at + 1)) && group > 0) {
      total += group * *magnitude_word(word), group = 0, last = 1000;
    } else if (any && word == "and" && last == 100 && cardinal_word(words.folded(at + 1))) {
      // "two hundred and fifty"
    } else {
      break;
    }
    any = true;
    ++at;
  }
  if (!any) return std::nullopt;
  read.value = read.upper = total + group;
  read.end = at;
  return read;
}

// "hundreds of thousands", "tens of millions", "dozens": from the smallest such number to the next magnitude
std::optional<Numeral> read_bare_magnitude(const Words& words, std::size_t i) {
  const auto plural = [&](std::size_t at) -> double {
    const std::string_view word = words.folded(at);
    if (word == "tens") return 10;
    if (word == "dozens" || word == "scores") return 20;
    if (!word.ends_with("s")) return 0;
    const std::string_view one = word.substr(0, word.size() - 1);
    if (one == "hundred" || one == "thousand" || one == "million" || one == "billion" || one == "trillion")
      return *magnitude_word(one);
    return 0;
  };
  const double first = plural(i);
  if (first == 0) return std::nullopt;
  Numeral read;
  read.is_word = true;
  read.has_magnitude = true;
  read.end = i + 1;
  read.value = first;
  read.upper = first < 1e3 ? first * 10 : first * 1e3;
  if (words.folded(i + 1) == "of" && plural(i + 2) > first && plural(i + 2) >= 1e3) {
    read.value = first * plural(i + 2);
    read.upper = read.value * 10;
    read.end = i + 3;
  } else if (first == 10) {
    return std::nullopt;
  }
  read.step = read.value;
  return read;
}

// "half", "a third", "two thirds", "one twenty-fifth", "three quarters of"
std::optional<Numeral> read_part(const Words& words, std::size_t i) {
  Numeral read;
  read.is_word = read.is_fraction = true;
  const std::string_view first = words.folded(i);
  if (first == "half") {
    const std::string_view next = words.folded(i + 1);
    const std::string_view previous = words.folded(i - 1);
    if (ordinal_word(previous) || previous == "last" || next == "year" || next == "hour" || next == "time" ||
        joined(words.gap(i + 1)))
      return std::nullopt;
    read.value = read.upper = .5;
    read.end = i + 1;
    return read;
  }
  double above = 1;
  std::size_t at = i + 1;
  if (const auto count = cardinal_word(first))
    above = *count;
  else if (first != "a")
    return std::nullopt;
  if (!follows(words.gap(at))) return std::nullopt;
  const std::string_view part = words.folded(at);
  double below = 0;
  if (part == "quarter" || part == "quarters") {
    if (words.folded(at + 1) != "of" && words.folded(at + 1) != "century") return std::nullopt;
    below = 4;
  } else if (part == "half" || part == "halves") {
    if (words.folded(at + 1) == "year" || words.folded(at + 1) == "hour") return std::nullopt;
    below = 2;
  } else if (const auto tens = cardinal_word(part);
             tens && *tens >= 20 && joined(words.gap(at + 1)) && ordinal_word(words.folded(at + 1))) {
    below = *tens + *ordinal_word(words.folded(at + 1));
    ++at;
  } else if (const auto ordinal = ordinal_word(part); ordinal && *ordinal >= 3) {
    // "a third party", "a third bidder" counts; a share is plural, or of something
    if (!part.ends_with("s") && words.folded(at + 1) != "of" && first == "a" && words.folded(at + 1) != "in")
      return std::nullopt;
    below = *ordinal;
  }
  if (below == 0) return std::nullopt;
  read.value = read.upper = above / below;
  read.end = at + 1;
  return read;
}

bool is_magnitude_suffix(std::string_view suffix) {
  return suffix == "m" || suffix == "b" || suffix == "t" ||
         (magnitude_word(suffix) && suffix != "hundred" && suffix != "dozen");
}

double worth_of_suffix(std::string_view suffix) {
  if (suffix == "m") return 1e6;
  if (suffix == "b") return 1e9;
  if (suffix == "t") return 1e12;
  return *magnitude_word(suffix);
}

void scale(Numeral& read, double by) {
  read.value *= by, read.upper *= by, read.step *= by;
  read.has_magnitude = read.has_magnitude || by >= 1e3;
}

void read_magnitudes(const Words& words, Numeral& read) {
  if (is_magnitude_suffix(read.suffix)) {
    scale(read, worth_of_suffix(read.suffix));
    read.suffix = {};
    return;
  }
  while (read.suffix.empty() && read.end < words.size() && follows(words.gap(read.end))) {
    const auto worth = magnitude_word(words.folded(read.end));
    const bool is_letter = words.folded(read.end) == "k";
    if (!worth || is_letter) break;
    scale(read, *worth);
    ++read.end;
  }
}

// digits that hang on a name or on other digits: "GPT-5", "M-1", "F.18", "3-1", "0/92"
bool is_code(const Words& words, std::size_t i, std::size_t end) {
  const std::string_view before = words.gap(i);
  if ((before == "-" || before == "." || before == "/" || before == "_") && i > 0 && !words.folded(i - 1).empty()) {
    if (before != "-" || words.is_number(i - 1)) return true;
    for (const char c : words.written(i - 1))
      if (is_digit(c) || (c >= 'A' && c <= 'Z')) return true;
  }
  return end < words.size() && words.gap(end) == "/" && words.is_number(end);
}

}  // namespace

std::optional<Numeral> read_numeral(const Words& words, std::size_t i, bool ends_range) {
  if (!words.is_number(i) && !begins_number(words.folded(i))) return std::nullopt;
  if (const auto bare = read_bare_magnitude(words, i)) return bare;
  if (auto part = read_part(words, i)) {
    // "half a million", "half a dozen"
    if (part->value == .5 && words.folded(part->end) == "a" && magnitude_word(words.folded(part->end + 1))) {
      scale(*part, *magnitude_word(words.folded(part->end + 1)));
      part->is_fraction = false;
      part->end += 2;
    }
    return part;
  }
  if (const auto fraction = read_fraction(words, i)) {
    Numeral read;
    read.value = read.upper = *fraction;
    read.step = 1.0 / 64;
    read.end = i + 2;
    read.is_fraction = true;
    return is_code(words, i, i) ? std::nullopt : std::optional(read);
  }
  std::optional<Numeral> read = read_digits(words.folded(i));
  if (read) {
    read->end = i + 1;
    if (!ends_range && is_code(words, i, i + 1)) return std::nullopt;
    if (read->suffix == "st" || read->suffix == "nd" || read->suffix == "rd" || read->suffix == "th") {
      read->is_ordinal = true;
      read->suffix = {};
      return read;
    }
    if (follows(words.gap(i + 1)) && !(spaced(words.gap(i + 1)) && read->value >= 1000)) {
      if (const auto fraction = read_fraction(words, i + 1)) {  // "24-3/4"
        // "24-3/4"; but grain at "2.11-3/4" costs three quarters of a cent more
        const double unit = read->step < 1 ? read->step : 1;
        read->value += *fraction * unit, read->upper = read->value, read->step = unit / 64;
        read->end = i + 3;
      }
    }
    for (const auto& [sign, worth] : {std::pair{"\xC2\xBD", .5}, {"\xC2\xBC", .25}, {"\xC2\xBE", .75}})
      if (words.gap(i + 1).starts_with(sign)) read->value += worth, read->upper = read->value, read->step = .25;
  } else {
    read = read_spelt(words, i);
    if (!read) {
      const auto ordinal = ordinal_word(words.folded(i));
      if (!ordinal || words.folded(i).ends_with("s")) return std::nullopt;
      read = Numeral{};
      read->value = read->upper = *ordinal;
      read->end = i + 1;
      read->is_ordinal = read->is_word = true;
      return read;
    }
  }
  read_magnitudes(words, *read);
  return read;
}

}  // namespace crib
