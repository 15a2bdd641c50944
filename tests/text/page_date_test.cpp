#include "core/text/page_date.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace crib {
namespace {

constexpr std::array kMonths = std::to_array<const char*>({"January", "February", "March", "April", "May", "June", "July",
                                                           "August", "September", "October", "November", "December"});

TEST(PageDate, ReadsEveryDayOfTheYearInEveryForm) {
  for (int month = 1; month <= 12; ++month)
    for (int day = 1; day <= 28; ++day) {
      const std::string name = kMonths[static_cast<std::size_t>(month - 1)];
      const std::string d = std::to_string(day), padded = (day < 10 ? "0" : "") + d;
      const std::string iso = "2025-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-" + padded;
      for (const std::string& text : {name + " " + d + ", 2025", name + " " + d + " 2025", d + " " + name + " 2025",
                                      padded + " " + name + " 2025", name.substr(0, 3) + " " + d + ", 2025",
                                      name.substr(0, 3) + ". " + d + ", 2025", "Tuesday, " + name + " " + d + ", 2025",
                                      "Tue, " + padded + " " + name.substr(0, 3) + " 2025", iso})
        ASSERT_EQ(iso_date(text), iso) << text;
    }
}

struct Reading {
  const char* text;
  std::size_t bytes;  // 0: no date
  const char* iso;
};

class Readings : public testing::TestWithParam<Reading> {};

TEST_P(Readings, TakesAsMuchAsTheDateTakes) {
  const auto date = leading_date(GetParam().text);
  ASSERT_EQ(date.has_value(), GetParam().bytes > 0);
  if (!date) return;
  EXPECT_EQ(date->bytes, GetParam().bytes);
  EXPECT_EQ(date->iso, GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(Forms, Readings,
                         testing::Values(Reading{"Nov 4", 5, ""}, Reading{"Sept. 4, 2025 and", 13, "2025-09-04"},
                                         Reading{"5 March 2025, 2.20pm", 20, "2025-03-05"},
                                         Reading{"November 4, 2025 at 10:42 am EST by", 32, "2025-11-04"},
                                         Reading{"2025-03-05T14:20:00Z", 20, "2025-03-05T14:20:00Z"},
                                         Reading{"2025-03-05T14:20:00.123+01:00 x", 29, "2025-03-05T14:20:00.123+01:00"},
                                         Reading{"April 13 - 12.50 dollars a share", 8, ""},
                                         Reading{"1st of May 1987", 15, "1987-05-01"}, Reading{"Mars 4 2025", 0, ""},
                                         Reading{"February 30, 2025", 0, ""}, Reading{"May be", 0, ""},
                                         Reading{"Marching 4", 0, ""}, Reading{"4/11/2025", 0, ""},
                                         Reading{"March 250 ships", 0, ""}, Reading{"2025-13-05", 0, ""}, Reading{"", 0, ""}));

TEST(PageDate, LeavesWhatMeansTwoThingsAlone) {
  EXPECT_EQ(iso_date("4/11/2025"), "");
  EXPECT_EQ(iso_date("Nov 4"), "");
  EXPECT_EQ(iso_date("4 November 2025, and then the harbour closed for good"), "");
}

}  // namespace
}  // namespace crib
