#include "core/verdict/contents.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>

namespace crib {
namespace {

TEST(Contents, CommonTermsAreThoseOfTheIntersection) {
  std::mt19937 random(20261130);
  const auto terms = [&] {
    std::set<TermId> drawn;
    for (std::size_t n = random() % 12; n > 0; --n) drawn.insert(static_cast<TermId>(random() % 20));
    return std::vector<TermId>(drawn.begin(), drawn.end());
  };
  for (int round = 0; round < 500; ++round) {
    const std::vector<TermId> a = terms(), b = terms();
    std::vector<TermId> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    ASSERT_EQ(count_common(a, b), common.size());
  }
}

}  // namespace
}  // namespace crib
