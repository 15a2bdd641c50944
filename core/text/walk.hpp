// Named inputs to the list of files behind them.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/text/read.hpp"

namespace crib {

struct FoundFile {
  std::string key;   // as given; below a folder, the folder as given and the relative path
  std::string path;  // to open; "-" is standard input
  Role role = Role::kArticle;
};

struct Found {
  std::vector<FoundFile> files;  // each file once, in order of input, below a folder in byte order of the path
  std::vector<Skipped> skipped;
  std::size_t missing_inputs{};  // named, but not there
};

// Below a folder, hidden entries are passed over; links are not followed: one that stays inside is passed over, since
// what it leads to is found anyway, others are skipped with a reason. A named link is followed. A file that is named
// twice keeps its first key, and is a source if it was named as one.
Found find_files(const std::vector<Input>& inputs);

}  // namespace crib
