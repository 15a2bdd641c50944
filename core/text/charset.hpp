// The encoding of bytes that are not UTF-8, by ICU's detector; and their conversion, character by character.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace crib {

// ICU's name for the likeliest encoding ("windows-1251", "Shift_JIS", …), or empty when nothing is likely enough.
std::string guess_charset(std::string_view bytes);

// The WHATWG meaning of a declared label ("latin1" is windows-1252); empty when ICU doesn't know it.
std::string known_charset(std::string_view label);

// Calls `character(code_point, bytes_taken)` for each character, in order; the bytes taken add up to the input.
// Pre: `charset` came from a function above.
void convert(std::string_view bytes, const std::string& charset,
             const std::function<void(char32_t, std::size_t)>& character);

}  // namespace crib
