#include "core/pipeline.hpp"

namespace crib {

Options preset(std::string_view name) {
  Options options;
  options.preset = name;
  return options;
}

Report scan(Corpus corpus, const Options&, const Progress&) { return {"scan", {}, std::move(corpus), {}, {}, {}, {}}; }

Report compare(Corpus corpus, const std::vector<std::pair<DocId, DocId>>&, const Options&, const Progress&) {
  return {"compare", {}, std::move(corpus), {}, {}, {}, {}};
}

}  // namespace crib
