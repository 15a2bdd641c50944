// The whole answer as a value; writers render it. FORMAT.md beside this file is its written form.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/text/document.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/matrices.hpp"

namespace crib {

struct Report {
  std::string command;                                        // scan | compare
  std::vector<std::pair<std::string, std::string>> options;   // every option in force, name and value, sorted by name
  Corpus corpus;
  std::vector<JudgedDocument> documents;  // by DocId
  std::vector<JudgedPair> pairs;          // scan: worst first; compare: as asked
  Versions versions;
  PolicyAnswers policy;  // where one was given
  Matrices matrices;
  std::vector<std::string> notes;         // every cap that was hit, with its name and count
};

}  // namespace crib
