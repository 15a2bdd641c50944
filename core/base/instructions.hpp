// Sets of vector instructions: inner loops come once for each that helps them, and the machine's best is taken at run time.
#pragma once

#include <cstdint>
#include <string_view>

namespace crib {

enum class Instructions : std::uint8_t { kPlain, kAvx2, kAvx512 };  // AVX2 with BMI1, as all processors have them

std::string_view name_of(Instructions instructions);  // "AVX2"
bool can_run(Instructions instructions);  // on this processor
Instructions best_instructions();         // widest that can run

}  // namespace crib
