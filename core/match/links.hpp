// Sentence pairs that may say the same, each with its evidence.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/match/lexicon.hpp"
#include "core/match/profile.hpp"

namespace crib {

struct Link {
  std::uint32_t left{}, right{};  // units
  float cosine{};                 // of weighted rows
  float dice{};                   // of feature sets, function words included
  std::uint32_t shared{};         // content features in both
  float mass{};                   // their summed weight
  float containment{};            // mass / the smaller of the two units' content mass
  std::array<float, 3> top{};     // the three heaviest shared weights, descending
  float name_mass{};              // the part of mass that names carry
  float figure_mass{};            // the part of mass that figures carry
  float rounded_mass{};           // weight of figures alike to two digits
  float kindred_mass{};           // ln(1 / chance) of word groups in both, less those that the same stem brings
  std::uint32_t figures{};        // figures in both
};

struct LinkOptions {
  float min_cosine = 0.10F;       // a pair below this and below the other two is not kept
  float min_containment = 0.30F;
  float min_mass = 1.0F;
  std::uint32_t max_units = 400;  // a feature in more units of the right document proposes nothing
  std::uint64_t max_meetings = 2'000'000;  // units that share a feature, summed over features; beyond, the commonest propose nothing
  std::uint32_t meetings_per_cell = 4;     // and so many more for every feature of a unit: linear in the documents
};

struct Links {
  std::vector<Link> all;             // by left, then right
  std::vector<std::uint32_t> begin;  // left units + 1, into all
  std::uint64_t features_capped{};   // features left out by max_units
  std::uint64_t features_passed_over{};  // features left out by max_meetings

  // Position in `all`, or kNoPartner.
  std::uint32_t find(std::uint32_t left, std::uint32_t right) const;
};

// Every pair of units that shares enough; function words alone make none.
Links link_units(const Profile& left, const Profile& right, const Lexicon& lexicon, const LinkOptions& options = {});

}  // namespace crib
