#include "core/text/word_table.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace crib {
namespace {

TEST(WordTable, FindsWhatAMapFinds) {
  std::mt19937 random(7);
  const auto word = [&] {  // few letters and many lengths, so that beginnings and ends are shared
    std::string text;
    for (std::size_t length = random() % 20; length > 0; --length) text += static_cast<char>('a' + random() % 2);
    return text;
  };
  for (int round = 0; round < 50; ++round) {
    WordTable<int> table{};
    std::map<std::string, int> oracle;
    for (int i = 0; i < 200; ++i) {
      const std::string added = word();
      table.add(added, i);
      if (!added.empty()) oracle.emplace(added, i);
    }
    for (int i = 0; i < 500; ++i) {
      const std::string asked = word();
      const int* found = table.find(asked);
      const auto known = oracle.find(asked);
      ASSERT_EQ(found != nullptr, known != oracle.end()) << asked;
      if (found != nullptr) {
        ASSERT_EQ(*found, known->second) << asked;
      }
    }
  }
}

TEST(WordTable, AnEmptyTableAndAnEmptyWordFindNothing) {
  EXPECT_EQ(WordTable<int>{}.find("quay"), nullptr);
  EXPECT_FALSE(WordSet({"quay"}).contains(""));
  EXPECT_FALSE(one_of("", {"", "quay"}));
  EXPECT_TRUE(one_of("quay", {"ship", "quay"}));
}

}  // namespace
}  // namespace crib
