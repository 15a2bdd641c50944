// Files, folders and standard input to a corpus.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "core/text/document.hpp"

namespace crib {

struct Input {
  std::string path;  // file, folder, or "-"
  Role role = Role::kArticle;
};

struct ReadOptions {
  std::uint64_t max_file_bytes = 32ULL << 20;  // a larger file is skipped; origin: notes on threats, 32 MB an article
  std::uint32_t min_words = 0;                 // a shorter document is skipped, by name
  unsigned threads = 0;
  std::istream* standard_input = nullptr;      // read for "-"
};

// Folders are walked in byte order of the path; hidden files, links out of the tree and what is no regular file are
// skipped, the last with a reason. Throws Error only where a named input does not exist at all and nothing is left to read.
Corpus read_corpus(const std::vector<Input>& inputs, const ReadOptions& options = {});

// One document from bytes as they stand in a file; the format is told by the key's extension and the content.
Corpus read_bytes(std::string key, std::string bytes, Role role, const ReadOptions& options = {});

}  // namespace crib
