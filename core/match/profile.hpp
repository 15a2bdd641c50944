// A document prepared for alignment, once, whatever it is compared with.
//
// Units are sentences (one too short to say anything is joined to the next); features are what units are compared by:
// stems, and normalised figures. Both directions of the unit × feature matrix are kept, as in a sparse matrix.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/span.hpp"
#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"

namespace crib {

// A stem's TermId, or kFigureBit with a hash of a normalised figure.
enum class FeatureId : std::uint32_t {};
inline constexpr std::uint32_t kFigureBit = 1U << 31;
constexpr bool is_figure(FeatureId id) { return (static_cast<std::uint32_t>(id) & kFigureBit) != 0; }

struct Unit {
  Span tokens;
  bool is_title = false;
  bool is_heading = false;
  std::uint32_t paragraph{};
};

struct Feature {
  FeatureId id{};
  std::uint32_t units{};      // how many units hold it
  bool is_content = false;    // no function word
  bool is_name = false;       // stands capitalised inside a sentence
};

struct Cell {
  std::uint32_t at{};  // feature position in a row, unit position in a column
  float count{};
};

struct Gram {
  std::uint32_t hash{};
  std::uint32_t token{};  // where it begins
};

struct Profile {
  std::vector<FeatureId> stems;          // by token; kNoFeature where set aside
  std::vector<Unit> units;
  std::vector<std::uint32_t> unit_of;    // by token
  std::vector<Feature> features;         // distinct, ascending by id
  std::vector<std::uint32_t> row_begin;  // units + 1, into rows
  std::vector<Cell> rows;                // by unit, ascending by feature
  std::vector<std::uint32_t> column_begin;  // features + 1, into columns
  std::vector<Cell> columns;             // by feature, ascending by unit
  std::vector<Gram> grams;               // runs of kGramTokens stems, ascending by hash, then place
};

inline constexpr FeatureId kNoFeature{0xFFFFFFFF};
inline constexpr std::uint32_t kGramTokens = 3;  // the shortest run that is looked up: quality notes, 10.4

Profile profile(const Document& document, const TokenizedDocument& tokens, const Vocabulary& vocabulary);

}  // namespace crib
