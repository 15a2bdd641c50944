#include "core/match/background.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "core/text/stem.hpp"

namespace crib {
namespace embedded {
extern const std::string_view kBackground;
extern const std::string_view kKindred;
}  // namespace embedded

namespace {

template <typename Function>
void for_each_line(std::string_view table, const Function& function) {
  while (!table.empty()) {
    const auto end = std::min(table.find('\n'), table.size());
    const auto line = table.substr(0, end);
    if (!line.empty() && line[0] != '#') function(line);
    table.remove_prefix(std::min(end + 1, table.size()));
  }
}

// Lines of "stem<TAB>sentences in a million".
void read_chances(const Vocabulary& vocabulary, std::vector<float>& chance) {
  for_each_line(embedded::kBackground, [&](std::string_view line) {
    const auto tab = line.find('\t');
    const auto stem = vocabulary.term_of_stem(line.substr(0, tab));
    if (tab == line.npos || !stem) return;
    std::uint32_t millionths = 0;
    std::from_chars(line.data() + tab + 1, line.data() + line.size(), millionths);
    chance[index(*stem)] = std::max(kUnseenChance, static_cast<float>(millionths) * 1e-6F);
  });
}

struct Membership {
  TermId stem{};
  std::uint32_t group{};
  auto operator<=>(const Membership&) const = default;
};

// Lines of words of one sense.
std::vector<Membership> read_groups(const Vocabulary& vocabulary, std::uint32_t& groups) {
  EnglishStemmer stemmer;
  std::vector<Membership> members;
  for_each_line(embedded::kKindred, [&](std::string_view line) {
    while (!line.empty()) {
      const auto end = std::min(line.find(' '), line.size());
      if (const auto stem = vocabulary.term_of_stem(stemmer.stem(line.substr(0, end)))) members.push_back({*stem, groups});
      line.remove_prefix(std::min(end + 1, line.size()));
    }
    ++groups;
  });
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

}  // namespace

Background look_up_background(const Vocabulary& vocabulary) {
  Background background;
  background.chance_.assign(vocabulary.size(), kUnseenChance);
  read_chances(vocabulary, background.chance_);

  std::uint32_t groups = 0;
  const auto members = read_groups(vocabulary, groups);
  background.group_chance_.assign(groups, kUnseenChance);
  background.group_begin_.assign(vocabulary.size() + 1, 0);
  for (const auto& member : members) {
    ++background.group_begin_[index(member.stem) + 1];
    background.groups_.push_back(member.group);
    background.group_chance_[member.group] += background.chance_[index(member.stem)];
  }
  for (std::size_t t = 0; t < vocabulary.size(); ++t) background.group_begin_[t + 1] += background.group_begin_[t];
  return background;
}

}  // namespace crib
