// Everything that can be chosen, and the presets: functions that return a whole choice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/match/align.hpp"
#include "core/match/candidates.hpp"
#include "core/sketch/sketch.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/attribute.hpp"
#include "core/verdict/classify.hpp"
#include "core/verdict/matrices.hpp"
#include "core/verdict/outlets.hpp"
#include "core/verdict/policy.hpp"

namespace crib {

struct Options {
  std::string preset = "default";
  unsigned threads = 0;        // 0 = all; the result is the same for any number
  std::uint32_t min_words = 0; // words; a passage of fewer words on the article's side is left out
  double threshold = 0;        // share of the article; scan leaves out pairs whose coverage and Jaccard are below it
  double rival = 1.5;          // log-odds; a passage this far below another source's for the same words is dropped
  TokenizeOptions tokenize;
  SketchOptions sketch;
  CandidateOptions candidates;
  AlignOptions align;
  ClassifyOptions classify;
  AttributeOptions attribute;
  std::optional<Outlets> outlets;  // whose names are credits; the built-in list where not set
  std::optional<Policy> policy;    // the rules that articles are held to
  MatrixOptions matrices;
};

// Throws Error for a name that is no preset: strict, default, wide.
Options preset(std::string_view name);

}  // namespace crib
