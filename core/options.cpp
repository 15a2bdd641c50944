#include "core/options.hpp"

#include "core/base/error.hpp"

namespace crib {

Options preset(std::string_view name) {
  Options options;
  options.preset = name;
  if (name == "default") return options;
  AlignOptions& align = options.align;
  align.news.enabled = false;
  align.lexicon = {30, false, 0};
  align.boundaries.reach = 1;
  if (name == "wide") {
    align.condense.enabled = true;
    return options;
  }
  if (name == "strict") {  // only words that stand in both, in the same order: chains of exact runs, one of them long
    constexpr float kNever = 2;
    align.seeds.min_cosine = align.seeds.min_containment = align.seeds.loose_cosine = kNever;
    align.chain = {0, 1, 0, 0, 0};
    align.boundaries.covered = align.boundaries.chained = 0;
    align.min_log_odds = -1e9;
    align.min_bytes = 30;
    return options;
  }
  throw Error("no preset \"" + std::string(name) + "\": choose strict, default or wide");
}

}  // namespace crib
