// The whole flow on one screen:
//
//   read -> tokenize -> sketch -> weigh -> find_candidates -> align -> classify -> attribute -> report
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/ids.hpp"
#include "core/match/align.hpp"
#include "core/match/candidates.hpp"
#include "core/report/report.hpp"
#include "core/sketch/sketch.hpp"
#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/attribute.hpp"
#include "core/verdict/classify.hpp"
#include "core/verdict/outlets.hpp"

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
  MatrixOptions matrices;
};

// Throws Error for a name that is no preset: strict, default, wide.
Options preset(std::string_view name);

// Called between stages and now and then inside them, from one thread at a time; done == total at the end of a stage.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t total)>;

// Every pair of the corpus that shares anything.
Report scan(Corpus corpus, const Options& options, const Progress& progress = {});

// The named pairs, in the order given, whatever they share.
Report compare(Corpus corpus, const std::vector<std::pair<DocId, DocId>>& pairs, const Options& options,
               const Progress& progress = {});

}  // namespace crib
