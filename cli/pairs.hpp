// Which pairs compare is asked for, and what was read for them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/ids.hpp"
#include "core/report/json.hpp"
#include "core/text/read.hpp"

namespace crib {

struct AskedPair {
  std::string left, right;  // file, or file#id for one record of many
  std::string place;        // "pairs.tsv:17", or empty for a pair on the command line
};

// One left<TAB>right a line; empty lines and those that begin with # don't count. Throws Error that names the line.
std::vector<AskedPair> read_pairs(const std::string& path, std::istream& standard_input);

struct PairedCorpus {
  Corpus corpus;  // every document once; pairs that can't be compared are among the skipped
  std::vector<std::pair<DocId, DocId>> pairs;
  std::vector<MissingPair> missing;
};

// sources: files and folders of originals; the other documents are articles.
PairedCorpus read_paired(const std::vector<AskedPair>& asked, const std::vector<std::string>& sources,
                         const ReadOptions& options);

}  // namespace crib
