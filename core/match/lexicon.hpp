// The words of one pair of documents and what each weighs in it.
//
// weight = ln(1 / p), p = the chance that a sentence holds the feature: counted in the two documents themselves (term
// frequency – inverse sentence frequency, Sanchez-Perez 2014), smoothed towards what the background says, so that a pair
// of short texts is not blind and the words of the day weigh little.
#pragma once

#include <cstdint>
#include <vector>

#include "core/match/profile.hpp"

namespace crib {

struct LexiconOptions {
  float prior_units = 60;     // sentences that the background counts for; 0 = the pair alone
  bool leave_own_out = true;  // count only occurrences beside the one in each document: words of the topic weigh little,
                              //   however rare they are in other news
  float unseen = 0.2F;        // occurrences that a word found nowhere else counts for
};

// What a feature weighs: `units` of the two documents hold it; of them `own` are being weighed, and say nothing about how common
// it is elsewhere.
class FeatureWeight {
 public:
  FeatureWeight(const Profile& left, const Profile& right, const LexiconOptions& options);
  float operator()(float chance, std::uint32_t units, std::uint32_t own) const;

 private:
  LexiconOptions options_;
  float sentences_;
};

struct Lexicon {
  std::vector<float> left_weight, right_weight;    // by feature of the profile; 0 for kindred groups
  std::vector<std::uint32_t> right_of;             // by left feature: the same feature on the right, or kNoPartner
  std::vector<float> left_norm, right_norm;        // by unit: Euclidean norm of its weighted stems and figures
  std::vector<float> left_mass, right_mass;        // by unit: summed weight of its content features
};

inline constexpr std::uint32_t kNoPartner = 0xFFFFFFFF;

Lexicon weigh_pair(const Profile& left, const Profile& right, const LexiconOptions& options = {});

}  // namespace crib
