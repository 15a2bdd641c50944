// The answer for people at a terminal.
#pragma once

#include "cli/screen.hpp"
#include "core/report/report.hpp"

namespace crib {

struct TextOptions {
  bool shows_passages = false;
  std::size_t most_rows = 100;      // of the table; the rest is counted
  std::size_t most_documents = 20;  // for the summaries and the matrices to be shown
};

void write_text(const Screen& screen, const Report& report, const TextOptions& options);

void write_pair_table(const Screen& screen, const Report& report, std::size_t most_rows);
void write_summaries(const Screen& screen, const Report& report);  // what each article comes down to
// What the policy says of each article, the worst first; nothing where none was given.
void write_policy(const Screen& screen, const Report& report);
void write_matrices(const Screen& screen, const Report& report);

// One pair: its figures in words, and its passages side by side.
void write_passages(const Screen& screen, const Report& report, const JudgedPair& pair);

}  // namespace crib
