#include "cli/memory.hpp"

#include <cstdlib>  // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace crib {

void return_large_blocks() {
#ifdef __GLIBC__
  constexpr int kLarge = 1 << 20, kSlack = 1 << 24;  // bytes
  mallopt(M_MMAP_THRESHOLD, kLarge);
  mallopt(M_TRIM_THRESHOLD, kSlack);  // kept at the heap's end: 128 KB, the default, go and come again all the time
#endif
}

void return_freed_pages() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace crib
