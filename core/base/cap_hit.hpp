// A limit that kept work linear, and how often it did. Returned as a value and reported: nothing is left out silently.
#pragma once

#include <cstdint>
#include <string>

namespace crib {

struct CapHit {
  std::string name;       // what was limited, in words: "documents with one fingerprint"
  std::uint64_t limit{};
  std::uint64_t count{};  // how many things met the limit
};

}  // namespace crib
