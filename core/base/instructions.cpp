#include "core/base/instructions.hpp"

#include <initializer_list>

namespace crib {

std::string_view name_of(Instructions instructions) {
  switch (instructions) {
    case Instructions::kAvx512: return "AVX-512";
    case Instructions::kAvx2: return "AVX2";
    case Instructions::kPlain: break;
  }
  return "baseline";
}

bool can_run(Instructions instructions) {
  switch (instructions) {
    case Instructions::kPlain:
      return true;
#if defined(__x86_64__)
    case Instructions::kAvx2:
      return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0;
    case Instructions::kAvx512:
      return __builtin_cpu_supports("avx512f") != 0;
#else
    default:
      return false;
#endif
  }
  return false;
}

Instructions best_instructions() {
  for (const Instructions wide : {Instructions::kAvx512, Instructions::kAvx2})
    if (can_run(wide)) return wide;
  return Instructions::kPlain;
}

}  // namespace crib
