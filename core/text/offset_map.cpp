#include <algorithm>

#include "core/text/document.hpp"

namespace crib {
namespace {

using Break = OffsetMap::Break;

// The run that holds a position, by binary search; null before the first.
template <typename Member>
const Break* run_of(const std::vector<Break>& breaks, std::uint32_t position, Member begin) {
  const auto after = std::upper_bound(breaks.begin(), breaks.end(), position,
                                      [&](std::uint32_t p, const Break& b) { return p < b.*begin; });
  return after == breaks.begin() ? nullptr : &*(after - 1);
}

}  // namespace

std::uint32_t OffsetMap::to_file(std::uint32_t text_byte) const {
  const Break* run = run_of(breaks, text_byte, &Break::text);
  if (run == nullptr) return text_byte;
  return run->file + (text_byte - run->text) / run->text_step * run->file_step;
}

std::uint32_t OffsetMap::to_text(std::uint32_t file_byte) const {
  const Break* run = run_of(breaks, file_byte, &Break::file);
  // Before the first run both go in step, up to its begin: a byte-order mark is no text.
  if (run == nullptr) return breaks.empty() ? file_byte : std::min(file_byte, breaks.front().text);
  return run->text + (file_byte - run->file) / run->file_step * run->text_step;
}

}  // namespace crib
