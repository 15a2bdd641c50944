// A stream as lines of bounded length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/file.hpp"

namespace crib {

class LineReader {
 public:
  // Pre: `read_some` outlives the reader.
  LineReader(const ReadSome& read_some, std::uint64_t max_line_bytes)
      : read_some_(read_some), max_line_bytes_(max_line_bytes) {}

  // False at the end. `line` is without its line feed and stays valid until the next call. A line over the limit is
  // passed over: `too_long` is set, and what `line` holds is its end.
  bool next(std::string_view& line, bool& too_long);

 private:
  void fill();

  const ReadSome& read_some_;
  std::uint64_t max_line_bytes_;
  std::string buffer_;
  std::size_t at_{}, scanned_{};  // where the next line begins; how much of it has been searched
  bool at_end_ = false;
};

}  // namespace crib
