// What two documents share.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.hpp"
#include "core/base/span.hpp"

namespace crib {

enum class Kind : std::uint8_t { kVerbatim, kEdited, kRewritten, kQuote, kAlteredQuote };

// A stretch of words that differs inside a passage; either side may be empty.
struct Edit {
  Span left_tokens, right_tokens;
};

// Two spans, never one length for both.
struct Passage {
  Span left, right;                // bytes of the two Document::text
  Span left_tokens, right_tokens;  // the same places in tokens
  Kind kind{};
  double similarity{};             // 0..1, means the same at every kind
  double log_odds{};               // of being reused wording at all; what it is weighed by against rivals
  std::vector<Edit> edits;         // words that differ, in order; tokens of the documents
};

// A pair of documents and the passages found between them; left < right in document order, article before source.
struct Match {
  DocId left{}, right{};
  std::vector<Passage> passages;  // by left.begin; they may overlap
};

}  // namespace crib
