// Where results go: standard output, or a file that appears only when it is complete.
#pragma once

#include <functional>
#include <ostream>
#include <string>

namespace crib {

// The reader of standard output has gone away: no error, and nothing left to do.
struct BrokenPipe {};

// Calls `write` with a stream. An empty path means standard output. A file is written under another name beside it and
// renamed; what is no regular file, /dev/null say, is written as it stands. Throws Error where a write, close or rename
// fails, and BrokenPipe.
void write_output(const std::string& path, const std::function<void(std::ostream&)>& write);

// Makes the folder and those it lies in. Throws Error.
void make_folder(const std::string& path);

}  // namespace crib
