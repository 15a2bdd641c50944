#include "core/text/figures.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "core/text/number_words.hpp"
#include "core/text/numerals.hpp"
#include "tests/one_text.hpp"

namespace crib {
namespace {

std::vector<Figure> figures_in(const test::Texts& text) {
  return find_figures(text.document(), text.tokenized(), text.tokens.vocabulary);
}

// "unit value[..upper] [bound]" of each figure, parted by "; "
std::string read(const std::string& sentence) {
  const char* units[] = {"count", "money", "percent", "fraction", "multiple", "ordinal", "days", "time"};
  const char* bounds[] = {"", " about", " at least", " at most"};
  const test::Texts text = test::prose(sentence);
  std::ostringstream out;
  for (const Figure& figure : figures_in(text)) {
    if (out.tellp() > 0) out << "; ";
    out << units[static_cast<int>(figure.unit)] << ' ';
    if (!figure.currency.empty()) out << figure.currency << ' ';
    out.precision(12);
    out << figure.value;
    if (figure.upper > figure.value) out << ".." << figure.upper;
    out << bounds[static_cast<int>(figure.bound)];
  }
  return out.str();
}

std::string match(const std::string& left, const std::string& right) {
  const test::Texts a = test::prose(left);
  const test::Texts b = test::prose(right);
  const std::vector<Figure> in_a = figures_in(a);
  const std::vector<Figure> in_b = figures_in(b);
  EXPECT_EQ(in_a.size(), 1U) << left;
  EXPECT_EQ(in_b.size(), 1U) << right;
  if (in_a.size() != 1 || in_b.size() != 1) return "?";
  const FigureMatch result = compare(in_a[0], in_b[0]);
  EXPECT_EQ(result, compare(in_b[0], in_a[0])) << left << " | " << right;
  const char* names[] = {"unrelated", "equal", "less exact", "different"};
  return names[static_cast<int>(result)];
}

TEST(Figures, ReadsMoneyHoweverItIsWritten) {
  EXPECT_EQ(read("It cost $38 million."), "money USD 38000000");
  EXPECT_EQ(read("It cost 38 mln dlrs."), "money USD 38000000");
  EXPECT_EQ(read("It cost $24.25bn."), "money USD 24250000000");
  EXPECT_EQ(read("It cost 24,250 mln dlrs."), "money USD 24250000000");
  EXPECT_EQ(read("It cost 24.25 billion dollars."), "money USD 24250000000");
  EXPECT_EQ(read("It cost US$5m."), "money USD 5000000");
  EXPECT_EQ(read("It cost HK$7.8 billion."), "money HKD 7800000000");
  EXPECT_EQ(read("It cost £1.2m."), "money GBP 1200000");
  EXPECT_EQ(read("It cost 30 mln stg."), "money GBP 30000000");
  EXPECT_EQ(read("It cost DM 80 billion."), "money DEM 80000000000");
  EXPECT_EQ(read("It cost 80 billion marks."), "money DEM 80000000000");
  EXPECT_EQ(read("It cost 153.5 yen."), "money JPY 153.5");
  EXPECT_EQ(read("It cost €40."), "money EUR 40");
  EXPECT_EQ(read("It cost 20 cents a barrel."), "money 0.2");
  EXPECT_EQ(read("a 2.2 billion-dollar order"), "money USD 2200000000");
  EXPECT_EQ(read("a 50 mln dlr price tag"), "money USD 50000000");
}

TEST(Figures, ReadsShares) {
  EXPECT_EQ(read("It rose 60 pct."), "percent 60");
  EXPECT_EQ(read("It rose 60 percent."), "percent 60");
  EXPECT_EQ(read("It rose 60 per cent."), "percent 60");
  EXPECT_EQ(read("It rose 60%."), "percent 60");
  EXPECT_EQ(read("It rose 34 % in May."), "percent 34");
  EXPECT_EQ(read("It rose six per cent."), "percent 6");
  EXPECT_EQ(read("It rose 25 basis points."), "percent 0.25");
  EXPECT_EQ(read("It rose 8-1/2 pct."), "percent 8.5");
  EXPECT_EQ(read("It lost one twenty-fifth of its worth."), "fraction 0.04");
  EXPECT_EQ(read("Two thirds of them left."), "fraction 0.666666666667");
  EXPECT_EQ(read("It lost half of its worth."), "fraction 0.5");
  EXPECT_EQ(read("A third of them left."), "fraction 0.333333333333");
}

TEST(Figures, ReadsNumbersInWords) {
  EXPECT_EQ(read("They took twenty-one boats."), "count 21");
  EXPECT_EQ(read("They took two hundred boats."), "count 200");
  EXPECT_EQ(read("They took two hundred and fifty boats."), "count 250");
  EXPECT_EQ(read("They took a dozen boats."), "count 12");
  EXPECT_EQ(read("They took half a million boats."), "count 500000");
  EXPECT_EQ(read("They took three thousand five hundred boats."), "count 3500");
  EXPECT_EQ(read("They took 24-3/4 boats."), "count 24.75");
  EXPECT_EQ(read("Sales rose five-fold."), "multiple 5");
  EXPECT_EQ(read("He was sent 90km north."), "count 90");
}

TEST(Figures, ReadsRangesAsOneFigure) {
  EXPECT_EQ(read("They hold 40 to 50 mln barrels."), "count 40000000..50000000");
  EXPECT_EQ(read("It needs between five and six billion francs."), "money FRF 5000000000..6000000000");
  EXPECT_EQ(read("It sells between 7,000 and 8,000 cars."), "count 7000..8000");
  EXPECT_EQ(read("It grew 7-8 pct."), "percent 7..8");
  EXPECT_EQ(read("It cost $1.4-$1.5 billion."), "money USD 1400000000..1500000000");
  EXPECT_EQ(read("It went from 3 to 4."), "count 3; count 4");
}

TEST(Figures, ReadsBareMagnitudesAsRanges) {
  EXPECT_EQ(read("They use hundreds of thousands of chips."), "count 100000..1000000");
  EXPECT_EQ(read("They use tens of millions of chips."), "count 10000000..100000000");
  EXPECT_EQ(read("They use millions of chips."), "count 1000000..1000000000");
}

TEST(Figures, KeepsWhatMakesThemLessExact) {
  EXPECT_EQ(read("It cost about $38 million."), "money USD 38000000 about");
  EXPECT_EQ(read("It cost more than $24 billion."), "money USD 24000000000 at least");
  EXPECT_EQ(read("It cost nearly $24 billion."), "money USD 24000000000 at most");
  EXPECT_EQ(read("It took a little over twenty boats."), "count 20 at least");
  EXPECT_EQ(read("It took 20 or so boats."), "count 20 about");
  EXPECT_EQ(read("It ran up to 9 boats."), "count 9 at most");
}

TEST(Figures, ReadsDurationsTimesAndOrdinals) {
  EXPECT_EQ(read("They have 60 days to answer."), "days 60");
  EXPECT_EQ(read("a seven-day strike"), "days 7");
  EXPECT_EQ(read("It opens at 8:30 p.m. sharp."), "time 1230");
  EXPECT_EQ(read("It opens at 1900 GMT today."), "time 1140");
  EXPECT_EQ(read("It came 4th."), "ordinal 4");
}

TEST(Figures, LeavesCodesDatesAndPronounsAlone) {
  EXPECT_EQ(read("The 0/92 plan stands."), "");
  EXPECT_EQ(read("They flew an F-16 to the base."), "");
  EXPECT_EQ(read("They won 3-1 at home."), "");
  EXPECT_EQ(read("No one of them came."), "");
  EXPECT_EQ(read("It happened on April 13, 1987."), "");
  EXPECT_EQ(read("It happened in 1987."), "");
  EXPECT_EQ(read("The first half of the year was better."), "");
  EXPECT_EQ(read("They met the third party's agent in the last quarter."), "ordinal 3");
}

TEST(Figures, SpansCoverSignAndUnit) {
  const test::Texts text = test::prose("He paid more than $24.25 billion and 60 per cent in US$5 notes, 7 % less.");
  std::vector<std::string> seen;
  for (const Figure& figure : figures_in(text)) seen.push_back(text.at(figure.bytes));
  EXPECT_EQ(seen, (std::vector<std::string>{"$24.25 billion", "60 per cent", "US$5", "7 %"}));
}

TEST(Figures, TheSameValueIsEqualHoweverItIsWritten) {
  EXPECT_EQ(match("38 mln dlrs", "$38 million"), "equal");
  EXPECT_EQ(match("60 pct", "60 percent"), "equal");
  EXPECT_EQ(match("one twenty-fifth of it", "four pct"), "equal");
  EXPECT_EQ(match("more than 500 points", "upwards of 500 points"), "equal");
  EXPECT_EQ(match("a five-fold rise", "by five"), "equal");
  EXPECT_EQ(match("$38 million", "38 million"), "equal");
}

TEST(Figures, ARoundedOrBoundedValueIsLessExact) {
  EXPECT_EQ(match("about $38 million", "$37.6 million"), "less exact");
  EXPECT_EQ(match("more than $24 billion", "$24.25 billion"), "less exact");
  EXPECT_EQ(match("$24 billion", "$24.25 billion"), "less exact");
  EXPECT_EQ(match("a little over twenty boats", "21 boats"), "less exact");
  EXPECT_EQ(match("at least 40 million barrels", "40 to 50 mln barrels"), "less exact");
  EXPECT_EQ(match("thousands of chips", "hundreds of thousands of chips"), "less exact");
  EXPECT_EQ(match("about $38 million", "$38 million"), "less exact");
}

TEST(Figures, AnotherValueIsDifferent) {
  EXPECT_EQ(match("$38 million", "$83 million"), "different");
  EXPECT_EQ(match("245 million acres", "254 million acres"), "different");
  EXPECT_EQ(match("as many as 9,000 cars", "between 7,000 and 8,000 cars"), "different");
  EXPECT_EQ(match("five to six billion francs", "four to five billion francs"), "different");
  EXPECT_EQ(match("about $6 billion", "eight billion dlr"), "different");
  EXPECT_EQ(match("just one month", "60 days"), "different");
  EXPECT_EQ(match("$8.2 million", "$8.2 billion"), "different");
}

TEST(Figures, OtherKindsAreNotCompared) {
  EXPECT_EQ(match("60 percent", "60 boats"), "unrelated");
  EXPECT_EQ(match("$60 million", "€60 million"), "unrelated");
  EXPECT_EQ(match("$12", "15 boats"), "unrelated");
}

TEST(Figures, OnlyWordsThatFollowAnArticleInNumbersMakeANumberOfIt) {
  const std::string words[] = {"dozen",  "hundred", "million", "third",  "thirds", "half", "halves", "quarter", "quarters", "fifth", "twenty",
                               "second", "seconds", "one",     "harbour", "mln",   "k",    "tens",   "dozens",  "last",     "few",   "hundreds"};
  std::size_t numbers = 0;
  for (const std::string article : {"a", "an"})
    for (const std::string& word : words)
      for (const std::string rest : {"", " of it", " in it", "-fifth of it", " million", " century"}) {
        const test::Texts text = test::prose("It took " + article + " " + word + rest + ".");
        const bool is_number = read_numeral(text.words(), 2).has_value();
        numbers += is_number ? 1 : 0;
        if (is_number) { EXPECT_TRUE(follows_article(word)) << article << ' ' << word << rest; }
      }
  EXPECT_GT(numbers, 20U);
}

}  // namespace
}  // namespace crib
