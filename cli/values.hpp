// Values of options: text to numbers, or an Error that names the option and what it takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crib {

std::uint32_t count_value(std::string_view flag, std::string_view value);
std::uint64_t size_value(std::string_view flag, std::string_view value);  // bytes; K, M and G are powers of 1024
double share_value(std::string_view flag, std::string_view value);        // 0..1

std::vector<std::string_view> split_words(std::string_view words);        // at spaces
// Position of `value` among `choices`, separated by spaces. Pre: it is one of them.
std::size_t choice_position(std::string_view choices, std::string_view value);

// The name closest to what was typed, or nothing where none is close.
std::string_view nearest_name(std::string_view typed, const std::vector<std::string_view>& names);

}  // namespace crib
