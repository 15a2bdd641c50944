// The words of one pair of documents and what each weighs in it.
//
// weight = ln(1 / p), p = the chance that a sentence holds the feature: counted in the two documents themselves (term
// frequency – inverse sentence frequency, Sanchez-Perez 2014), smoothed by what a wider background says, so that a pair
// of short texts is not blind.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/profile.hpp"

namespace crib {

struct Lexicon {
  std::vector<float> left_weight, right_weight;    // by feature of the profile
  std::vector<std::uint32_t> right_of;             // by left feature: the same feature on the right, or kNoPartner
  std::vector<float> left_norm, right_norm;        // by unit: Euclidean norm of its weighted row
};

inline constexpr std::uint32_t kNoPartner = 0xFFFFFFFF;

Lexicon weigh_pair(const Profile& left, const Profile& right);

}  // namespace crib
