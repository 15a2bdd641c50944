#include <algorithm>
#include <cmath>

#include "core/text/figures.hpp"

namespace crib {
namespace {

bool same(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b)); }

struct Range {
  double low{}, high{};
};

// A figure's numbers, of a share in percent.
struct Measure {
  double value{}, upper{}, step{};
  FigureBound bound{};

  Measure(const Figure& figure, double factor)
      : value(figure.value * factor), upper(figure.upper * factor), step(figure.step * factor), bound(figure.bound) {}
  bool is_approximate() const { return bound != FigureBound::kExact || upper > value; }
};

// What a bound leaves open; a tenth and a quarter are what readers of news take "about" and "more than" to mean.
Range range_of(const Measure& figure) {
  switch (figure.bound) {
    case FigureBound::kAbout:
      return {figure.value * .9, figure.upper * 1.1};
    case FigureBound::kAtLeast:
      return {figure.value, figure.upper * 1.25};
    case FigureBound::kAtMost:
      return {figure.value * .8, figure.upper};
    case FigureBound::kExact:
      break;
  }
  return {figure.value, figure.upper};
}

bool lies_in(Range inner, Range outer) {
  const double slack = 1e-6 * std::abs(outer.high);
  return inner.low >= outer.low - slack && inner.high <= outer.high + slack;
}

bool is_share(FigureUnit unit) { return unit == FigureUnit::kPercent || unit == FigureUnit::kFraction; }

// A money value with its currency left out is still the same value: "38 mln" and "$38 million".
bool may_be_same_kind(const Figure& left, const Figure& right) {
  if (left.unit == right.unit)
    return left.unit != FigureUnit::kMoney || left.currency == right.currency || left.currency.empty() ||
           right.currency.empty();
  if (is_share(left.unit) && is_share(right.unit)) return true;
  const auto plain = [](FigureUnit unit) { return unit == FigureUnit::kCount || unit == FigureUnit::kMultiple; };
  if (plain(left.unit) && plain(right.unit)) return true;
  const bool one_is_money = (left.unit == FigureUnit::kMoney) != (right.unit == FigureUnit::kMoney);
  return one_is_money && (plain(left.unit) || plain(right.unit)) && same(left.value, right.value) && left.value >= 20;
}

}  // namespace

FigureMatch compare(const Figure& left, const Figure& right) {
  if (!may_be_same_kind(left, right)) return FigureMatch::kUnrelated;
  const Measure a(left, left.unit == FigureUnit::kFraction && right.unit == FigureUnit::kPercent ? 100 : 1);
  const Measure b(right, right.unit == FigureUnit::kFraction && left.unit == FigureUnit::kPercent ? 100 : 1);
  if (same(a.value, b.value) && same(a.upper, b.upper))
    return a.bound == b.bound ? FigureMatch::kEqual : FigureMatch::kLessExact;
  const Range range_a = range_of(a);
  const Range range_b = range_of(b);
  if (a.is_approximate() && lies_in(range_b, range_a)) return FigureMatch::kLessExact;
  if (b.is_approximate() && lies_in(range_a, range_b)) return FigureMatch::kLessExact;
  // both loose: the bare values decide, a tenth apart at most
  if (a.bound != FigureBound::kExact && b.bound != FigureBound::kExact &&
      std::abs(a.value - b.value) <= .1 * std::max(a.value, b.value))
    return FigureMatch::kLessExact;
  const double step = std::max(a.step, b.step);
  const bool rounds = !same(a.step, b.step) && std::abs(a.value - b.value) <= step / 2 && same(a.upper, a.value) &&
                      same(b.upper, b.value);
  return rounds ? FigureMatch::kLessExact : FigureMatch::kDifferent;
}

}  // namespace crib
