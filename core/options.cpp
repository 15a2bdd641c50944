#include "core/options.hpp"

#include "core/base/error.hpp"

namespace crib {

Options preset(std::string_view name) {
  Options options;
  options.preset = name;
  if (name == "default") return options;
  AlignOptions& align = options.align;
  if (name == "wide") {
    align.search = Search::kStretches;
    align.boundaries.reach = 1;
    align.min_bytes = 100;
    return options;
  }
  if (name == "strict") {
    align.search = Search::kCopies;
    align.lexicon = {30, false, 0};
    align.boundaries.reach = 1;
    align.boundaries.covered = align.boundaries.chained = 0;
    align.min_bytes = 30;
    return options;
  }
  throw Error("no preset \"" + std::string(name) + "\": choose strict, default or wide");
}

}  // namespace crib
