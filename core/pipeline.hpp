// The whole flow on one screen:
//
//   read -> tokenize -> sketch -> weigh -> find_candidates -> align -> classify -> attribute -> report
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/ids.hpp"
#include "core/options.hpp"
#include "core/report/report.hpp"
#include "core/text/document.hpp"

namespace crib {

// Called between stages and now and then inside them, from one thread at a time; done == total at the end of a stage.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t total)>;

// Every pair of the corpus that shares anything.
Report scan(Corpus corpus, const Options& options, const Progress& progress = {});

// The named pairs, in the order given, whatever they share.
Report compare(Corpus corpus, const std::vector<std::pair<DocId, DocId>>& pairs, const Options& options,
               const Progress& progress = {});

}  // namespace crib
