// What the program asks of the allocator, which the library leaves alone.
#pragma once

namespace crib {

// Large blocks go back to the system as they are freed. By default glibc (2.36, mallopt(3)) raises the limit from which it
// maps a block of its own up to 32 MB as blocks are freed, and what is freed below it stays as a hole.
void return_large_blocks();

// Gives back the pages of small blocks that were freed.
void return_freed_pages();

}  // namespace crib
