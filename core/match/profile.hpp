// A document prepared for alignment, once, whatever it is compared with.
//
// Units are sentences (one too short to say anything is joined to the next); features are what units are compared by:
// stems, figures, groups of kindred words. Both directions of the unit × feature matrix are kept, as in a sparse matrix.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/span.hpp"
#include "core/match/background.hpp"
#include "core/match/numbering.hpp"
#include "core/text/document.hpp"
#include "core/text/figures.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

enum class FeatureKind : std::uint8_t {
  kStem,     // of a word
  kKindred,  // a group of words of one sense
  kFigure,   // a normalised figure: "19 mln dlrs" = "$19 million"
  kRounded   // the same to two digits: "2,180,608" ~ "close to 2.2 million"
};

// A kind in the two highest bits; below, a stem's TermId, a group's number or a figure's hash.
enum class FeatureId : std::uint32_t {};
inline constexpr FeatureId kNoFeature{0xFFFFFFFF};
constexpr FeatureId feature_id(FeatureKind kind, std::uint32_t value) {
  return FeatureId{(static_cast<std::uint32_t>(kind) << 30) | (value & 0x3FFFFFFF)};
}
constexpr std::uint32_t value_of(FeatureId id) { return static_cast<std::uint32_t>(id) & 0x3FFFFFFF; }
constexpr FeatureKind kind_of(FeatureId id) { return static_cast<FeatureKind>(static_cast<std::uint32_t>(id) >> 30); }

struct Unit {
  Span tokens;
  bool is_title = false;
  bool is_heading = false;
  bool is_quoted = false;   // half of it or more stands in quotation marks
  std::uint32_t paragraph{};
};

struct Feature {
  FeatureId id{};
  std::uint32_t units{};    // how many units hold it
  float chance{};           // that a sentence of news holds it
  float group_mass{};       // of a stem: summed weight, ln(1 / chance), of its kindred groups
  bool is_content = false;  // a stem that is no function word, or a figure
  bool is_name = false;     // stands capitalised inside a sentence
};

struct Cell {
  std::uint32_t at{};  // feature position in a row, unit position in a column
  float count{};
};

struct StemCount {
  std::uint32_t units{};  // how many hold it
  std::uint32_t last{};   // the last one, plus one
  float chance{};         // that a sentence of news holds it
};

struct Profile {
  std::vector<FeatureId> stems;             // by token; kNoFeature where set aside
  std::vector<Unit> units;
  std::vector<std::uint32_t> unit_of;       // by token
  // ProfileDepth::kWords
  Numbering distinct;                       // of stems
  std::vector<StemCount> counts;            // by number
  // ProfileDepth::kEverything
  std::vector<Feature> features;            // distinct, ascending by id
  std::vector<std::uint32_t> row_begin;     // units + 1, into rows
  std::vector<Cell> rows;                   // by unit, ascending by feature
  std::vector<std::uint32_t> column_begin;  // features + 1, into columns
  std::vector<Cell> columns;                // by feature, ascending by unit
  std::vector<std::uint32_t> figures;       // by unit: how many distinct figures it holds
  std::vector<std::uint32_t> voice_begin;   // units + 1, into voices
  std::vector<std::uint32_t> voices;        // by unit: the names in it and, where it says "he" or names nobody, those that the
                                            //   unit before it speaks of; features, ascending
};

enum class ProfileDepth : std::uint8_t {
  kEverything,
  kWords  // stems alone, without a matrix
};

Profile profile(const Document& document, const TokenizedDocument& tokens, const Vocabulary& vocabulary,
                const Background& background, ProfileDepth depth = ProfileDepth::kEverything);

}  // namespace crib
