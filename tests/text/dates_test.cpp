#include "core/text/dates.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/one_text.hpp"

namespace crib {
namespace {

std::vector<DateMention> dates_in(const test::Texts& text) {
  return find_dates(text.document(), text.tokenized(), text.tokens.vocabulary);
}

std::string read(const std::string& sentence) {
  const test::Texts text = test::prose(sentence);
  std::ostringstream out;
  for (const DateMention& date : dates_in(text)) {
    if (out.tellp() > 0) out << "; ";
    out << date.year;
    if (date.last_year != date.year) out << ".." << date.last_year;
    out << '-' << date.month << '-' << date.day;
    if (date.weekday != 0) out << " day " << date.weekday;
    if (date.part != DatePart::kWhole) out << " part " << static_cast<int>(date.part);
  }
  return out.str();
}

std::string match(const std::string& left, const std::string& right) {
  const test::Texts a = test::prose(left);
  const test::Texts b = test::prose(right);
  const auto in_a = dates_in(a);
  const auto in_b = dates_in(b);
  EXPECT_EQ(in_a.size(), 1U) << left;
  EXPECT_EQ(in_b.size(), 1U) << right;
  if (in_a.size() != 1 || in_b.size() != 1) return "?";
  const char* names[] = {"unrelated", "equal", "less exact", "different"};
  EXPECT_EQ(compare(in_a[0], in_b[0]), compare(in_b[0], in_a[0]));
  return names[static_cast<int>(compare(in_a[0], in_b[0]))];
}

TEST(Dates, ReadsDayMonthAndYearInAnyOrder) {
  EXPECT_EQ(read("It closed on April 13."), "0-4-13");
  EXPECT_EQ(read("It closed on 13 April 1987."), "1987-4-13");
  EXPECT_EQ(read("It closed on the 13th of April."), "0-4-13");
  EXPECT_EQ(read("It closed on Nov. 3 after rain."), "0-11-3");
  EXPECT_EQ(read("It closed on November 3, 2025, after rain."), "2025-11-3");
  EXPECT_EQ(read("It closed on 2025-11-03."), "2025-11-3");
  EXPECT_EQ(read("It closed in April 1987."), "1987-4-0");
  EXPECT_EQ(read("It closed in January."), "0-1-0");
}

TEST(Dates, ReadsYearsDecadesPartsAndWeekdays) {
  EXPECT_EQ(read("It closed in 2026."), "2026-0-0");
  EXPECT_EQ(read("The 1987 crops failed."), "1987-0-0");
  EXPECT_EQ(read("It closed in the 1980s."), "1980..1989-0-0");
  EXPECT_EQ(read("The 1986/87 crops failed."), "1986..1987-0-0");
  EXPECT_EQ(read("It closed in the fourth quarter of 1987."), "1987-0-0 part 4");
  EXPECT_EQ(read("It closed in the second half."), "0-0-0 part 6");
  EXPECT_EQ(read("It closed by the end of the summer."), "0-0-0 part 8");
  EXPECT_EQ(read("It closed on Monday."), "0-0-0 day 1");
}

TEST(Dates, LeavesWordsAndFiguresThatOnlyLookLikeDates) {
  EXPECT_EQ(read("They may march on and fall."), "");
  EXPECT_EQ(read("May I ask you to spring?"), "");
  EXPECT_EQ(read("It cost $1987 a year."), "");
  EXPECT_EQ(read("It sold 1987 tonnes."), "");
  EXPECT_EQ(read("Some 1,987 boats came."), "");
  EXPECT_EQ(read("It rose 2000 percent."), "");
}

TEST(Dates, CompareByWhatBothSay) {
  EXPECT_EQ(match("on April 13", "on 13 April 1987"), "less exact");
  EXPECT_EQ(match("on April 13", "on 13 April"), "equal");
  EXPECT_EQ(match("in April", "on April 13"), "less exact");
  EXPECT_EQ(match("on April 14", "on April 4"), "different");
  EXPECT_EQ(match("on March 11", "on May 11"), "different");
  EXPECT_EQ(match("in 1985", "in 1986"), "different");
  EXPECT_EQ(match("in 1985", "in the 1980s"), "less exact");
  EXPECT_EQ(match("on December 12, 1914", "in December 1916"), "different");
  EXPECT_EQ(match("in the fourth quarter", "by the end of the summer"), "different");
  EXPECT_EQ(match("on Monday", "in 1987"), "unrelated");
  EXPECT_EQ(match("on Monday", "on Tuesday"), "different");
}

}  // namespace
}  // namespace crib
