// Figures as values: "$24.25bn" = "24,250 mln dlrs"; "about $24 billion" says less; "half" = "50 pct".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/dates.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

enum class FigureUnit : std::uint8_t {
  kCount,     // of whatever word follows
  kMoney,     // in the main unit of `currency`
  kPercent,   // 1 = one percent; basis points are hundredths
  kFraction,  // 0.5 = half
  kMultiple,  // twice, five-fold
  kOrdinal,   // 4th
  kDuration,  // days
  kTime       // minutes after midnight
};

enum class FigureBound : std::uint8_t {
  kExact,
  kAbout,
  kAtLeast,
  kAtMost
};  // "more than" = kAtLeast, "nearly" = kAtMost

struct Figure {
  Span bytes, tokens;  // with sign and unit: "$38 million", "60 pct"
  Span bound_tokens;   // the words that make it less exact ("more than"); empty if none
  FigureUnit unit{};
  std::string currency;     // ISO 4217 or a family ("krona"); "" = not money, or not said
  double value{}, upper{};  // upper > value for a range ("40 to 50 mln") or a bare magnitude ("tens of millions")
  double step{};            // worth of the last written digit: 1e7 in "24.25 billion"
  FigureBound bound{};

  bool is_approximate() const { return bound != FigureBound::kExact || upper > value; }
};

enum class FigureMatch : std::uint8_t {
  kUnrelated,  // not the same kind of thing
  kEqual,
  kLessExact,  // one is a rounding, a bound or a range that the other lies in
  kDifferent
};

// By begin, disjoint; what find_dates() takes is left to it. Codes ("0/92", "GPT-5", "3-1") are no figures.
std::vector<Figure> find_figures(const Document& document, const TokenizedDocument& tokens,
                                 const Vocabulary& vocabulary);
std::vector<Figure> find_figures(const Document& document, const TokenizedDocument& tokens,
                                 const Vocabulary& vocabulary, const std::vector<DateMention>& dates);

FigureMatch compare(const Figure& left, const Figure& right);

}  // namespace crib
