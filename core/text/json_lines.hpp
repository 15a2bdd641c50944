// JSON Lines, one record a line, and JSON files that hold one record or an array of them.
//
// Fields: id; title (headline); text (body, content); date (published); byline (author); publisher (source); role
// ("article", "source", "wire"). The text of the document is the title, a blank line and the body, or the body alone
// where it begins with the title. Keys are path#id, path#N (line or element) without an id, the path alone for a file
// that holds one record and no array.
#pragma once

#include <string>

#include "core/text/file.hpp"
#include "core/text/read.hpp"

namespace crib {

// Line by line; a line that is no record is skipped as path:line, the rest goes on. A line may be as long as
// options.max_file_bytes; the file may be longer. Titles and bodies only: structure is not marked.
Corpus read_json_lines(const std::string& key, const ReadSome& read_some, Role role, const ReadOptions& options);

// A whole file. What is no single JSON value is tried as JSON Lines.
Corpus read_json(const std::string& key, std::string text, Role role, const ReadOptions& options);

}  // namespace crib
