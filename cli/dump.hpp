// The texts that spans count in, as files.
#pragma once

#include <string>

#include "core/text/document.hpp"

namespace crib {

// One file a document, named by number and key, and index.tsv: file<TAB>key a line. Nothing is written outside the folder,
// whatever a key says. Throws Error.
void dump_texts(const Corpus& corpus, const std::string& folder);

}  // namespace crib
