// What a newspaper's usual words weigh, so that two texts alone are not blind, and which words retellings exchange.
//
// Two tables ship with crib: background.tsv, the chance that a sentence of news holds a stem (its origin
// in bench/README.md), and kindred.txt, groups of words of one sense, written by the project.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.hpp"
#include "core/text/vocabulary.hpp"

namespace crib {

class Background {
 public:
  // Chance that a sentence of news holds the stem; kUnseen for one that the table does not know.
  float chance(TermId stem) const { return chance_[index(stem)]; }
  // Groups of kindred words that the stem belongs to.
  std::span<const std::uint32_t> groups(TermId stem) const {
    return {groups_.data() + group_begin_[index(stem)], groups_.data() + group_begin_[index(stem) + 1]};
  }
  // Chance that a sentence holds any word of the group.
  float group_chance(std::uint32_t group) const { return group_chance_[group]; }

 private:
  friend Background look_up_background(const Vocabulary& vocabulary);
  std::vector<float> chance_;               // by TermId; meaningful for stems
  std::vector<std::uint32_t> group_begin_;  // terms + 1
  std::vector<std::uint32_t> groups_;
  std::vector<float> group_chance_;
};

inline constexpr float kUnseenChance = 5e-6F;  // once in 200,000 sentences

Background look_up_background(const Vocabulary& vocabulary);

}  // namespace crib
