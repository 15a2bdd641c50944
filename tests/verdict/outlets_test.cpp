#include "core/verdict/outlets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "core/base/error.hpp"
#include "core/verdict/outlet_mentions.hpp"
#include "tests/one_text.hpp"

namespace crib {
namespace {

std::vector<std::string> mentions(const std::string& text, const Outlets& outlets = built_in_outlets()) {
  const test::Texts read = test::prose(text);
  std::vector<std::string> names;
  for (const OutletMention& mention : find_outlet_mentions(read.words(), outlets)) names.push_back(mention.name);
  return names;
}

using Names = std::vector<std::string>;

TEST(Outlets, TheShippedListHasFortyAgenciesAndAHundredAndFiftyOutlets) {
  const Outlets outlets = built_in_outlets();
  const auto agencies =
      std::count_if(outlets.all().begin(), outlets.all().end(), [](const Outlet& o) { return o.is_agency; });
  EXPECT_GE(agencies, 40);
  EXPECT_GE(outlets.all().size() - static_cast<std::size_t>(agencies), 150U);
}

TEST(Outlets, OtherNamesLeadToTheCanonicalOne) {
  EXPECT_EQ(mentions("The yard closed, Reuter wrote."), (Names{"Reuters"}));
  EXPECT_EQ(mentions("The yard closed, the AP said."), (Names{"Associated Press"}));
  EXPECT_EQ(mentions("The yard closed, Agence France Presse said."), (Names{"Agence France-Presse"}));
  EXPECT_EQ(mentions("The yard closed, El País said."), (Names{"El País"}));
  EXPECT_EQ(mentions("THE YARD CLOSED, REUTERS SAID."), (Names{"Reuters"}));
}

TEST(Outlets, TheLongestNameCounts) {
  EXPECT_EQ(mentions("It was in The New York Times and the Times of India."),
            (Names{"The New York Times", "The Times of India"}));
}

TEST(Outlets, CapitalsTellAnAgencyFromAWord) {
  EXPECT_EQ(mentions("He opened the ap on his telephone."), Names{});
  EXPECT_EQ(mentions("It was a guardian of the wired times."), Names{});
}

TEST(Outlets, ACompanyOrPersonWithAnOutletsNameIsNone) {
  EXPECT_EQ(mentions("Reuters Holdings rose a penny."), Names{});
  EXPECT_EQ(mentions("Time Warner rose a penny."), Names{});
  EXPECT_EQ(mentions("We met Michael Bloomberg."), Names{});
  EXPECT_EQ(mentions("The Dow Jones index rose."), Names{});
  EXPECT_EQ(mentions("She asked his PA to call."), Names{});
}

TEST(Outlets, AUserAddsNamesAndOutlets) {
  std::istringstream in("# ours\nagency\tMeridian\ten\tMeridian Wire; MWS\n\noutlet\tReuters\ten\tRoyters\n");
  const Outlets outlets = read_outlets(in, built_in_outlets(), "ours.tsv");
  EXPECT_EQ(mentions("The yard closed, Meridian Wire said.", outlets), (Names{"Meridian"}));
  EXPECT_EQ(mentions("The yard closed, Royters said.", outlets), (Names{"Reuters"}));
  EXPECT_EQ(outlets.all().size(), built_in_outlets().all().size() + 1);
}

TEST(Outlets, AByteOrderMarkIsNoPartOfTheFirstLine) {
  std::istringstream in("\xEF\xBB\xBF" "agency\tMeridian\n");
  EXPECT_EQ(read_outlets(in, {}, "ours.tsv").all().size(), 1U);
}

TEST(Outlets, ABrokenLineIsNamed) {
  for (const char* bad : {"agency\n", "paper\tThe Lantern\n", "outlet\t \ten\n", "outlet\tA\tB\tC\tD\n"}) {
    std::istringstream in(std::string("# first\n") + bad);
    try {
      read_outlets(in, {}, "ours.tsv");
      ADD_FAILURE() << bad;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("ours.tsv:2: "), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace crib
