// Bytes of a file to valid UTF-8, with the way back to every byte.
//
// A byte-order mark decides; else UTF-8 where the bytes are valid; else UTF-16 by where the NULs stand; else, UTF-8
// with errors and a single-byte encoding are weighed by what each can explain of the bytes above 127, and ICU's detector
// is asked. What no encoding explains becomes U+FFFD, one for each maximal ill-formed sequence. So does NUL.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/document.hpp"

namespace crib {

struct Decoded {
  std::string text;             // valid UTF-8
  OffsetMap offsets;            // text bytes to file bytes
  std::string encoding;         // "UTF-8", "UTF-16LE", "windows-1252", …
  std::uint32_t replaced{};     // how many U+FFFD stand for bad bytes
};

// `declared`: the encoding a document names for itself (HTML), asked only when the bytes are not valid UTF-8.
Decoded decode(std::string bytes, std::string_view declared = {});

// What the bytes are when they are no text ("a PDF", "binary data"), else empty.
std::string_view binary_kind(std::string_view bytes);

}  // namespace crib
