// Places in a document's text as places in what readers of a result hold.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/span.hpp"
#include "core/text/document.hpp"

namespace crib {

enum class Units : std::uint8_t {
  kUtf8,   // bytes: of the file as it stands for plain text, of the extracted text for other formats
  kUtf16,  // UTF-16 units of the extracted text, which is what a browser slices by
};

// Keeps a pointer to the document.
class UnitMap {
 public:
  UnitMap(const Document& document, Units units);
  Span operator()(Span text_bytes) const { return {place(text_bytes.begin), place(text_bytes.end)}; }

 private:
  std::uint32_t place(std::uint32_t text_byte) const;

  const Document* document_;
  bool maps_to_file_;
  std::vector<std::uint32_t> marks_;  // UTF-16 units before every kStride-th byte; empty where bytes are the units
};

std::vector<UnitMap> unit_maps(const Corpus& corpus, Units units);  // by DocId

}  // namespace crib
