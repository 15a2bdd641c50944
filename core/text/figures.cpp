#include "core/text/figures.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/text/number_words.hpp"
#include "core/text/numerals.hpp"
#include "core/text/word_table.hpp"
#include "core/text/words.hpp"

namespace crib {
namespace {

std::string_view trimmed(std::string_view gap) {
  while (!gap.empty() && (gap.front() == ' ' || gap.front() == '\n')) gap.remove_prefix(1);
  while (!gap.empty() && (gap.back() == ' ' || gap.back() == '\n')) gap.remove_suffix(1);
  return gap;
}

// the last UTF-8 character
std::string_view last_character(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80) {
  }
  return text.substr(begin);
}

Span at(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Finder {
 public:
  Finder(const Words& words, const std::vector<DateMention>& dates) : words_(words), dates_(dates) {}

  std::vector<Figure> find() {
    std::vector<Figure> found;
    std::size_t next_date = 0;
    for (std::size_t i = 0; i < words_.size();) {
      while (next_date < dates_.size() && dates_[next_date].tokens.end <= i) ++next_date;
      if (next_date < dates_.size() && dates_[next_date].tokens.begin <= i) {
        i = dates_[next_date].tokens.end;
        continue;
      }
      if (!words_.begins_figure(i) || is_mere_article(i)) {
        ++i;
        continue;
      }
      std::optional<Figure> figure;
      if (words_.is_number(i)) figure = clock(i);
      if (!figure) figure = read(i);
      if (!figure) {
        ++i;
        continue;
      }
      join_range(*figure);
      if (words_.gap(figure->tokens.end) == "-" && figure->tokens.end < words_.size() &&
          words_.is_number(figure->tokens.end)) {  // a score, a code
        i = figure->tokens.end + 1;
        continue;
      }
      find_bound(*figure);
      i = figure->tokens.end;
      found.push_back(std::move(*figure));
    }
    return found;
  }

 private:
  // "a harbour", not "a dozen": spares the reading of most articles
  bool is_mere_article(std::size_t i) const {
    return one_of(words_.folded(i), {"a", "an"}) && !follows_article(words_.folded(i + 1));
  }

  std::optional<Figure> clock(std::size_t i) const {
    std::size_t end = i + 1;
    const bool has_minutes = words_.gap(end) == ":" && words_.folded(end).size() == 2;
    const bool names_zone = words_.folded(i).size() == 4 &&
                            one_of(words_.folded(end), {"gmt", "est", "edt", "utc", "bst", "local", "cet"});
    const bool names_half = one_of(words_.folded(end), {"am", "pm", "a.m", "p.m"});
    if (!has_minutes && !names_zone && !names_half) return std::nullopt;
    const auto hour = read_numeral(words_, i);
    if (!hour || hour->is_word || !hour->suffix.empty() || hour->step != 1) return std::nullopt;
    Figure figure;
    figure.unit = FigureUnit::kTime;
    double minutes = hour->value * 60;
    if (has_minutes && hour->value < 24) {
      const auto rest = read_numeral(words_, end);
      if (!rest || rest->value >= 60) return std::nullopt;
      minutes += rest->value;
      ++end;
    } else if (names_zone) {
      minutes = std::floor(hour->value / 100) * 60 + std::fmod(hour->value, 100);
    } else if (!names_half || hour->value > 12) {
      return std::nullopt;
    }
    if (one_of(words_.folded(end), {"pm", "p.m"}) && minutes < 720) minutes += 720;
    if (one_of(words_.folded(end), {"am", "pm", "a.m", "p.m", "gmt"})) ++end;
    figure.value = figure.upper = minutes;
    figure.step = 1;
    set_span(figure, i, end);
    return figure;
  }

  std::optional<Figure> read(std::size_t i, bool ends_range = false) const {
    const auto numeral = read_numeral(words_, i, ends_range);
    if (!numeral) return std::nullopt;
    Figure figure;
    figure.value = numeral->value, figure.upper = numeral->upper, figure.step = numeral->step;
    if (numeral->is_fraction) figure.unit = FigureUnit::kFraction;
    if (numeral->is_ordinal) figure.unit = FigureUnit::kOrdinal;
    set_span(figure, i, numeral->end);
    const bool has_unit = !numeral->is_ordinal && read_unit(figure, *numeral);
    // "one" alone is a pronoun, and an unknown ending makes digits a model or a code
    if (!has_unit && numeral->is_word && numeral->value == 1 && !numeral->is_ordinal && !numeral->has_magnitude)
      return std::nullopt;
    if (!has_unit && !numeral->suffix.empty() && !is_measure(numeral->suffix)) return std::nullopt;
    return figure;
  }

  static bool is_measure(std::string_view suffix) {
    return one_of(suffix, {"km", "kg", "cm", "mm", "ft", "kph", "mph", "mw", "gw", "kw", "gb", "tb", "mb", "hp", "g",
                           "km/h", "mg", "ml"});
  }

  void set_span(Figure& figure, std::size_t begin, std::size_t end) const {
    figure.tokens = at(begin, end);
    figure.bytes = {words_.bytes(begin).begin, words_.bytes(end - 1).end};
  }

  void set_money(Figure& figure, const CurrencyWord& currency) const {
    figure.unit = FigureUnit::kMoney;
    figure.currency = currency.code;
    figure.value *= currency.factor, figure.upper *= currency.factor, figure.step *= currency.factor;
  }

  bool read_unit(Figure& figure, const Numeral& numeral) const {
    const std::size_t begin = figure.tokens.begin;
    std::size_t end = figure.tokens.end;
    if (is_percent(figure, numeral)) return true;
    const bool money = read_money_before(figure, begin);
    end = figure.tokens.end;
    const std::size_t unit = words_.folded(end) == "of" && numeral.has_magnitude ? end + 1 : end;
    const std::size_t named =
        currency_of_country(words_.folded(unit)).empty() && !one_of(words_.folded(unit), {"u.s", "us"}) ? unit
                                                                                                        : unit + 1;
    const auto currency = currency_word(words_.bare(named));
    if (currency && words_.same_sentence(begin, named) && is_joined(named) && !(currency->code == "BRL" && !numeral.has_magnitude)) {
      if (!money) {
        set_money(figure, *currency);
        if (named > unit && !currency_of_country(words_.folded(unit)).empty())
          figure.currency = currency_of_country(words_.folded(unit));
      }
      extend(figure, named + 1);
      return true;
    }
    if (money) return true;
    const auto days = days_in(words_.bare(end));
    if (days && words_.same_sentence(begin, end) && is_joined(end) && figure.unit == FigureUnit::kCount && !numeral.has_magnitude) {
      figure.unit = FigureUnit::kDuration;
      figure.value *= *days, figure.upper *= *days, figure.step *= *days;
      extend(figure, end + 1);
      return true;
    }
    if ((words_.folded(end) == "fold" && is_joined(end)) || words_.folded(end) == "times") {
      figure.unit = FigureUnit::kMultiple;
      extend(figure, end + 1);
      return true;
    }
    return figure.unit == FigureUnit::kFraction;
  }

  bool is_joined(std::size_t i) const {
    const std::string_view gap = words_.gap(i);
    return gap == "-" || gap == " " || gap == "\xC2\xA0" || gap == "\n" || gap.empty();
  }

  void extend(Figure& figure, std::size_t end) const {
    figure.tokens.end = static_cast<std::uint32_t>(end);
    figure.bytes.end = words_.bytes(end - 1).end;
  }

  bool is_percent(Figure& figure, const Numeral& numeral) const {
    const std::size_t end = figure.tokens.end;
    const std::string_view word = words_.folded(end);
    double worth = 1;
    if (one_of(numeral.suffix, {"pc", "pct"})) {
    } else if (trimmed(words_.gap(end)).starts_with("%")) {
      figure.bytes.end += static_cast<std::uint32_t>(words_.gap(end).find('%') + 1);
    } else if (one_of(word, {"pct", "percent", "pc", "prozent"})) {
      extend(figure, end + 1);
      if (one_of(words_.folded(end + 1), {"point", "points"})) extend(figure, end + 2);
    } else if (word == "per" && words_.folded(end + 1) == "cent") {
      extend(figure, end + 2);
    } else if (one_of(word, {"percentage", "basis"}) && one_of(words_.folded(end + 1), {"point", "points"})) {
      if (word == "basis") worth = .01;
      extend(figure, end + 2);
    } else {
      return false;
    }
    figure.unit = FigureUnit::kPercent;
    figure.value *= worth, figure.upper *= worth, figure.step *= worth;
    return true;
  }

  bool read_money_before(Figure& figure, std::size_t begin) const {
    const std::string_view gap = words_.gap(begin);
    const std::string_view tail = trimmed(gap);
    if (const auto symbol = currency_symbol(last_character(tail))) {
      set_money(figure, *symbol);
      const auto sign = static_cast<std::uint32_t>(last_character(tail).size());
      const auto space =
          static_cast<std::uint32_t>(gap.size() - (static_cast<std::size_t>(tail.data() - gap.data()) + tail.size()));
      figure.bytes.begin -= sign + space;
      const std::string_view prefix = dollar_of(words_.folded(begin - 1));
      if (symbol->code == "USD" && gap == "$" && !prefix.empty()) {
        figure.currency = prefix;
        figure.bytes.begin = words_.bytes(begin - 1).begin;
        figure.tokens.begin = static_cast<std::uint32_t>(begin - 1);
      }
      return true;
    }
    const std::string_view code = words_.folded(begin - 1);
    const bool is_code = one_of(code, {"dm", "rs", "eur", "usd", "gbp", "stg", "ffr", "sfr", "chf", "jpy", "inr", "cny",
                                       "rmb", "krw", "zar", "rub", "sek", "nok", "dkk"});
    if (!is_code || !words_.same_sentence(begin - 1, begin) || !is_joined(begin)) return false;
    set_money(figure, *currency_word(code));
    figure.bytes.begin = words_.bytes(begin - 1).begin;
    figure.tokens.begin = static_cast<std::uint32_t>(begin - 1);
    return true;
  }

  // "40 to 50 mln", "five to six billion francs", "7-8 pct", "between two and three". "From 3 to 4" are two figures.
  void join_range(Figure& low) const {
    const std::size_t end = low.tokens.end;
    if (low.unit == FigureUnit::kTime || low.unit == FigureUnit::kOrdinal || low.upper > low.value) return;
    const std::string_view gap = words_.gap(end);
    const std::string_view before = words_.folded(low.tokens.begin - 1);
    const std::string_view word = words_.folded(end);
    std::size_t next = end;
    const std::string_view mark = trimmed(gap);
    const bool dash = mark.starts_with("-") || mark.starts_with("–");
    if (mark == "-" || mark == "–" || (dash && currency_symbol(last_character(mark)))) {
      next = end;
    } else if (word == "to" && before != "from" && mark.empty()) {
      next = end + 1;
    } else if ((word == "and" && before == "between") || (word == "or" && trimmed(gap).empty())) {
      next = end + 1;
    } else {
      return;
    }
    if (!words_.same_sentence(end - 1, next)) return;
    const std::optional<Figure> high = read(next, true);
    if (!high || high->upper > high->value) return;
    double worth = 1;  // "40 to 50 mln": the first takes the second's magnitude and unit
    if (low.unit == FigureUnit::kCount && high->unit == FigureUnit::kDuration)
      worth = high->step;
    else if (low.step <= 1 && low.value < 1000 && magnitude_of(*high) > magnitude_of(low))
      worth = magnitude_of(*high);
    const double lower = low.value * worth;
    const double step = low.step * worth;
    const bool same_kind = low.unit == high->unit || low.unit == FigureUnit::kCount ||
                           (low.unit == FigureUnit::kMoney && high->unit == FigureUnit::kCount);
    if (!same_kind || lower >= high->value || high->value > lower * 20) return;
    if (low.unit != FigureUnit::kMoney) low.unit = high->unit, low.currency = high->currency;
    low.value = lower, low.upper = high->value, low.step = std::max(step, high->step);
    low.tokens.end = high->tokens.end;
    low.bytes.end = high->bytes.end;
  }

  double magnitude_of(const Figure& figure) const {
    double worth = 1;
    for (std::size_t i = figure.tokens.begin; i < figure.tokens.end; ++i) {
      if (const auto magnitude = magnitude_word(words_.folded(i)); magnitude && *magnitude >= 1e3) worth = *magnitude;
      const std::string_view word = words_.folded(i);
      if (word.ends_with("bn"))
        worth = 1e9;
      else if (word.ends_with("m") && words_.is_number(i))
        worth = 1e6;
      else if (word.ends_with("mln"))
        worth = 1e6;
    }
    return worth;
  }

  void find_bound(Figure& figure) const {
    struct Phrase {
      std::initializer_list<std::string_view> words;
      FigureBound bound;
    };
    static const Phrase kPhrases[] = {{{"a", "little", "over"}, FigureBound::kAtLeast},
                                      {{"a", "little", "more", "than"}, FigureBound::kAtLeast},
                                      {{"a", "little", "under"}, FigureBound::kAtMost},
                                      {{"a", "little", "less", "than"}, FigureBound::kAtMost},
                                      {{"not", "more", "than"}, FigureBound::kAtMost},
                                      {{"no", "more", "than"}, FigureBound::kAtMost},
                                      {{"no", "fewer", "than"}, FigureBound::kAtLeast},
                                      {{"no", "less", "than"}, FigureBound::kAtLeast},
                                      {{"slightly", "more", "than"}, FigureBound::kAtLeast},
                                      {{"just", "over"}, FigureBound::kAtLeast},
                                      {{"just", "under"}, FigureBound::kAtMost},
                                      {{"more", "than"}, FigureBound::kAtLeast},
                                      {{"better", "than"}, FigureBound::kAtLeast},
                                      {{"greater", "than"}, FigureBound::kAtLeast},
                                      {{"at", "least"}, FigureBound::kAtLeast},
                                      {{"upwards", "of"}, FigureBound::kAtLeast},
                                      {{"north", "of"}, FigureBound::kAtLeast},
                                      {{"in", "excess", "of"}, FigureBound::kAtLeast},
                                      {{"less", "than"}, FigureBound::kAtMost},
                                      {{"fewer", "than"}, FigureBound::kAtMost},
                                      {{"at", "most"}, FigureBound::kAtMost},
                                      {{"up", "to"}, FigureBound::kAtMost},
                                      {{"as", "many", "as"}, FigureBound::kAtMost},
                                      {{"as", "much", "as"}, FigureBound::kAtMost},
                                      {{"close", "to"}, FigureBound::kAbout},
                                      {{"an", "estimated"}, FigureBound::kAbout},
                                      {{"estimated"}, FigureBound::kAbout},
                                      {{"about"}, FigureBound::kAbout},
                                      {{"around"}, FigureBound::kAbout},
                                      {{"roughly"}, FigureBound::kAbout},
                                      {{"approximately"}, FigureBound::kAbout},
                                      {{"some"}, FigureBound::kAbout},
                                      {{"circa"}, FigureBound::kAbout},
                                      {{"nearly"}, FigureBound::kAtMost},
                                      {{"almost"}, FigureBound::kAtMost},
                                      {{"over"}, FigureBound::kAtLeast},
                                      {{"under"}, FigureBound::kAtMost},
                                      {{"exceeding"}, FigureBound::kAtLeast}};
    std::size_t begin = figure.tokens.begin;
    if (one_of(words_.folded(begin - 1), {"a", "an", "the"}) && words_.same_sentence(begin - 1, begin)) --begin;
    for (const Phrase& phrase : kPhrases) {
      const std::size_t count = phrase.words.size();
      if (count > begin || words_.folded(begin - 1) != *(phrase.words.end() - 1)) continue;
      std::size_t i = begin - count;
      const bool matches = std::all_of(phrase.words.begin(), phrase.words.end(),
                                       [&](std::string_view word) { return words_.folded(i++) == word; });
      if (!matches || !words_.same_sentence(begin - count, begin)) continue;
      figure.bound = phrase.bound;
      figure.bound_tokens = at(begin - count, begin);
      return;
    }
    const std::size_t end = figure.tokens.end;
    if (words_.folded(end) == "or" && one_of(words_.folded(end + 1), {"so", "more", "less"})) {
      const std::string_view which = words_.folded(end + 1);
      figure.bound = which == "so"     ? FigureBound::kAbout
                     : which == "more" ? FigureBound::kAtLeast
                                       : FigureBound::kAtMost;
      figure.bound_tokens = at(end, end + 2);
    } else if (words_.gap(end) == "-" && words_.folded(end) == "odd") {
      figure.bound = FigureBound::kAbout;
      figure.bound_tokens = at(end, end + 1);
    }
  }

  const Words& words_;
  const std::vector<DateMention>& dates_;
};

}  // namespace

std::vector<Figure> find_figures(const Document& document, const TokenizedDocument& tokens,
                                 const Vocabulary& vocabulary) {
  return find_figures(document, tokens, vocabulary, find_dates(document, tokens, vocabulary));
}

std::vector<Figure> find_figures(const Document& document, const TokenizedDocument& tokens,
                                 const Vocabulary& vocabulary, const std::vector<DateMention>& dates) {
  const Words words(document, tokens, vocabulary);
  return Finder(words, dates).find();
}

}  // namespace crib
